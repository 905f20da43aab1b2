import {median} from './statistics';

/**
 * From here on a value is far from its own past: B. Iglewicz and D. Hoaglin,
 * «How to Detect and Handle Outliers» (1993).
 */
export const OUTLIER_SCORE = 3.5;

/** Makes the median absolute deviation of a normal sample its deviation. */
const NORMAL = 0.6745;

const LEAST_PAST = 3;

/** How a value stands to the institution's own past. */
export type Outlier =
  /** Fewer than three earlier values: nothing can be said. */
  | {is: 'too-short'; past: number}
  /**
   * More than half of the past is one and the same value, so that distance
   * has no scale: it is only said whether the value is another.
   */
  | {is: 'no-spread'; median: number; differs: boolean}
  /** `score` is signed, in robust standard deviations. */
  | {is: 'measured'; median: number; score: number; far: boolean};

/**
 * The robust z-score of a value against earlier ones, by median and median
 * absolute deviation.
 *
 * @example outlierAmong([0.5, 0.52, 0.48], 0.1) // far below: score −13.5
 */
export function outlierAmong(past: readonly number[], value: number): Outlier {
  const middle = median(past);
  if (middle === null || past.length < LEAST_PAST) {
    return {is: 'too-short', past: past.length};
  }
  const spread = median(past.map(one => Math.abs(one - middle))) ?? 0;
  if (spread === 0) {
    return {is: 'no-spread', median: middle, differs: value !== middle};
  }
  const score = (NORMAL * (value - middle)) / spread;
  const far = Math.abs(score) > OUTLIER_SCORE;
  return {is: 'measured', median: middle, score, far};
}
