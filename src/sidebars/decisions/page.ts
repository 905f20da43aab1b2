import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Решения',
  size: null,
  menu: [
    {
      entry: 'menuDecisions',
      submenu: null,
      group: 1,
      order: 5,
    },
  ],
};
