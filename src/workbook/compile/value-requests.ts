import {cellAt, type Grid} from '../grid';
import type {CellValue} from '../layout';
import type {CellData, Request} from '../sheets-api';
import {extendedValue, type Places} from './cell-value';
import {gridRange} from './grid-range';
import {rectangles} from './rectangles';

/** Contents to write; null clears a cell. */
export type Writes = Grid<CellValue>;

/**
 * Requests that write these cells and no other. Neighbours share a request;
 * an array of a request is as wide as its range, so nothing else is cleared.
 */
export function valueRequests(
  sheetId: number,
  writes: Writes,
  places: Places,
): Request[] {
  const rows = writes.map(cells =>
    Array.from(cells, value => (value === undefined ? null : 1)),
  );
  return rectangles(rows).map(({area}) => {
    const values: {values: CellData[]}[] = [];
    for (let row = area.startRow; row < area.endRow; row++) {
      const cells: CellData[] = [];
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const written = cellAt(writes, row, column) ?? null;
        const value = extendedValue(written, places);
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
