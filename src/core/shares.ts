import {denominatorOf, type Shape} from './applies';
import type {Catalogue, Indicator} from './indicator';
import type {Submission} from './submission';
import {numberOf} from './value';

/** A part `n` of `K` children, `K` > 0; above 1 when `n` exceeds `K`. */
export interface Share {
  n: number;
  K: number;
  share: number;
}

/**
 * The denominator that the institution entered, the sum of the parts that
 * apply to it. Null when the row has none, or a part is not a number.
 */
export function denominatorNumber(
  catalogue: Catalogue,
  row: Indicator,
  shape: Shape,
  submission: Submission,
): number | null {
  const parts = denominatorOf(catalogue, row, shape);
  if (!parts) return null;
  return parts.reduce<number | null>((sum, id) => {
    const number = numberOf(submission.entries.get(id)?.value);
    return sum === null || number === null ? null : sum + number;
  }, 0);
}

/**
 * One institution's share of a row as it was typed, whatever its status.
 * Null when the value or the denominator is not a number, or the denominator
 * is 0, or the row is answered by yes or no.
 */
export function shareOf(
  catalogue: Catalogue,
  row: Indicator,
  shape: Shape,
  submission: Submission,
): Share | null {
  const n = numberOf(submission.entries.get(row.id)?.value);
  const K = denominatorNumber(catalogue, row, shape, submission);
  return n === null || K === null || K === 0 ? null : {n, K, share: n / K};
}
