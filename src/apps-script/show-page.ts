/** Pages by file name, as the build names them. */
const PANELS = {
  centre: 'Панель центра',
  school: 'Панель учреждения',
  recommendations: 'Рекомендации',
  decisions: 'Решения',
} as const;

/**
 * Pages over the sheet; they fit a screen of 1366 × 768 with the sheet's own
 * head above it.
 */
const DIALOGS = {
  wizard: {title: 'Мастер настройки', width: 720, height: 560},
  // As large as that screen lets it be.
  dashboard: {title: 'Обзор', width: 1200, height: 680},
  note: {title: 'Аналитическая справка', width: 940, height: 590},
  letters: {title: 'Письма учреждениям', width: 940, height: 590},
  'public-page': {title: 'Страница для сайта', width: 940, height: 590},
} as const;

/** Where the shell of a page says what it begins with. */
const VIEW = 'data-view=""';

/**
 * Opens a page beside the sheet; its width is Google's
 * (guides/dialogs#custom_sidebars).
 *
 * @param view what the page begins with, if it knows of it
 */
export function showPanel(name: keyof typeof PANELS, view: '' | 'forms'): void {
  const html = HtmlService.createHtmlOutputFromFile(name).getContent();
  const page = HtmlService.createHtmlOutput(
    html.replace(VIEW, `data-view="${view}"`),
  );
  SpreadsheetApp.getUi().showSidebar(page.setTitle(PANELS[name]));
}

/** Opens a page over the sheet (guides/dialogs#custom_dialogs). */
export function showDialog(name: keyof typeof DIALOGS): void {
  const {title, width, height} = DIALOGS[name];
  const page = HtmlService.createHtmlOutputFromFile(name)
    .setWidth(width)
    .setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}
