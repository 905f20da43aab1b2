import {columnIndex} from '../sheets/a1';
import type {Box, GridRange} from '../sheets/model';

/** `A1`, `A1:B2`, `$A$1`, `B:C`, `2:3`; an open end is null. */
export interface FileBox extends Omit<Box, 'endRow' | 'endColumn'> {
  endRow: number | null;
  endColumn: number | null;
}

/** Boxes of a list of references apart by blanks; what is none is left out. */
export function fileBoxes(references: string): FileBox[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap(reference => fileBox(reference) ?? []);
}

export function fileBox(reference: string): FileBox | null {
  const match = /^([A-Z]{0,3})(\d*)(?::([A-Z]{0,3})(\d*))?$/i.exec(
    reference.replace(/\$/g, ''),
  );
  if (!match) return null;
  const [, column = '', row = '', toColumn = column, toRow = row] = match;
  if (column + row === '' || toColumn + toRow === '') return null;
  return {
    startRow: row === '' ? 0 : Number(row) - 1,
    endRow: toRow === '' ? null : Number(toRow),
    startColumn: column === '' ? 0 : columnIndex(column),
    endColumn: toColumn === '' ? null : columnIndex(toColumn) + 1,
  };
}

/** The part of the box within so many rows and columns; null when none is. */
export function withinGrid(
  box: FileBox,
  rowCount: number,
  columnCount: number,
): Box | null {
  const endRow = Math.min(box.endRow ?? rowCount, rowCount);
  const endColumn = Math.min(box.endColumn ?? columnCount, columnCount);
  return box.startRow < endRow && box.startColumn < endColumn
    ? {...box, endRow, endColumn}
    : null;
}

export function gridRange(sheetId: number, box: Box): GridRange {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}
