import type {Area} from '../layout';

/** An area whose cells all carry the same thing. */
export interface Rectangle<T> {
  area: Area;
  value: T;
}

interface Run<T> {
  start: number;
  end: number;
  value: T;
}

function runsOf<T>(
  row: readonly (T | null)[],
  same: (a: T, b: T) => boolean,
): Run<T>[] {
  const runs: Run<T>[] = [];
  row.forEach((value, column) => {
    if (value === null) return;
    const last = runs[runs.length - 1];
    if (last && last.end === column && same(last.value, value)) {
      last.end = column + 1;
    } else runs.push({start: column, end: column + 1, value});
  });
  return runs;
}

/**
 * Covers the cells that carry something with rectangles: runs within a row,
 * joined down as long as the rows below have the same run.
 */
export function rectangles<T>(
  rows: readonly (readonly (T | null)[])[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open: Rectangle<T>[] = [];
  rows.forEach((row, number) => {
    const next: Rectangle<T>[] = [];
    for (const {start, end, value} of runsOf(row, same)) {
      const above = open.find(
        ({area, value: other}) =>
          area.startColumn === start &&
          area.endColumn === end &&
          same(other, value),
      );
      if (above) {
        above.area.endRow = number + 1;
        next.push(above);
        continue;
      }
      const area = {
        startRow: number,
        endRow: number + 1,
        startColumn: start,
        endColumn: end,
      };
      const rectangle = {area, value};
      done.push(rectangle);
      next.push(rectangle);
    }
    open = next;
  });
  return done;
}
