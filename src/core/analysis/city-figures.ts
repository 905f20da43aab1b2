import type {ArchivedTotal} from './history';
import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
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
    const now = {
      share: cityShare(figures, field),
      total: cityTotal(figures, field),
    };
    const before = lastYear?.get(field) ?? null;
    const way = wayOf(rowOf(figures, field), target, now, before);
    if (way) ways.set(field, way);
  }
  return ways;
}
