import type {Workbook} from '../../src/local/sheets/workbook';
import {cellAt} from '../../src/workbook/grid';
import type {Scalar} from '../../src/workbook/layout';
import type {ActualTab} from '../../src/workbook/actual';
import {tabsById} from '../../src/workbook/reconcile/places';
import {institutionTab} from '../../src/workbook/tab-ids';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {OWNER} from './municipality';
import {readTab} from './read-all';

/** A tab of the add-on by its id, as it is now. */
export function tabOf(book: Workbook, id: string): ActualTab {
  const tab = readTab(book, actual => tabsById(actual).get(id));
  if (!tab) throw new Error(`no tab: ${id}`);
  return tab;
}

/** Zero-based row of an id in column A. */
export function rowOf(tab: ActualTab, id: string): number {
  const row = tab.values.findIndex(cells => cells[0] === id);
  if (row < 0) throw new Error(`no row: ${id}`);
  return row;
}

/** What a cell of a tab shows, found by the id of its row. */
export function cellOf(
  book: Workbook,
  tabId: string,
  rowId: string,
  column: number,
): Scalar {
  const tab = tabOf(book, tabId);
  return cellAt(tab.values, rowOf(tab, rowId), column) ?? null;
}

/** Types into an institution's tab as the given person. */
export function type(
  book: Workbook,
  code: string,
  rowId: string,
  text: string,
  {column = COLUMN.value, user = OWNER}: {column?: number; user?: string} = {},
): void {
  const tab = tabOf(book, institutionTab(code));
  book.type({sheetId: tab.sheetId, row: rowOf(tab, rowId), column}, text, user);
}

export function typeInto(
  book: Workbook,
  tab: string,
  row: string,
  column: number,
  text: string,
) {
  const {sheetId, ...rest} = tabOf(book, tab);
  book.type(
    {sheetId, row: rowOf({sheetId, ...rest}, row), column},
    text,
    OWNER,
  );
}

/** Types a whole return: values by field, and explanations. */
export function fillReturn(
  book: Workbook,
  code: string,
  values: Readonly<Record<string, string | number | null>>,
  explanations: Readonly<Record<string, string>> = {},
): void {
  const tab = tabOf(book, institutionTab(code));
  const put = (field: string, column: number, text: string) =>
    book.type(
      {sheetId: tab.sheetId, row: rowOf(tab, field), column},
      text,
      OWNER,
    );
  for (const [field, value] of Object.entries(values)) {
    put(field, COLUMN.value, String(value ?? ''));
  }
  for (const [field, text] of Object.entries(explanations)) {
    put(field, COLUMN.explanation, text);
  }
}

/** Ticks the box «Сдать» without any trigger. */
export const tick = (book: Workbook, code: string): void =>
  type(book, code, 'submit', 'TRUE');
