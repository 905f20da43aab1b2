import type {Finding} from '../checks/finding';
import type {Indicator} from '../order/indicator';
import {isHandedIn, type Submission} from '../submission/submission';
import type {Value} from '../submission/value';

/** Why a value that was expected is not in the official total. */
export type Omission =
  'not-submitted' | 'blank' | 'invalid' | 'unexplained-error';

/**
 * How one row of one institution stands towards the official total.
 * `not-applicable` is not expected either.
 */
export type Standing =
  | {is: 'counted'; number: number}
  | {is: 'not-applicable'}
  | {is: 'omitted'; reason: Omission};

/**
 * What the value adds to a total: its number, or 1 for «да» and 0 for «нет».
 * Null for whatever the row cannot add up.
 */
export function amountOf(row: Indicator, value: Value): number | null {
  if (row.answer === 'yes-no') {
    return value.kind === 'answer' ? Number(value.yes) : null;
  }
  return value.kind === 'number' ? value.number : null;
}

/**
 * Standing of a row that applies to an active institution.
 *
 * @param submission undefined when nothing was ever entered.
 * @param findings those of the institution's return.
 */
export function standingOf(
  row: Indicator,
  submission: Submission | undefined,
  findings: readonly Finding[],
): Standing {
  if (!submission || !isHandedIn(submission)) {
    return {is: 'omitted', reason: 'not-submitted'};
  }
  const value = submission.entries.get(row.id)?.value;
  if (!value || value.kind === 'blank') return {is: 'omitted', reason: 'blank'};
  if (value.kind === 'not-applicable') return {is: 'not-applicable'};
  const number = amountOf(row, value);
  if (number === null) return {is: 'omitted', reason: 'invalid'};
  const wrong = findings.some(
    finding =>
      finding.location.field === row.id &&
      finding.severity === 'error' &&
      !finding.explained,
  );
  return wrong
    ? {is: 'omitted', reason: 'unexplained-error'}
    : {is: 'counted', number};
}
