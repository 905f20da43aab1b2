import type {Indicator} from '../order/indicator';
import type {Share} from './shares';

/** How far a figure is from what the centre set for it. */
export interface WayToTarget {
  /** Shares are told in per cent and points, numbers as they are. */
  of: 'share' | 'number';
  /** A share from 0 to 1, or a number. */
  target: number;
  /** The figure itself. */
  now: number;
  reached: boolean;
  /** Figure less target: below 0 while it is not reached. */
  gap: number;
  /** How many more would reach it, the denominator as it is. */
  missing: number;
  /**
   * Years to go if each brings the same rise as the last one did. Null when
   * it is reached, when it did not rise, or when the year before is missing.
   */
  yearsAtThisPace: number | null;
}

/** Nothing is said of a share with more digits than a percentage needs. */
const DIGITS = 12;
const clean = (value: number) => Number(value.toPrecision(DIGITS));

function way(
  of: WayToTarget['of'],
  {now, target, missing}: {now: number; target: number; missing: number},
  before: number | null,
): WayToTarget {
  const reached = missing === 0;
  const rise = before === null ? 0 : clean(now - before);
  const left = clean(target - now);
  return {
    of,
    target,
    now,
    reached,
    gap: clean(now - target),
    missing,
    yearsAtThisPace:
      reached || rise <= 0 ? null : Math.ceil(clean(left / rise)),
  };
}

/**
 * The way from a share to an optional target. The order gives none: it is the
 * centre's own.
 *
 * @param target from 0 to 1.
 * @param before the same share a calendar year earlier, or null.
 */
export function wayToTarget(
  now: Share,
  target: number,
  before: number | null,
): WayToTarget {
  const missing = Math.max(0, Math.ceil(clean(target * now.K)) - now.n);
  return way('share', {now: now.share, target, missing}, before);
}

/** The same of a row that has no denominator. */
export function wayToNumber(
  now: number,
  target: number,
  before: number | null,
): WayToTarget {
  const missing = Math.max(0, Math.ceil(target) - now);
  return way('number', {now, target, missing}, before);
}

/** Whether a row is told as a share, not as a number. */
export const isShareRow = ({denominator}: Pick<Indicator, 'denominator'>) =>
  denominator !== null;

/**
 * The way of a row to its target: of its share, or of its total when it has no
 * denominator. Null where there is no such figure.
 *
 * @param before the same figures a calendar year earlier, or null
 */
export function wayOf(
  row: Pick<Indicator, 'denominator'>,
  target: number,
  now: {share: Share | null; total: number | null},
  before: {share: number | null; total: number | null} | null,
): WayToTarget | null {
  if (!isShareRow(row)) {
    const last = before?.total ?? null;
    return now.total === null ? null : wayToNumber(now.total, target, last);
  }
  const last = before?.share ?? null;
  return now.share && wayToTarget(now.share, target, last);
}

/** A share above 0 and up to 1, or a whole number of at least 1. */
export function isTarget(
  row: Pick<Indicator, 'denominator'>,
  value: unknown,
): value is number {
  if (typeof value !== 'number' || !(value > 0)) return false;
  return isShareRow(row) ? value <= 1 : Number.isInteger(value);
}
