import type {Finding} from '../checks/finding';
import type {Indicator} from '../order/indicator';
import {isHandedIn, type Submission} from '../submission/submission';
import {amountOf} from '../submission/value';

/** Why a value that was expected is not in the official total. */
export type Omission =
  | 'not-submitted'
  | 'blank'
  | 'invalid'
  | 'unexplained-error'
  /** «Н/п» that the centre has not accepted, where somebody is to be counted. */
  | 'not-applicable-open'
  /** An explained error that only the centre can let pass. */
  | 'awaits-centre';

/**
 * Why the value of a row that applies to an active institution is not counted
 * though `countedByRow` looked at it. Null when it is not expected either: the
 * return says «н/п» and is accepted, or the row's denominator is 0.
 *
 * @param submission undefined when nothing was ever entered.
 * @param findings those of the row.
 */
export function omissionOf(
  row: Indicator,
  submission: Submission | undefined,
  findings: readonly Finding[],
): Omission | null {
  if (!submission || !isHandedIn(submission)) return 'not-submitted';
  const value = submission.entries.get(row.id)?.value;
  if (!value || value.kind === 'blank') return 'blank';
  if (value.kind === 'not-applicable') {
    const isOpen = findings.some(({ruleId}) => ruleId === 'not-applicable');
    const isAccepted = submission.status === 'accepted';
    return isOpen && !isAccepted ? 'not-applicable-open' : null;
  }
  if (amountOf(row, value) === null) return 'invalid';
  const isUnexplained = findings.some(
    ({severity, explained}) => severity === 'error' && !explained,
  );
  return isUnexplained ? 'unexplained-error' : 'awaits-centre';
}
