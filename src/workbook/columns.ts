import type {CellValue, Column, LayoutCell} from './layout';
import {runs} from './runs';
import type {StyleName} from './style';

/** One column of a table: its title, width in pixels, and look. */
export interface TableColumn extends Column {
  title: string;
  style: StyleName;
  content?: LayoutCell['content'];
  validation?: LayoutCell['validation'];
}

/**
 * A column as a tab defines it. Commands read it back unless told: verbatim
 * texts, which make up most of the workbook, are not read again.
 */
interface ColumnDefinition extends TableColumn {
  read?: false;
}

/** Half-open span of columns. */
export type Span = readonly [number, number];

/** The columns of a tab by key, behind column A, which holds the ids. */
export interface Columns<Key extends string> {
  /** Zero-based number of each. */
  at: Readonly<Record<Key | 'id', number>>;
  /** In their order, without that of the ids. */
  list: readonly TableColumn[];
  /** What commands read, the ids first. */
  spans: readonly Span[];
}

/** The one place where the columns of a tab are told: keys in their order. */
export function defineColumns<Key extends string>(
  definitions: Readonly<Record<Key, ColumnDefinition>>,
): Columns<Key> {
  const columns = Object.entries<ColumnDefinition>(definitions);
  const at: Record<string, number> = {id: 0};
  const read = [0];
  const list = columns.map(([key, {read: isRead = true, ...column}], index) => {
    at[key] = index + 1;
    if (isRead) read.push(index + 1);
    return column;
  });
  return {at: at as Columns<Key>['at'], list, spans: runs(read)};
}

/** The cells of a row, named, in the order of the columns, the id first. */
export function inOrder<Key extends string>(
  {at}: Columns<Key>,
  cells: Readonly<Record<Key | 'id', CellValue>>,
): CellValue[] {
  const row: CellValue[] = [];
  for (const key of Object.keys(at) as (Key | 'id')[])
    row[at[key]] = cells[key];
  return row;
}
