import type {ActualTab} from '../actual';
import {
  at,
  type CellValue,
  type LayoutCell,
  type Link,
  type TabSpec,
} from '../layout';
import {extendedValue, shownValue, type Places} from './cell-value';

const DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/;

/** Row of each id that column A holds now. */
export function rowsById(tab: ActualTab): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [key, value] of tab.values) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (column === 0 && !rows.has(String(value))) rows.set(String(value), row);
  }
  return rows;
}

/** Whether every row whose id is fixed stands where the layout has it. */
export function rowsInPlace(spec: TabSpec, tab: ActualTab): boolean {
  return spec.layout.rowIds.every(
    (id, row) => id === '' || tab.values.get(at(row, 0)) === id,
  );
}

/** Whether the row holds another id, so that what is typed there is not its. */
function isOfAnother(tab: ActualTab, row: number, id: string): boolean {
  const there = tab.values.get(at(row, 0)) ?? '';
  return there !== '' && there !== id;
}

function moved(
  cell: LayoutCell,
  column: number,
  from: number,
  tab: ActualTab,
): CellValue {
  const value = tab.values.get(at(from, column)) ?? null;
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  const isDate = cell.style === 'inputDate' || cell.style === 'date';
  return match && isDate ? {day: `${match[3]}-${match[2]}-${match[1]}`} : value;
}

/**
 * Everything to write when a tab is made anew or repaired: its fixed cells
 * and its data. What people typed is written only where its row has moved.
 */
export function allWrites(
  spec: TabSpec,
  tab: ActualTab | null,
): Map<string, CellValue> {
  const writes = new Map<string, CellValue>();
  const before = tab ? rowsById(tab) : new Map<string, number>();
  const kept = new Set(spec.keptColumns);
  const ids = new Set<CellValue | undefined>(
    spec.layout.rowIds.filter(id => id !== ''),
  );
  spec.layout.rows.forEach((cells, row) => {
    const id = spec.layout.rowIds[row] ?? '';
    const from = before.get(id);
    cells.forEach((cell, column) => {
      const key = at(row, column);
      if (cell.content === 'fixed') {
        if (tab || cell.value) writes.set(key, cell.value ?? null);
        return;
      }
      const given = spec.values.get(key);
      const owned = cell.content === 'data' && !kept.has(column);
      if (given !== undefined) writes.set(key, given);
      else if (owned) {
        if (tab) writes.set(key, null);
      } else if (tab && id !== '' && from !== row) {
        if (from !== undefined) {
          writes.set(key, moved(cell, column, from, tab));
        } else if (isOfAnother(tab, row, id)) writes.set(key, null);
      } else if (tab && id === '' && ids.has(tab.values.get(at(row, 0)))) {
        // A row of ours stood where there should be none.
        writes.set(key, null);
      }
    });
  });
  if (tab && spec.keptColumns.length === 0) {
    for (const key of tab.values.keys()) {
      const [row = 0] = key.split(',').map(Number);
      if (row < spec.layout.rows.length) continue;
      // Not every column is read: what is left of a row goes as a whole.
      writes.set(key, null);
      spec.layout.columns.forEach((_, column) =>
        writes.set(at(row, column), null),
      );
    }
  }
  return writes;
}

function isLinkValue(value: CellValue): value is Link {
  return typeof value === 'object' && value !== null && 'label' in value;
}

/** Where a cell stands, and what its tab should be. */
interface CellPlace {
  spec: TabSpec;
  tab: ActualTab;
  places: Places;
  row: number;
  column: number;
}

/**
 * Whether the cell holds the value. A deep read tells what was entered. What a
 * link shows does not tell where it leads: then the id of its row must do.
 */
function holds(value: CellValue, place: CellPlace): boolean {
  const {spec, tab, places, row, column} = place;
  if (tab.cells) {
    const entered = tab.cells[row]?.[column]?.userEnteredValue;
    const wanted = extendedValue(value, places);
    return JSON.stringify(entered) === JSON.stringify(wanted);
  }
  const there = tab.values.get(at(row, column)) ?? null;
  if (!isLinkValue(value)) return shownValue(value, places) === there;
  const id = at(row, 0);
  return (
    there === value.label &&
    (tab.values.get(id) ?? null) === (spec.values.get(id) ?? null)
  );
}

/** The data of a sound tab that differs from what is there. */
export function changedWrites(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
): Map<string, CellValue> {
  const writes = new Map<string, CellValue>();
  const kept = new Set(spec.keptColumns);
  spec.layout.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell.content === 'fixed' || cell.content === 'keep') return;
      const key = at(row, column);
      const given = spec.values.get(key);
      if (
        given === undefined &&
        (cell.content === 'input' || kept.has(column))
      ) {
        return;
      }
      const wanted = given ?? null;
      if (!holds(wanted, {spec, tab, places, row, column})) {
        writes.set(key, wanted);
      }
    }),
  );
  return writes;
}

/** What a copy of `source` needs to become `spec`, of the same layout. */
export function copyWrites(
  spec: TabSpec,
  source: TabSpec,
): Map<string, CellValue> {
  const writes = new Map<string, CellValue>();
  for (const key of new Set([...source.values.keys(), ...spec.values.keys()])) {
    const wanted = spec.values.get(key) ?? null;
    const there = source.values.get(key) ?? null;
    if (JSON.stringify(wanted) !== JSON.stringify(there)) {
      writes.set(key, wanted);
    }
  }
  return writes;
}
