import type {Menu} from '../runtime/host';
import type {BookState} from '../sheets/model';
import type {Workbook} from '../sheets/workbook';
import {colorOf} from '../xlsx/cell-style';
import {personOf} from './people';
import type {BookView, Person, TabView} from './protocol';
import {openAreas} from './view/open-areas';
import {hex} from './view/style-view';

/** The workbook as one person sees it, its sheets left out. */
export function bookView(
  workbook: Workbook,
  version: number,
  people: readonly Person[],
  menus: Menu[],
  user: string,
): BookView {
  const {id, title, locale} = workbook;
  return {
    id,
    title,
    locale,
    version,
    me: personOf(people, user),
    people: [...people],
    tabs: tabViews(workbook.snapshot(), user),
    menus,
  };
}

export function tabViews(book: BookState, user: string): TabView[] {
  return book.sheets.map(sheet => {
    const {sheetId, title, hidden} = sheet.properties;
    const color = colorOf(sheet.properties, 'tabColor');
    return {
      sheetId,
      title,
      color: color ? hex(color) : null,
      hidden: hidden === true,
      mine: openAreas(book, sheet, user).length > 0,
    };
  });
}
