import type {Page} from '../../app/engine/menu-item';

export const page: Page = {
  title: 'Обзор',
  // As large as a screen of 1366 × 768 lets it be.
  size: {width: 1200, height: 680},
  menu: [
    {
      entry: 'menuDashboard',
      submenu: null,
      group: 1,
      order: 3,
    },
  ],
};
