import type {
  ExtendedValue,
  GridRange,
  Request,
} from '../../workbook/sheets-api';
import {COLUMNS, type Place} from './probe';

/** An area of a probe's place, by offsets from its first cell; half-open. */
export function areaOf(
  {sheetId, row}: Place,
  rows: readonly [number, number] = [0, 1],
  columns: readonly [number, number] = [0, COLUMNS],
): GridRange {
  return {
    sheetId,
    startRowIndex: row + rows[0],
    endRowIndex: row + rows[1],
    startColumnIndex: columns[0],
    endColumnIndex: columns[1],
  };
}

const valueOf = (value: string | number): ExtendedValue =>
  typeof value === 'number'
    ? {numberValue: value}
    : value.startsWith('=')
      ? {formulaValue: value}
      : {stringValue: value};

/** Writes rows of numbers, texts and formulas from the place's first cell. */
export function fill(
  {sheetId, row}: Place,
  rows: readonly (readonly (string | number)[])[],
): Request {
  return {
    updateCells: {
      start: {sheetId, rowIndex: row, columnIndex: 0},
      rows: rows.map(values => ({
        values: values.map(value => ({userEnteredValue: valueOf(value)})),
      })),
      fields: 'userEnteredValue',
    },
  };
}
