import type {FieldId} from '../order/indicator';
import type {Share} from './shares';
import {outlierAmong, type Outlier} from './outlier';
import {shareIn, type PeriodFigures} from './period-figures';

/** A share in one period; null is «нет данных». */
export interface TrendPoint {
  period: number;
  share: Share | null;
}

/** A share over the years, the earliest first. */
export interface Trend {
  field: FieldId;
  institution: string;
  points: TrendPoint[];
  /** Latest less the calendar year before; null when either is missing. */
  change: number | null;
  /** The latest against all earlier ones; null when it is missing. */
  outlier: Outlier | null;
}

/**
 * One institution's share of a row over all periods.
 *
 * @param periods in any order, each once.
 */
export function trendOf(
  periods: readonly PeriodFigures[],
  field: FieldId,
  institution: string,
): Trend {
  const points = [...periods]
    .sort((a, b) => a.period - b.period)
    .map(figures => ({
      period: figures.period,
      share: shareIn(figures, field, institution),
    }));
  const latest = points[points.length - 1];
  const now = latest?.share ?? null;
  const year = points.find(one => one.period === (latest?.period ?? 0) - 1);
  const past = points
    .slice(0, -1)
    .flatMap(({share}) => (share ? [share.share] : []));
  return {
    field,
    institution,
    points,
    change: now && year?.share ? now.share - year.share.share : null,
    outlier: now && outlierAmong(past, now.share),
  };
}
