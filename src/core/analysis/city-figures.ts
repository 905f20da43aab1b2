import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import {comparable, type Comparable} from './comparable';
import {pooledShare, totalOf} from './counted';
import type {PeriodFigures} from './period-figures';
import {wayOf, type WayToTarget} from './target';

/** The official share of the whole municipality: see `pooledShare`. */
export const cityShare = (figures: PeriodFigures, field: FieldId) =>
  pooledShare(rowOf(figures, field), figures.counted.get(field));

/** The official total; null where nothing is counted. */
export const cityTotal = (figures: PeriodFigures, field: FieldId) =>
  totalOf(figures.counted.get(field));

/**
 * What last year's figures would be had the whole municipality changed as the
 * institutions did that are counted in both years: a forecast goes on from it.
 * Null where there is nothing to compare.
 */
export function paceOf(
  now: {share: number | null; total: number | null},
  {share, total}: Pick<Comparable, 'share' | 'total'>,
): {share: number | null; total: number | null} {
  return {
    share:
      now.share !== null && share
        ? now.share - (share.now.share - share.before.share)
        : null,
    total:
      now.total !== null && total
        ? now.total - (total.now - total.before)
        : null,
  };
}

/**
 * The way of the municipality to each target that the centre set, by row. A
 * row without a figure is absent.
 *
 * @param targets shares from 0 to 1, and numbers of rows without a denominator
 * @param lastYear the calendar year before, if archived; null leaves out how
 *     long it will take, as it must while returns are still coming in
 */
export function waysToTargets(
  figures: PeriodFigures,
  targets: ReadonlyMap<FieldId, number>,
  lastYear: PeriodFigures | null,
): Map<FieldId, WayToTarget> {
  const ways = new Map<FieldId, WayToTarget>();
  for (const [field, target] of targets) {
    const now = {
      share: cityShare(figures, field),
      total: cityTotal(figures, field),
    };
    const row = rowOf(figures, field);
    const before =
      lastYear &&
      paceOf(
        {share: now.share?.share ?? null, total: now.total},
        comparable(
          row,
          figures.counted.get(field),
          lastYear.counted.get(field),
        ),
      );
    const way = wayOf(row, target, now, before);
    if (way) ways.set(field, way);
  }
  return ways;
}
