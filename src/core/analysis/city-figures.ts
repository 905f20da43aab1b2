import type {ArchivedTotal} from './history';
import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import type {Share} from './shares';
import type {PeriodFigures} from './period-figures';
import {isShareRow, wayToNumber, wayToTarget, type WayToTarget} from './target';

/**
 * The official share of the whole municipality: sums over the counted
 * institutions that have a share; of a yes-no row «да» of all counted. Null
 * where nothing is counted or the row has no denominator.
 */
export function cityShare(
  figures: PeriodFigures,
  field: FieldId,
): Share | null {
  const {answer, denominator} = rowOf(figures, field);
  let [n, K] = [0, 0];
  for (const {number, share} of figures.counted.get(field)?.values() ?? []) {
    if (answer === 'yes-no' && denominator !== null) {
      n += number;
      K++;
    } else if (share) {
      n += share.n;
      K += share.K;
    }
  }
  return K === 0 ? null : {n, K, share: n / K};
}

/** The official total; null where nothing is counted. */
export function cityTotal(
  figures: PeriodFigures,
  field: FieldId,
): number | null {
  const counted = figures.counted.get(field);
  if (!counted || counted.size === 0) return null;
  return [...counted.values()].reduce((sum, {number}) => sum + number, 0);
}

/**
 * The way of the municipality to each target that the centre set, by row. A
 * row without a figure is absent.
 *
 * @param targets shares from 0 to 1, and numbers of rows without a denominator
 * @param lastYear official totals of the calendar year before, if archived
 */
export function waysToTargets(
  figures: PeriodFigures,
  targets: ReadonlyMap<FieldId, number>,
  lastYear: ReadonlyMap<FieldId, ArchivedTotal> | null,
): Map<FieldId, WayToTarget> {
  const ways = new Map<FieldId, WayToTarget>();
  for (const [field, target] of targets) {
    const before = lastYear?.get(field) ?? null;
    if (isShareRow(rowOf(figures, field))) {
      const now = cityShare(figures, field);
      const share = before?.share ?? null;
      const last = share === null ? null : {share};
      if (now) ways.set(field, wayToTarget(now, target, last));
    } else {
      const now = cityTotal(figures, field);
      const last = before?.total ?? null;
      if (now !== null) ways.set(field, wayToNumber(now, target, last));
    }
  }
  return ways;
}
