import type {Actual, ActualTab, Stray} from '../actual';
import {gridRange} from '../compile/grid-range';
import {isOurs} from '../compile/protection-requests';
import {cellAt, putCell, type GridDraft} from '../grid';
import type {Layout, Scalar} from '../layout';
import type {CellData, Request} from '../sheets-api';
import {institutionOf} from '../tab-ids';
import {daysAgain} from './days-again';
import {withIdsOfRows} from '../identity/fixed-rows';
import {idsAgain} from './ids-again';
import {keptInOrder} from './kept-in-order';
import {matchColumns, titlesOf} from './match-columns';
import {rowOrder} from './match-rows';
import type {PlainSpec} from './plain-specs';
import {runs} from '../runs';

/** The line that each line is to be: its number now, or null if it is new. */
type Order = readonly (number | null)[];

const isStraight = (order: Order, count: number) =>
  order.length === count && order.every((line, index) => line === index);

/**
 * Takes lines away and makes new ones until the order is as told. A line that
 * has moved is made anew: moving it might tear what lies over several lines.
 */
function dimensionRequests(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  order: Order,
  count: number,
  kept: ReadonlySet<number>,
): Request[] {
  const stays = new Set([...kept].map(index => order[index]));
  const last = Math.max(-1, ...kept);
  const all = Array.from({length: count}, (_, line) => line);
  const range = ([startIndex, endIndex]: [number, number]) => {
    return {sheetId, dimension, startIndex, endIndex};
  };
  return [
    ...runs(all.filter(line => !stays.has(line)))
      .reverse()
      .map(span => ({deleteDimension: {range: range(span)}})),
    ...runs([...order.keys()].filter(index => !kept.has(index))).map(span =>
      span[0] > last
        ? {appendDimension: {sheetId, dimension, length: span[1] - span[0]}}
        : {insertDimension: {range: range(span), inheritFromBefore: false}},
    ),
  ];
}

/** Writes again what the lines held that were made anew elsewhere. */
function contentRequests(
  tab: ActualTab,
  cells: readonly (readonly CellData[])[],
  isMoved: (row: number, column: number) => boolean,
): Request[] {
  return cells.flatMap((line, row) =>
    runs([...line.keys()].filter(column => isMoved(row, column)))
      .map(([start, end]) => ({start, held: line.slice(start, end)}))
      .filter(({held}) => held.some(one => one.userEnteredValue || one.note))
      .map(({start, held}) => ({
        updateCells: {
          range: gridRange(tab.sheetId, {
            startRow: row,
            endRow: row + 1,
            startColumn: start,
            endColumn: start + held.length,
          }),
          rows: [
            {
              values: held.map(({userEnteredValue, note}) => ({
                ...(userEnteredValue ? {userEnteredValue} : {}),
                ...(note ? {note} : {}),
              })),
            },
          ],
          fields: 'userEnteredValue,note',
        },
      })),
  );
}

function ownTexts({rows}: Layout): Set<Scalar> {
  const texts = new Set<Scalar>();
  for (const cells of rows) {
    for (const {value} of cells)
      if (typeof value === 'string') texts.add(value);
  }
  return texts;
}

/** What was typed into lines that go, unless it stands in the row anyway. */
function straysOf(
  tab: ActualTab,
  layout: Layout,
  header: number | null,
  rows: Order,
  columns: Order,
): Stray[] {
  const [keptRows, keptColumns] = [new Set(rows), new Set(columns)];
  const texts = ownTexts(layout);
  const titles = new Set(titlesOf(layout).filter(title => title !== ''));
  const isCopy = (column: number) =>
    header !== null &&
    titles.has(String(cellAt(tab.values, header, column) ?? ''));
  return (tab.cells ?? []).flatMap((cells, row) => {
    const said = new Set<Scalar>();
    if (keptRows.has(row)) {
      for (const column of keptColumns) {
        said.add(cellAt(tab.values, row, column ?? -1) ?? null);
      }
    }
    return cells.flatMap((cell, column): Stray[] => {
      if (keptRows.has(row) && keptColumns.has(column)) return [];
      const entered = cell.userEnteredValue;
      const shown = cellAt(tab.values, row, column) ?? null;
      const formula = isCopy(column) ? undefined : entered?.formulaValue;
      const isTyped =
        entered?.stringValue !== undefined ||
        entered?.numberValue !== undefined;
      const value = formula ?? (isTyped ? shown : null);
      if (value === null || said.has(value) || texts.has(value)) return [];
      const {title} = tab;
      const tabId = tab.anchor?.id ?? '';
      return [{tabId, title, row, column, value: String(value)}];
    });
  });
}

interface StraightTab {
  tab: ActualTab;
  requests: Request[];
  strays: Stray[];
  /** Columns are missing, and no titles say which. */
  isUnsure: boolean;
}

function straightTab(tab: ActualTab, spec: PlainSpec): StraightTab | null {
  const {layout} = spec;
  const match = matchColumns(layout, tab);
  const {places} = match;
  const last = Math.max(-1, ...places.map(place => place ?? -1));
  const beside = Array.from({length: tab.columnCount}, (_, place) => place);
  const columns: Order = [
    ...places,
    ...beside.filter(place => place > last && !places.includes(place)),
  ];
  const hasIds = layout.rowIds.length > layout.frozenRows;
  const rows: Order =
    hasIds || layout.frozenRows === 0
      ? Array.from({length: tab.rowCount}, (_, row) => row)
      : rowOrder(layout, tab, match);
  const isSound =
    isStraight(columns, tab.columnCount) && isStraight(rows, tab.rowCount);
  if (isSound || !tab.anchor) return null;
  const [keptRows, keptColumns] = [keptInOrder(rows), keptInOrder(columns)];
  const {sheetId} = tab;
  const cells = rows.map(row =>
    columns.map(
      (column): CellData => tab.cells?.[row ?? -1]?.[column ?? -1] ?? {},
    ),
  );
  const values: GridDraft<Scalar> = [];
  rows.forEach((fromRow, row) =>
    columns.forEach((fromColumn, column) => {
      const value = cellAt(tab.values, fromRow ?? -1, fromColumn ?? -1);
      if (value !== undefined) putCell(values, row, column, value);
    }),
  );
  if (places[0] === null) {
    for (const [row, id] of idsAgain(spec, values)) putCell(values, row, 0, id);
  }
  const {deep} = tab;
  return {
    isUnsure:
      match.header === null &&
      layout.frozenRows > 0 &&
      places.some(place => place === null),
    requests: [
      ...tab.protections.filter(isOurs).map(({protectedRangeId}) => ({
        deleteProtectedRange: {protectedRangeId},
      })),
      ...tab.conditions.map(() => ({
        deleteConditionalFormatRule: {sheetId, index: 0},
      })),
      ...tab.merges.map(area => ({
        unmergeCells: {range: gridRange(sheetId, area)},
      })),
      ...dimensionRequests(sheetId, 'ROWS', rows, tab.rowCount, keptRows),
      ...dimensionRequests(
        sheetId,
        'COLUMNS',
        columns,
        tab.columnCount,
        keptColumns,
      ),
      ...contentRequests(
        tab,
        cells,
        (row, column) => !keptRows.has(row) || !keptColumns.has(column),
      ),
    ],
    strays: straysOf(tab, layout, match.header, rows, columns),
    tab: {
      ...tab,
      anchor: {...tab.anchor, layout: ''},
      rowCount: rows.length,
      columnCount: columns.length,
      values,
      cells,
      made: places.flatMap((place, column) => (place === null ? [column] : [])),
      protections: tab.protections.filter(one => !isOurs(one)),
      conditions: [],
      merges: [],
      deep: deep && {
        columnWidths: columns.map(from => deep.columnWidths[from ?? -1]),
        hiddenColumns: columns.map(from => !!deep.hiddenColumns[from ?? -1]),
        hiddenRows: rows.map(from => !!deep.hiddenRows[from ?? -1]),
      },
    },
  };
}

/**
 * Service tabs hold formulas and charts over columns, which these may lose on
 * their way: they are written again whatever the read says.
 */
function doubted(tab: ActualTab): ActualTab {
  const charts = tab.charts.map(({chartId}) => ({chartId}));
  const {anchor} = tab;
  const isService = anchor && institutionOf(anchor.id) === null;
  return isService
    ? {...tab, charts, anchor: {...anchor, layout: ''}}
    : {...tab, charts};
}

/**
 * Finds the columns of our tabs, and the headings of our tables, wherever
 * people moved them, and says how to bring them back to their places.
 *
 * @param specOf what a tab of ours looks like before its contents are known
 */
export function straighten(
  actual: Actual,
  specOf: (tabId: string) => PlainSpec | undefined,
): Actual {
  const requests: Request[] = [];
  const strays: Stray[] = [];
  const unsure: string[] = [];
  const tabs = actual.tabs.map(tab => {
    const spec = tab.anchor && specOf(tab.anchor.id);
    if (!spec) return tab;
    // In an institution's tab a column holds counts and days.
    const asDays = (one: ActualTab) =>
      tab.anchor && institutionOf(tab.anchor.id) === null
        ? daysAgain(one, spec.layout)
        : one;
    const straight = straightTab(tab, spec);
    if (!straight) return asDays(withIdsOfRows(spec, tab));
    if (straight.isUnsure) unsure.push(tab.title);
    requests.push(...straight.requests);
    strays.push(...straight.strays);
    return asDays(withIdsOfRows(spec, straight.tab));
  });
  if (requests.length === 0) return {...actual, tabs};
  const straightening = {requests, strays, unsure};
  return {...actual, tabs: tabs.map(doubted), straightening};
}
