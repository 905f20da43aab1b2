import type {ActualTab} from '../actual';
import {
  cellAt,
  eachCell,
  isFilled,
  putCell,
  rowsByText,
  type GridDraft,
} from '../grid';
import type {CellValue, Layout, LayoutCell, Link, TabSpec} from '../layout';
import type {Writes} from './value-requests';
import {extendedValue, shownValue, type Places} from './cell-value';

const DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/;

const isFormula = ({content, value}: LayoutCell) =>
  content === 'fixed' && typeof value === 'object' && value !== null;

/**
 * Whether every record whose row holds formulas of its own stands there: a
 * sort takes formulas along, or leaves them behind.
 */
function recordsInPlace(
  {layout, values, keptColumns}: TabSpec,
  tab: ActualTab,
): boolean {
  if (keptColumns.includes(0)) return true;
  return values.every((cells, row) => {
    if ((layout.rowIds[row] ?? '') !== '' || cells[0] === undefined)
      return true;
    if (!layout.rows[row]?.some(isFormula)) return true;
    return [0, 1].every(
      column =>
        (cellAt(tab.values, row, column) ?? null) === (cells[column] ?? null),
    );
  });
}

/** Whether every row whose id is fixed stands where the layout has it. */
export function rowsInPlace(spec: TabSpec, tab: ActualTab): boolean {
  return fixedInPlace(spec, tab) && recordsInPlace(spec, tab);
}

function fixedInPlace(spec: TabSpec, tab: ActualTab): boolean {
  return spec.layout.rowIds.every((id, row) => {
    if (id === '') return true;
    const {content, value} = spec.layout.rows[row]?.[1] ?? {};
    const shown = cellAt(tab.values, row, 1);
    const isOther =
      content === 'fixed' && typeof value === 'string' && value !== '';
    return (
      cellAt(tab.values, row, 0) === id &&
      // A row that was sorted without its id shows the number of another.
      (shown === undefined || !isOther || shown === value)
    );
  });
}

/** Whether the row holds another id, so that what is typed there is not its. */
function isOfAnother(tab: ActualTab, row: number, id: string): boolean {
  const there = cellAt(tab.values, row, 0) ?? '';
  return there !== '' && there !== id;
}

function moved(
  cell: LayoutCell,
  column: number,
  from: number,
  tab: ActualTab,
): CellValue {
  const value = cellAt(tab.values, from, column) ?? null;
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  const isDate = cell.style === 'inputDate' || cell.style === 'date';
  return match && isDate ? {day: `${match[3]}-${match[2]}-${match[1]}`} : value;
}

/**
 * Everything to write when a tab is made anew or repaired: its fixed cells
 * and its data. What people typed is written only where its row has moved.
 */
export function allWrites(spec: TabSpec, tab: ActualTab | null): Writes {
  const writes: GridDraft<CellValue> = [];
  const before = tab ? rowsByText(tab.values, 0) : new Map<string, number>();
  const kept = new Set(spec.keptColumns);
  const ids = new Set<CellValue | undefined>(
    spec.layout.rowIds.filter(id => id !== ''),
  );
  spec.layout.rows.forEach((cells, row) => {
    const id = spec.layout.rowIds[row] ?? '';
    const from = before.get(id);
    cells.forEach((cell, column) => {
      const write = (value: CellValue) => putCell(writes, row, column, value);
      if (cell.content === 'fixed') {
        if (tab || cell.value) write(cell.value ?? null);
        return;
      }
      const given = cellAt(spec.values, row, column);
      const owned = cell.content === 'data' && !kept.has(column);
      if (given !== undefined) write(given);
      else if (owned) {
        if (tab) write(null);
      } else if (tab && id !== '' && from !== row) {
        if (from !== undefined) {
          write(moved(cell, column, from, tab));
        } else if (isOfAnother(tab, row, id)) write(null);
      } else if (tab && id === '' && ids.has(cellAt(tab.values, row, 0))) {
        // A row of ours stood where there should be none.
        write(null);
      }
    });
  });
  if (tab && spec.keptColumns.length === 0) {
    const {rows, columns} = spec.layout;
    for (let row = rows.length; row < tab.values.length; row++) {
      if (!isFilled(tab.values, row)) continue;
      // Not every column is read: what is left of a row goes as a whole.
      columns.forEach((_, column) => putCell(writes, row, column, null));
      tab.values[row]?.forEach((value, column) => {
        if (value !== undefined) putCell(writes, row, column, null);
      });
    }
  }
  return writes;
}

function isLinkValue(value: CellValue): value is Link {
  return typeof value === 'object' && value !== null && 'label' in value;
}

/** Columns of each row of a layout whose cells commands write. */
type DataColumns = readonly (readonly number[])[];

const known = new WeakMap<Layout, DataColumns>();

/** The same for all tabs of one layout, so looked for once. */
function dataColumns(layout: Layout): DataColumns {
  const found =
    known.get(layout) ??
    layout.rows.map(cells =>
      cells.flatMap(({content}, column) => (content === 'data' ? column : [])),
    );
  known.set(layout, found);
  return found;
}

/**
 * Whether the cell holds the value. A deep read tells what was entered. What a
 * link shows does not tell where it leads: then the id of its row must do.
 */
function holds(
  value: CellValue,
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
  row: number,
  column: number,
): boolean {
  if (tab.cells) {
    const entered = tab.cells[row]?.[column]?.userEnteredValue;
    const wanted = extendedValue(value, places);
    return JSON.stringify(entered) === JSON.stringify(wanted);
  }
  const there = cellAt(tab.values, row, column) ?? null;
  if (!isLinkValue(value)) return shownValue(value, places) === there;
  const id = cellAt(tab.values, row, 0) ?? null;
  return there === value.label && id === (cellAt(spec.values, row, 0) ?? null);
}

/** The data of a sound tab that differs from what is there. */
export function changedWrites(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
): Writes {
  const writes: GridDraft<CellValue> = [];
  const kept = new Set(spec.keptColumns);
  const {layout, values} = spec;
  const want = (value: CellValue, row: number, column: number) => {
    if (!holds(value, spec, tab, places, row, column)) {
      putCell(writes, row, column, value);
    }
  };
  eachCell(values, (value, row, column) => {
    const content = layout.rows[row]?.[column]?.content;
    if (content === 'data' || content === 'input') want(value, row, column);
  });
  // Data that nothing is given for is to be empty.
  dataColumns(layout).forEach((columns, row) => {
    for (const column of columns) {
      const isGiven = cellAt(values, row, column) !== undefined;
      if (!isGiven && !kept.has(column)) want(null, row, column);
    }
  });
  return writes;
}

/** What a copy of `source` needs to become `spec`, of the same layout. */
export function copyWrites(spec: TabSpec, source: TabSpec): Writes {
  const writes: GridDraft<CellValue> = [];
  spec.layout.rows.forEach((cells, row) =>
    cells.forEach((_, column) => {
      const wanted = cellAt(spec.values, row, column) ?? null;
      const there = cellAt(source.values, row, column) ?? null;
      if (JSON.stringify(wanted) !== JSON.stringify(there)) {
        putCell(writes, row, column, wanted);
      }
    }),
  );
  return writes;
}
