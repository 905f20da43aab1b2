import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Рекомендации',
  size: null,
  menu: [
    {
      entry: 'menuRecommendations',
      submenu: null,
      group: 1,
      order: 4,
    },
  ],
};
