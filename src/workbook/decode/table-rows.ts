import type {ActualTab} from '../actual';
import {at, type Scalar} from '../layout';
import {TABLE_TOP} from '../table';

/** One row of a table, by zero-based column. */
export interface TableRow {
  /** Number of the row, as the tab shows it. */
  row: number;
  cell(column: number): Scalar;
  /** The cell as trimmed text; empty when it holds nothing. */
  text(column: number): string;
}

/** Rows below the header that hold anything, in their order. */
export function tableRows(tab: ActualTab | undefined): TableRow[] {
  if (!tab) return [];
  const numbers = new Set<number>();
  for (const key of tab.values.keys()) {
    const row = Number(key.slice(0, key.indexOf(',')));
    if (row >= TABLE_TOP) numbers.add(row);
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map(row => {
      const cell = (column: number) => tab.values.get(at(row, column)) ?? null;
      return {
        row: row + 1,
        cell,
        text: column => String(cell(column) ?? '').trim(),
      };
    });
}
