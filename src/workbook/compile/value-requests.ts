import {at, type CellValue} from '../layout';
import type {CellData, Request} from '../sheets-api';
import {extendedValue, type Places} from './cell-value';
import {gridRange} from './grid-range';
import {rectangles} from './rectangles';

/** Contents to write by `row,column`; null clears a cell. */
export type Writes = ReadonlyMap<string, CellValue>;

/**
 * Requests that write these cells and no other. Neighbours share a request;
 * an array of a request is as wide as its range, so nothing else is cleared.
 */
export function valueRequests(
  sheetId: number,
  writes: Writes,
  places: Places,
): Request[] {
  const rows: (1 | null)[][] = [];
  for (const key of writes.keys()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = 1;
  }
  return rectangles(rows).map(({area}) => {
    const values: {values: CellData[]}[] = [];
    for (let row = area.startRow; row < area.endRow; row++) {
      const cells: CellData[] = [];
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const value = extendedValue(
          writes.get(at(row, column)) ?? null,
          places,
        );
        cells.push(value ? {userEnteredValue: value} : {});
      }
      values.push({values: cells});
    }
    return {
      updateCells: {
        range: gridRange(sheetId, area),
        rows: values,
        fields: 'userEnteredValue',
      },
    };
  });
}
