import type {ActualTab} from '../actual';
import {TABLE_TOP} from '../table';
import {PLAN_COLUMN} from '../tabs/plan';
import {SUMMARY_TOTAL} from '../tabs/summary';

/** So many numbers are the work of a roll-up, not of somebody's hand. */
const COUNTED = 5;

/** Columns that it writes of totals, and of activities. */
const TOTALS = 10;
const COUNTS = 5;

/**
 * Whether anything is left of what a roll-up wrote.
 *
 * @param medians by institution and row
 */
export function wasRolledUp(
  tabs: ReadonlyMap<string, ActualTab>,
  medians: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  const numbers = (id: string, from: number, count: number) =>
    (tabs.get(id)?.values ?? [])
      .slice(TABLE_TOP)
      .flatMap(cells => cells.slice(from, from + count))
      .filter(value => typeof value === 'number').length;
  return (
    numbers('summary', SUMMARY_TOTAL, TOTALS) >= COUNTED ||
    numbers('plan', PLAN_COLUMN.counts, COUNTS) >= COUNTED ||
    [...medians.values()].some(({size}) => size >= COUNTED)
  );
}
