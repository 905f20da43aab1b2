import type {Workbook, Worksheet} from 'exceljs';
import {columnLetters} from '../sheets/a1';
import type {ListStore} from './data-validation';
import {fileTitles} from './file-titles';
import {quote} from './us-formula';

export interface Lists {
  store: ListStore;
  /** Of the sheet; null while there is none. */
  title(): string | null;
}

/**
 * Keeps lists that do not fit into a validation in a hidden sheet, a column
 * each, the same list once. The sheet is made with the first list.
 */
export function listSheet(file: Workbook, titles: readonly string[]): Lists {
  const title = fileTitles([...titles, 'Списки'])[titles.length]!;
  const known = new Map<string, string>();
  let sheet: Worksheet | undefined;
  const store: ListStore = values => {
    const key = JSON.stringify(values);
    const before = known.get(key);
    if (before !== undefined) return before;
    sheet ??= file.addWorksheet(title, {state: 'hidden'});
    const column = known.size;
    for (const [row, value] of values.entries()) {
      sheet.getCell(row + 1, column + 1).value = value;
    }
    const letters = columnLetters(column);
    const range = `${quote(title)}!$${letters}$1:$${letters}$${values.length}`;
    known.set(key, range);
    return range;
  };
  return {store, title: () => sheet?.name ?? null};
}
