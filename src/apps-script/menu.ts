import {COMMANDS} from '../app/commands';

/** Functions that the menu names, by command or with a title of their own. */
const ITEMS = {
  centre: [
    ['set-up', 'menuSetUp'],
    ['add-institutions', 'menuAddInstitutions'],
    ['open-collection', 'menuOpenCollection'],
    ['close-collection', 'menuCloseCollection'],
    null,
    ['check', 'menuCheck'],
    ['submit', 'menuSubmit'],
    ['accept', 'menuAccept'],
    ['return', 'menuReturn'],
    null,
    ['remind', 'menuRemind'],
    ['extend', 'menuExtend'],
    {title: 'Формы файлом…', entry: 'menuForms'},
    null,
    ['next-period', 'menuNextPeriod'],
    ['undo-period', 'menuUndoPeriod'],
    null,
    ['triggers', 'menuTriggers'],
    ['repair', 'menuRepair'],
  ],
  analysis: [
    ['roll-up', 'menuRollUp'],
    ['recommend', 'menuRecommend'],
  ],
  reports: [
    ['letters', 'menuLetters'],
    ['note', 'menuNote'],
    ['public-page', 'menuPublicPage'],
  ],
} as const;

function submenu(
  title: string,
  items: (typeof ITEMS)[keyof typeof ITEMS],
): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if ('entry' in item) menu.addItem(item.title, item.entry);
    else menu.addItem(COMMANDS[item[0]].title, item[1]);
  }
  return menu;
}

/**
 * Puts up the menu. Runs before anybody consented, so it asks nothing but the
 * user interface (guides/menus).
 */
export function showMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Профориентация')
    .addItem('Панель учреждения', 'menuSchoolPanel')
    .addItem('Панель центра', 'menuCentrePanel')
    .addItem('Обзор', 'menuDashboard')
    .addItem('Рекомендации', 'menuRecommendations')
    .addItem('Решения', 'menuDecisions')
    .addItem('Мастер настройки', 'menuWizard')
    .addSeparator()
    .addSubMenu(submenu('Методический центр', ITEMS.centre))
    .addSubMenu(submenu('Свод и рекомендации', ITEMS.analysis))
    .addSubMenu(submenu('Письма и справки', ITEMS.reports))
    .addToUi();
}
