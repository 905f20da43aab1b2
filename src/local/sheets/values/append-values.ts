import {invalid} from '../api-error';
import {formatA1} from '../a1';
import type {Draft} from '../draft';
import type {Box} from '../model';
import {demandStructure} from '../protection';
import type {Area} from '../read/data-filters';
import {shiftSheet} from '../shift-sheet';
import {findTable} from './find-table';
import {
  widthOf,
  writeValues,
  type InputOption,
  type Written,
} from './write-values';

export interface Appended {
  /** The table that was found, as it was before. */
  tableRange?: string;
  written: Written;
}

/**
 * Writes rows below the last table that meets the area, or from the area's
 * first cell on when there is none. The sheet grows as needed.
 * `INSERT_ROWS` makes room for them, `OVERWRITE` takes the cells as they are.
 */
export function appendValues(
  draft: Draft,
  area: Area,
  rows: readonly unknown[][],
  option: InputOption,
  insert: string,
  year: number,
): Appended {
  if (insert !== 'OVERWRITE' && insert !== 'INSERT_ROWS') {
    throw invalid(
      `Invalid value at 'insert_data_option' (type.googleapis.com/google.apps.sheets.v4.InsertDataOption), "${insert}"`,
    );
  }
  const sheet = draft.edit(area.sheet.properties.sheetId);
  const table = findTable(sheet, area.box);
  const startRow = table ? table.endRow : area.box.startRow;
  const startColumn = (table ?? area.box).startColumn;
  const width = widthOf(rows);
  if (insert === 'INSERT_ROWS' && rows.length > 0) {
    if (startRow < sheet.rowCount) {
      demandStructure(draft, sheet, null);
      const shift = {rows: true, start: startRow, count: rows.length};
      shiftSheet(draft, sheet, shift);
    }
  }
  const rowCount = Math.max(sheet.rowCount, startRow + rows.length);
  const columnCount = Math.max(sheet.columnCount, startColumn + width);
  if (rowCount > sheet.rowCount || columnCount > sheet.columnCount) {
    demandStructure(draft, sheet, null);
    sheet.rowCount = rowCount;
    sheet.columnCount = columnCount;
    draft.checkSize();
  }
  const start: Box = {
    startRow,
    endRow: startRow + 1,
    startColumn,
    endColumn: startColumn + 1,
  };
  const written = writeValues(draft, {sheet, box: start}, rows, option, year);
  const {title} = sheet.properties;
  return {...(table ? {tableRange: formatA1(title, table)} : {}), written};
}
