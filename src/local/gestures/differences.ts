import {isDeepStrictEqual} from 'node:util';
import type {CellData, SheetState} from '../sheets/model';

/** Cells that two states of a sheet hold differently, by their place. */
export function forEachDifference(
  from: SheetState,
  to: SheetState,
  visit: (
    row: number,
    column: number,
    was: CellData | undefined,
    wanted: CellData | undefined,
  ) => void,
): void {
  const height = Math.max(from.rows.length, to.rows.length);
  for (let row = 0; row < height; row++) {
    const [was = [], wanted = []] = [from.rows[row], to.rows[row]];
    if (was === wanted) continue;
    const width = Math.max(was.length, wanted.length);
    for (let column = 0; column < width; column++) {
      const [a, b] = [was[column], wanted[column]];
      if (a !== b && !isDeepStrictEqual(a, b)) visit(row, column, a, b);
    }
  }
}

/** Whether two states of a sheet hold and look the same. */
export function isSameSheet(a: SheetState, b: SheetState): boolean {
  if (a === b) return true;
  let same = true;
  forEachDifference(a, b, () => (same = false));
  const rest = (sheet: SheetState) =>
    Object.entries({
      ...sheet,
      rows: undefined,
      rowMetadata: {...sheet.rowMetadata},
      columnMetadata: {...sheet.columnMetadata},
    })
      .filter(([, value]) => value !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1));
  return same && isDeepStrictEqual(rest(a), rest(b));
}
