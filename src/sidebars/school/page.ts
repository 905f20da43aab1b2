import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Панель учреждения',
  size: null,
  menu: [
    {
      entry: 'menuSchoolPanel',
      submenu: null,
      group: 1,
      order: 1,
    },
  ],
};
