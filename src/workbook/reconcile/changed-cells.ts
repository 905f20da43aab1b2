import type {Actual, ActualTab} from '../actual';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {shownValue, type Places} from '../compile/cell-value';
import {valueRequests} from '../compile/value-requests';
import {desiredTabs} from '../desired';
import {
  cellAt,
  eachCell,
  putCell,
  rowsByText,
  type Grid,
  type GridDraft,
} from '../grid';
import type {CellValue, TabSpec} from '../layout';
import type {Request} from '../sheets-api';
import {tabsById} from './places';

/** Requests that write the cells which the changes touch, and no other. */
export interface ChangedCells {
  requests: Request[];
  /** Titles of the tabs that have lost a row to write into. */
  lost: string[];
}

const same = (one: CellValue | undefined, other: CellValue | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Cells that are to hold something else after the changes than before. */
function touched(before: TabSpec, after: TabSpec): Grid<CellValue> {
  const cells: GridDraft<CellValue> = [];
  eachCell(after.values, (value, row, column) => {
    if (!same(value, cellAt(before.values, row, column))) {
      putCell(cells, row, column, value);
    }
  });
  eachCell(before.values, (_, row, column) => {
    if (cellAt(after.values, row, column) === undefined) {
      putCell(cells, row, column, null);
    }
  });
  return cells;
}

/** The same cells where their rows stand now; null when one is lost. */
function inPlace(
  cells: Grid<CellValue>,
  {layout}: TabSpec,
  tab: ActualTab,
  places: Places,
): Grid<CellValue> | null {
  const rows = rowsByText(tab.values, 0);
  const writes: GridDraft<CellValue> = [];
  let isLost = false;
  eachCell(cells, (value, row, column) => {
    const id = layout.rowIds[row] ?? '';
    const there = id === '' ? row : rows.get(id);
    if (there === undefined) isLost = true;
    else if (
      shownValue(value, places) !== (cellAt(tab.values, there, column) ?? null)
    ) {
      putCell(writes, there, column, value);
    }
  });
  return isLost ? null : writes;
}

/**
 * Compiles the difference that the changes make to some tabs, cell by cell.
 * All else stays as it is, so it is enough to have read those tabs and what
 * the changes rest on.
 *
 * @param tabIds tabs that are there and were read
 */
export function changedCells(
  {actual, book}: {actual: Actual; book: Book},
  changes: Changes,
  tabIds: readonly string[],
  today: string,
): ChangedCells {
  const before = desiredTabs(book, {}, today);
  const after = desiredTabs(book, changes, today);
  const tabs = tabsById(actual);
  const known = (id: string): ActualTab => {
    const tab = tabs.get(id);
    if (!tab) throw new Error(`no such tab: ${id}`);
    return tab;
  };
  const places: Places = {
    title: id => known(id).title,
    sheetId: id => known(id).sheetId,
  };
  const requests: Request[] = [];
  const lost: string[] = [];
  for (const id of tabIds) {
    const tab = known(id);
    const spec = after.tab(id);
    const cells = touched(before.tab(id), spec);
    const writes = inPlace(cells, spec, tab, places);
    if (writes) requests.push(...valueRequests(tab.sheetId, writes, places));
    else lost.push(tab.title);
  }
  return {requests, lost};
}
