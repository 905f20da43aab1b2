import {COMMANDS} from '../app/commands';
import {plainTitle} from '../app/engine/command';
import type {Page} from '../app/engine/menu-item';
import {PAGES, type PageName} from '../sidebars';
import {guarded, shown} from './tell';

const NOT_OPENED = 'Страница не открылась. Выберите её в меню ещё раз.';

/** Where the shell of a page says what it begins with. */
const VIEW = 'data-view=""';

/** Its title in the menu; its head leaves the sign of a question out. */
export const titleOf = ({title}: Page): string =>
  typeof title === 'string' ? title : COMMANDS[title.of].title;

/**
 * Opens a page beside the sheet, as wide as Google has it
 * (guides/dialogs#custom_sidebars), or over it (guides/dialogs#custom_dialogs).
 *
 * @param view what the page begins with, if it knows of it
 */
export function showPage(name: PageName, view = ''): void {
  const page: Page = PAGES[name];
  const title = plainTitle(titleOf(page));
  const show = () => {
    const file = HtmlService.createHtmlOutputFromFile(name);
    const html =
      view === ''
        ? file
        : HtmlService.createHtmlOutput(
            file.getContent().replace(VIEW, `data-view="${view}"`),
          );
    const ui = SpreadsheetApp.getUi();
    if (page.size) {
      const {width, height} = page.size;
      ui.showModalDialog(html.setWidth(width).setHeight(height), title);
    } else ui.showSidebar(html.setTitle(title));
  };
  guarded(title, () => shown(show, NOT_OPENED));
}
