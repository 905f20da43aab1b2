import {cellAt, putCell, type Grid, type GridDraft} from './grid';
import type {TableColumn} from './columns';
import type {CellValue, Layout, LayoutCell} from './layout';
import {STYLES, type Style, type StyleName} from './style';

/** Rows above the body: title, lead, header. */
export const TABLE_TOP = 3;

const ROOM = 50;

/** The look of a column's title follows that of its cells. */
function headerStyle(style: StyleName): StyleName {
  const {align}: Style = STYLES[style];
  if (align === 'CENTER') return 'headerCentre';
  return align === 'RIGHT' ? 'headerRight' : 'header';
}

/** Rows of the body for so many records, with room to grow in steps. */
export function capacityFor(records: number): number {
  return Math.ceil((records + 1) / ROOM) * ROOM;
}

const ID_COLUMN: TableColumn = {
  title: 'id',
  width: 60,
  hidden: true,
  style: 'id',
  content: 'data',
};

/**
 * A tab that is one table: title, a sentence of what it is, header, body.
 * Column A holds the ids and is added here.
 */
export function tableLayout(table: {
  title: string;
  lead: string;
  columns: readonly TableColumn[];
  /** Number of rows of the body, empty ones included. */
  capacity: number;
  /** Ids of a body whose rows never change. */
  rowIds?: readonly string[];
  /** Fixed contents of the body, by its rows. */
  fixed?: Grid<CellValue>;
  /** What cells of the body have other than their column. */
  special?: Grid<Partial<LayoutCell>>;
  /** Rows of the body that are headings within it. */
  sections?: ReadonlySet<number>;
  /** Rows below the body that belong to nobody. */
  below?: number;
  conditions?: Layout['conditions'];
  /** Columns that stay in sight, the hidden one of ids included. */
  frozenColumns?: number;
  /** Height of the header in pixels. */
  headerHeight?: number;
  /** People may sort and filter the body by its titles. */
  filtered?: boolean;
}): Layout {
  const columns = [ID_COLUMN, ...table.columns];
  const fixedRow = (style: StyleName, values: readonly CellValue[]) =>
    columns.map((_, index): LayoutCell => ({
      style,
      content: 'fixed',
      value: values[index] ?? null,
    }));
  const plain = columns.map((column): LayoutCell => ({
    style: column.style,
    content: column.content ?? 'data',
    value: null,
    validation: column.validation,
  }));
  const {fixed = [], special = []} = table;
  const ids = table.rowIds ?? [];
  // A sheet of nothing but frozen rows is refused.
  const body = Array.from({length: Math.max(1, table.capacity)}, (_, row) => {
    const id = ids[row];
    if (id === undefined && !table.fixed) return plain;
    const section = table.sections?.has(row);
    return plain.map((common, column): LayoutCell => {
      const cell = {...common, ...cellAt(special, row, column)};
      if (section && column > 0) {
        const value = cellAt(fixed, row, column) ?? null;
        return {style: 'section', content: 'fixed', value};
      }
      if (column === 0 && id !== undefined) {
        return {...cell, content: 'fixed', value: id};
      }
      const value = cellAt(fixed, row, column);
      return value === undefined ? cell : {...cell, content: 'fixed', value};
    });
  });
  const free = columns.map((): LayoutCell => ({
    style: 'base',
    content: 'keep',
  }));
  return {
    columns,
    rows: [
      fixedRow('title', ['', table.title]),
      fixedRow('subtitle', ['', table.lead]),
      columns.map(({title, style}): LayoutCell => ({
        style: headerStyle(style),
        content: 'fixed',
        value: title,
      })),
      ...body,
      ...Array.from({length: table.below ?? 0}, () => free),
    ],
    rowIds: ['', '', 'id', ...ids],
    heights: new Map([
      [0, 36],
      [1, 26],
      [2, table.headerHeight ?? 44],
    ]),
    frozenRows: TABLE_TOP,
    frozenColumns: table.frozenColumns ?? 0,
    merges: [],
    conditions: (table.conditions ?? []).filter(
      ({area}) => area.endRow > area.startRow,
    ),
    gridlines: true,
    ...(table.filtered ? {filterRow: TABLE_TOP - 1} : {}),
  };
}

/** Places records into the body: one array of cells a record, id first. */
export function tableValues(
  records: readonly (readonly CellValue[])[],
): Grid<CellValue> {
  const values: GridDraft<CellValue> = [];
  records.forEach((record, row) =>
    record.forEach((value, column) => {
      if (value !== null && value !== '') {
        putCell(values, TABLE_TOP + row, column, value);
      }
    }),
  );
  return values;
}
