/** Pages by file name, as the build names them. */
const PANELS = {
  centre: 'Панель центра',
  school: 'Панель учреждения',
} as const;

/**
 * Opens a page beside the sheet; its width is Google's
 * (guides/dialogs#custom_sidebars).
 */
export function showPanel(name: keyof typeof PANELS): void {
  const page = HtmlService.createHtmlOutputFromFile(name);
  SpreadsheetApp.getUi().showSidebar(page.setTitle(PANELS[name]));
}
