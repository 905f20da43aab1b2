import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: {of: 'letters'},
  size: {width: 940, height: 590},
  menu: [
    {
      entry: 'menuLetters',
      submenu: 'reports',
      group: 1,
      order: 1,
    },
  ],
};
