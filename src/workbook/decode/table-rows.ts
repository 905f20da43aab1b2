import type {ActualTab} from '../actual';
import {isFilled} from '../grid';
import type {Scalar} from '../layout';
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
  return tab.values.flatMap((cells, row): TableRow[] => {
    if (row < TABLE_TOP || !isFilled(tab.values, row)) return [];
    return [
      {
        row: row + 1,
        cell: column => cells[column] ?? null,
        text: column => String(cells[column] ?? '').trim(),
      },
    ];
  });
}
