import type {Indicator} from '../order/indicator';
import {isHandedIn, type Submission} from '../submission/submission';
import {amountOf} from '../submission/value';

/** Why a value that was expected is not in the official total. */
export type Omission =
  'not-submitted' | 'blank' | 'invalid' | 'unexplained-error';

/**
 * Why the value of a row that applies to an active institution is not counted
 * though `countedByRow` looked at it. Null when the return says «н/п»: then it
 * is not expected either.
 *
 * @param submission undefined when nothing was ever entered.
 */
export function omissionOf(
  row: Indicator,
  submission: Submission | undefined,
): Omission | null {
  if (!submission || !isHandedIn(submission)) return 'not-submitted';
  const value = submission.entries.get(row.id)?.value;
  if (!value || value.kind === 'blank') return 'blank';
  if (value.kind === 'not-applicable') return null;
  return amountOf(row, value) === null ? 'invalid' : 'unexplained-error';
}
