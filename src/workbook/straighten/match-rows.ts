import type {ActualTab} from '../actual';
import {cellFormat} from '../compile/format';
import {cellAt} from '../grid';
import type {Layout} from '../layout';
import {covers} from '../compile/covers';
import {saysTheSame, type ColumnMatch} from './match-columns';

/** So many filled cells make a row a record, even without an id. */
const CELLS_OF_RECORD = 3;

function looksLike(layout: Layout, row: number, tab: ActualTab): boolean {
  const cells = layout.rows[row] ?? [];
  const alike = cells.filter(({style}, column) =>
    covers(tab.cells?.[row]?.[column]?.userEnteredFormat, cellFormat(style)),
  );
  return alike.length * 2 > cells.length;
}

/**
 * Rows of a table in the order that they should have, as numbers of the rows
 * now; null is a row to be made. Rows that came between the heading and are no
 * records are left out.
 */
export function rowOrder(
  layout: Layout,
  tab: ActualTab,
  {header, places}: ColumnMatch,
): (number | null)[] {
  const all = Array.from({length: tab.rowCount}, (_, row) => row);
  const taken = new Set<number>(header === null ? [] : [header]);
  const take = (row: number | null) => {
    if (row !== null) taken.add(row);
    return row;
  };
  const said = Array.from({length: layout.frozenRows}, (_, row) => {
    if (row === layout.frozenRows - 1 && header !== null) return header;
    const [nearest] = all
      .filter(one => !taken.has(one))
      .filter(one => saysTheSame(layout, row, tab, one, places))
      .sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
    return take(nearest ?? null);
  });
  const heading = said.map((place, row) => {
    if (place !== null || taken.has(row)) return place;
    return take(looksLike(layout, row, tab) ? row : null);
  });
  const last = Math.max(-1, ...heading.map(place => place ?? -1));
  const isRecord = (row: number): boolean => {
    const filled = (tab.values[row] ?? []).filter(one => one !== undefined);
    const id = cellAt(tab.values, row, places[0] ?? 0);
    return id !== undefined || filled.length >= CELLS_OF_RECORD;
  };
  const records = all.filter(
    row => !taken.has(row) && (row > last || isRecord(row)),
  );
  return [...heading, ...records];
}
