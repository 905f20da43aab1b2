import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Мастер настройки',
  size: {width: 720, height: 600},
  menu: [
    {
      entry: 'menuWizard',
      submenu: null,
      group: 1,
      order: 6,
    },
  ],
};
