/**
 * Cells by row and column, both zero-based. A cell that holds nothing is
 * absent, and so may be whole rows at the end.
 */
export type Grid<T> = readonly (readonly (T | undefined)[])[];

/** A grid that is being filled. */
export type GridDraft<T> = (T | undefined)[][];

/** The cell there; undefined when it is absent or there is no such place. */
export function cellAt<T>(
  grid: Grid<T>,
  row: number,
  column: number,
): T | undefined {
  return grid[row]?.[column];
}

/** Puts a cell; the grid grows as it needs. */
export function putCell<T>(
  grid: GridDraft<T>,
  row: number,
  column: number,
  value: T,
): void {
  while (grid.length <= row) grid.push([]);
  grid[row]![column] = value;
}

/** Visits the cells that are there, row by row. */
export function eachCell<T>(
  grid: Grid<T>,
  visit: (value: T, row: number, column: number) => void,
): void {
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (value !== undefined) visit(value, row, column);
    }
  }
}

/** The cells that are there, without their places. */
export function cellValues<T>(grid: Grid<T>): T[] {
  const values: T[] = [];
  eachCell(grid, value => values.push(value));
  return values;
}

/** Whether the row holds anything. */
export function isFilled<T>(grid: Grid<T>, row: number): boolean {
  return (grid[row] ?? []).some(value => value !== undefined);
}

/** First row of each value that a column holds, as text. */
export function rowsByText(
  grid: Grid<unknown>,
  column: number,
): Map<string, number> {
  const rows = new Map<string, number>();
  grid.forEach((cells, row) => {
    const value = cells[column];
    if (value === undefined) return;
    const text = String(value);
    if (!rows.has(text)) rows.set(text, row);
  });
  return rows;
}
