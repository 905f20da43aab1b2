import type {Share} from '../shares';

/** How far a share is from what the centre set for it. */
export interface WayToTarget {
  /** From 0 to 1. */
  target: number;
  reached: boolean;
  /** Share less target, from −1 up: below 0 while it is not reached. */
  gap: number;
  /** Children more that would reach it, the denominator as it is. */
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

/**
 * The way from a share to an optional target. The order gives none: it is the
 * centre's own.
 *
 * @param before the same share a calendar year earlier, or null.
 */
export function wayToTarget(
  now: Share,
  target: number,
  before: Share | null,
): WayToTarget {
  const missing = Math.max(0, Math.ceil(clean(target * now.K)) - now.n);
  const reached = missing === 0;
  const rise = before ? clean(now.share - before.share) : 0;
  const left = clean(target - now.share);
  return {
    target,
    reached,
    gap: clean(now.share - target),
    missing,
    yearsAtThisPace:
      reached || rise <= 0 ? null : Math.ceil(clean(left / rise)),
  };
}
