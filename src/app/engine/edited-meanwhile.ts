import type {Actual, ActualTab} from '../../workbook/actual';
import {cellAt} from '../../workbook/grid';
import type {Area, Scalar} from '../../workbook/layout';
import {valueFilters, withValues, type ReadPlan} from '../../workbook/read';
import type {Request} from '../../workbook/sheets-api';
import {institutionOf} from '../../workbook/tab-ids';
import {INDICATORS} from '../../workbook/tabs/indicators';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {PLAN_COLUMN} from '../../workbook/tabs/plan';
import {RULE_COLUMN} from '../../workbook/tabs/rules';
import {START} from '../../workbook/tabs/start';
import type {Host} from './host';

/** Tables that people sort, and all of whose cells they may type into. */
const TABLES: readonly string[] = ['registry', 'recommendations', 'decisions'];

/** Columns of other tabs that people type into. */
const TYPED: Readonly<Record<string, readonly number[]>> = {
  start: [START.at.value],
  plan: [PLAN_COLUMN.ownDate],
  indicators: [INDICATORS.at.target],
  rules: [
    RULE_COLUMN.on,
    RULE_COLUMN.action,
    RULE_COLUMN.evidence,
    RULE_COLUMN.priority,
    RULE_COLUMN.parameters,
  ],
};

const OF_INSTITUTION = [COLUMN.value, COLUMN.date, COLUMN.explanation];

/** Null when it may be any. */
function typedColumns(id: string): readonly number[] | null {
  if (TABLES.includes(id)) return null;
  return institutionOf(id) === null ? (TYPED[id] ?? []) : OF_INSTITUTION;
}

/** What a request writes into cells of a sheet; null when it does not. */
function written(request: Request): (Area & {sheetId: number}) | null {
  const {range, start, rows = [], fields = ''} = request.updateCells ?? {};
  if (!fields.includes('userEnteredValue')) return null;
  if (range) {
    return {
      sheetId: range.sheetId ?? 0,
      startRow: range.startRowIndex ?? 0,
      endRow: range.endRowIndex ?? Infinity,
      startColumn: range.startColumnIndex ?? 0,
      endColumn: range.endColumnIndex ?? Infinity,
    };
  }
  if (!start) return null;
  const [startRow, startColumn] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const width = Math.max(0, ...rows.map(({values = []}) => values.length));
  return {
    sheetId: start.sheetId ?? 0,
    startRow,
    endRow: startRow + rows.length,
    startColumn,
    endColumn: startColumn + width,
  };
}

/** Rows of «Начало» that people type into. */
const SETTINGS: readonly Scalar[] = [
  'stage',
  'period',
  'opened',
  'deadline',
  'centre',
  'committee',
];

/** Whether commands alone say what stands there. */
const isOnlyShown = ({anchor, values}: ActualTab, row: number): boolean =>
  anchor?.id === 'start' && !SETTINGS.includes(cellAt(values, row, 0) ?? null);

type Cells = readonly (readonly [row: number, column: number])[];

/** Cells of people's that the requests write, by tab. */
function replaced(
  actual: Actual,
  requests: readonly Request[],
): Map<ActualTab, Cells> {
  const areas = requests.flatMap(request => written(request) ?? []);
  const cells = new Map<ActualTab, Cells>();
  for (const tab of actual.tabs) {
    const typed = typedColumns(tab.anchor?.id ?? '');
    const own: [number, number][] = [];
    for (const area of areas) {
      if (area.sheetId !== tab.sheetId) continue;
      const last = Math.min(area.endColumn, tab.columnCount);
      for (
        let row = area.startRow;
        row < Math.min(area.endRow, tab.rowCount);
        row++
      ) {
        for (let column = area.startColumn; column < last; column++) {
          const isShown = isOnlyShown(tab, row);
          if (!isShown && (!typed || typed.includes(column))) {
            own.push([row, column]);
          }
        }
      }
    }
    if (own.length > 0) cells.set(tab, own);
  }
  return cells;
}

/** Columns to read again: the ids, and those of the cells. */
function planOf({sheetId}: ActualTab, cells: Cells): ReadPlan {
  const columns = [...new Set([0, 1, ...cells.map(([, column]) => column)])];
  return {sheetId, columns: columns.map(column => [column, column + 1])};
}

const text = (tab: ActualTab, row: number, column: number) =>
  String(cellAt(tab.values, row, column) ?? '');

/**
 * Whether somebody has typed into cells that are about to be replaced, or has
 * moved rows of theirs, since the workbook was read: one small read of those
 * columns right before the write, none when it replaces nothing of people's.
 */
export function editedMeanwhile(
  host: Pick<Host, 'readValues'>,
  actual: Actual,
  requests: readonly Request[],
): boolean {
  const cells = replaced(actual, requests);
  if (cells.size === 0) return false;
  const plans = [...cells].map(([tab, own]) => planOf(tab, own));
  const emptied = {
    ...actual,
    tabs: actual.tabs.map(tab => ({...tab, values: []})),
  };
  const now = withValues(emptied, host.readValues(valueFilters(plans)));
  return [...cells].some(([tab, own]) => {
    const there = now.tabs.find(({sheetId}) => sheetId === tab.sheetId);
    if (!there) return true;
    const rows = Math.max(tab.values.length, there.values.length);
    const ids = Array.from({length: rows}, (_, row) => [row, 0] as const);
    return [...ids, ...own].some(
      ([row, column]) => text(tab, row, column) !== text(there, row, column),
    );
  });
}
