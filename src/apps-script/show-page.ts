/** Pages by file name, as the build names them. */
const PANELS = {
  centre: 'Панель центра',
  school: 'Панель учреждения',
  recommendations: 'Рекомендации',
  decisions: 'Решения',
} as const;

/** Fits a screen of 1366 × 768 with the sheet's own head above it. */
const WIZARD = {width: 720, height: 560};

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

/** Opens the set-up over the sheet (guides/dialogs#custom_dialogs). */
export function showWizard(): void {
  const page = HtmlService.createHtmlOutputFromFile('wizard')
    .setWidth(WIZARD.width)
    .setHeight(WIZARD.height);
  SpreadsheetApp.getUi().showModalDialog(page, 'Мастер настройки');
}
