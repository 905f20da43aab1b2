import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: {of: 'public-page'},
  size: {width: 940, height: 590},
  menu: [
    {
      entry: 'menuPublicPage',
      submenu: 'reports',
      group: 1,
      order: 3,
    },
  ],
};
