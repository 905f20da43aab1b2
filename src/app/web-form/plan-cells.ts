import {activityApplies} from '../../core/order/applies';
import type {Preset} from '../../core/order/preset';
import {
  bodyRows,
  isRecommendationSlot,
  type BodyRow,
} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {cellAt} from '../../workbook/grid';
import type {Scalar} from '../../workbook/layout';
import {parserOf} from '../forms/read-form';
import type {OwnReturn} from '../submission/own-return';
import type {CellOutcome, CellPart, WrittenCell} from './protocol';

/** A cell that is to be written into the tab. */
export interface PlannedCell {
  /** Zero-based. */
  row: number;
  column: number;
  /** Null empties it; a date as `31.12.2025`. */
  value: Scalar;
  isDate: boolean;
}

export interface PlannedCells {
  outcomes: CellOutcome[];
  cells: PlannedCell[];
}

const COLUMNS: Readonly<Record<CellPart, number>> = {
  value: COLUMN.value,
  date: COLUMN.previous,
  explanation: COLUMN.explanation,
  answer: COLUMN.explanation,
};

/** What a cell of the tab shows, as the form tells it. */
export function shownIn(
  {tab}: Pick<OwnReturn, 'tab'>,
  row: number,
  part: CellPart,
): string {
  return String(cellAt(tab.values, row, COLUMNS[part]) ?? '').trim();
}

/** Rows that the form of this institution has, by their ids. */
export function formRows(
  preset: Preset,
  {institution}: Pick<OwnReturn, 'institution'>,
): Map<string, BodyRow> {
  const rows = bodyRows(preset, institution).filter(
    row =>
      row.is === 'cohort' ||
      row.is === 'indicator' ||
      (row.is === 'activity' && activityApplies(row.activity, institution)),
  );
  return new Map(rows.map(row => [row.id, row]));
}

/** Row of the sheet by id of a recommendation that stands in the tab. */
export function recommendationRows({
  tab,
  rows,
}: Pick<OwnReturn, 'tab' | 'rows'>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [id, row] of rows) {
    const text = String(cellAt(tab.values, row, COLUMN.peerMedian) ?? '');
    if (isRecommendationSlot(id) && text !== '') found.set(text, row);
  }
  return found;
}

/**
 * What of the written cells goes into the tab: those that hold what the person
 * saw. One that holds something else stays, and the person is told; one that
 * holds what was written already needs nothing. Null when a cell is named that
 * the form of this institution has not: no page asks so.
 */
export function planCells(
  own: OwnReturn,
  preset: Preset,
  written: readonly WrittenCell[],
): PlannedCells | null {
  const known = formRows(preset, own);
  const received = recommendationRows(own);
  const outcomes: CellOutcome[] = [];
  const cells: PlannedCell[] = [];
  for (const {id, part, to, seen} of written) {
    const body = known.get(id);
    const row = part === 'answer' ? received.get(id) : own.rows.get(id);
    const parser =
      body && part !== 'answer' ? parserOf(body, part, preset) : null;
    const isKnown = part === 'answer' ? row !== undefined : parser !== null;
    if (!isKnown || row === undefined) return null;
    const now = shownIn(own, row, part);
    const parsed =
      to.trim() === ''
        ? {value: null}
        : parser
          ? parser(to)
          : {value: to.trim()};
    const tell = (
      became: CellOutcome['became'],
      holds: string,
      reason = '',
    ): void => {
      outcomes.push({id, part, became, now: holds, reason});
    };
    if ('reason' in parsed) {
      tell('refused', now, parsed.reason);
      continue;
    }
    const value = parsed.value === null ? '' : String(parsed.value);
    if (value === now) tell('saved', now);
    else if (now !== seen.trim()) tell('newer', now);
    else {
      tell('saved', value);
      const isDate = part === 'date';
      cells.push({row, column: COLUMNS[part], value: parsed.value, isDate});
    }
  }
  return {outcomes, cells};
}
