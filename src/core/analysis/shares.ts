import {denominatorOf, type Shape} from '../order/applies';
import type {Catalogue, FieldId, Indicator} from '../order/indicator';
import type {Submission} from '../submission/submission';
import {numberOf} from '../submission/value';

/** A part `n` of `K` children, `K` > 0; above 1 when `n` exceeds `K`. */
export interface Share {
  n: number;
  K: number;
  share: number;
}

/**
 * A number as a part of the cohorts' sum. Null when the return gives no number
 * for one of them, or their sum is 0.
 */
export function shareOver(
  {entries}: Pick<Submission, 'entries'>,
  n: number,
  cohorts: readonly FieldId[],
): Share | null {
  let K = 0;
  for (const cohort of cohorts) {
    const number = numberOf(entries.get(cohort)?.value);
    if (number === null) return null;
    K += number;
  }
  return K === 0 ? null : {n, K, share: n / K};
}

/**
 * One institution's share of a row as it was typed, whatever its status.
 * Null when the value or the denominator is not a number, or the denominator
 * is 0, or the row has none for an institution of this shape.
 */
export function shareOf(
  catalogue: Catalogue,
  row: Indicator,
  shape: Shape,
  submission: Submission,
): Share | null {
  const n = numberOf(submission.entries.get(row.id)?.value);
  const cohorts = denominatorOf(catalogue, row, shape);
  return n === null || !cohorts ? null : shareOver(submission, n, cohorts);
}
