import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Панель центра',
  size: null,
  menu: [
    {
      entry: 'menuCentrePanel',
      submenu: null,
      group: 1,
      order: 2,
    },
    {
      entry: 'menuForms',
      title: 'Формы файлом…',
      view: 'forms',
      submenu: 'centre',
      group: 3,
      order: 3,
    },
  ],
};
