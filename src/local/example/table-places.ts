import {firstColumn, ownTabs} from '../known-tabs/own-tabs';
import type {Workbook} from '../sheets/workbook';

/** Where a tab of the add-on holds what, zero-based. */
export interface TablePlaces {
  sheetId: number;
  /** By the id in the first column. */
  rows: ReadonlyMap<string, number>;
  /** By the title at the head of the table. */
  columns: ReadonlyMap<string, number>;
  /** The first row below the head in which none of the columns holds a text. */
  free: number;
}

/** @throws {Error} if the workbook has no such table */
export function tablePlaces(workbook: Workbook, tab: string): TablePlaces {
  const own = ownTabs(workbook).find(({id}) => id === tab);
  if (own === undefined) throw new Error(`no tab ${tab}`);
  const {sheetId} = own;
  const ids = firstColumn(workbook, sheetId);
  const head = ids.indexOf('id');
  const sheet = workbook.sheets().find(one => one.sheetId === sheetId);
  if (head < 0 || !sheet) throw new Error(`no table in ${tab}`);
  const text = (row: number, column: number) =>
    workbook.cell({sheetId, row, column}).formatted;
  const columns = new Map<string, number>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const title = text(head, column);
    if (title !== '') columns.set(title, column);
  }
  let free = head + 1;
  const isFree = (row: number) =>
    [...columns.values()].every(column => text(row, column) === '');
  while (free < sheet.rowCount && !isFree(free)) free++;
  return {
    sheetId,
    rows: new Map(ids.map((id, row) => [id, row])),
    columns,
    free,
  };
}
