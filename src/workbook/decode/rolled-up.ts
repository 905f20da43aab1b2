import type {ActualTab} from '../actual';
import {TABLE_TOP} from '../table';
import {PLAN_COLUMN, PLAN_COUNTS} from '../tabs/plan';
import {SUMMARY_COLUMN, SUMMARY_TOTALS} from '../tabs/summary-columns';

/** So many numbers are the work of a roll-up, not of somebody's hand. */
const COUNTED = 5;

/**
 * Whether anything is left of what a roll-up wrote.
 *
 * @param medians by institution and row
 */
export function wasRolledUp(
  tabs: ReadonlyMap<string, ActualTab>,
  medians: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  const numbers = (id: string, columns: readonly number[]) =>
    (tabs.get(id)?.values ?? [])
      .slice(TABLE_TOP)
      .flatMap(cells => columns.map(column => cells[column]))
      .filter(value => typeof value === 'number').length;
  const totals = SUMMARY_TOTALS.map(key => SUMMARY_COLUMN[key]);
  const counts = PLAN_COUNTS.map(key => PLAN_COLUMN[key]);
  return (
    numbers('summary', totals) >= COUNTED ||
    numbers('plan', counts) >= COUNTED ||
    [...medians.values()].some(({size}) => size >= COUNTED)
  );
}
