import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: {of: 'self-check'},
  size: {width: 720, height: 600},
  menu: [
    {
      entry: 'menuSelfCheck',
      submenu: 'centre',
      group: 5,
      order: 3,
    },
  ],
};
