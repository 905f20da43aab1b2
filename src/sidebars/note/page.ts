import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: {of: 'note'},
  size: {width: 940, height: 590},
  menu: [
    {
      entry: 'menuNote',
      submenu: 'reports',
      group: 1,
      order: 2,
    },
  ],
};
