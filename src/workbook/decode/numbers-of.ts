import {comparable} from '../../core/analysis/definition-change';
import type {PeriodRecord} from '../../core/analysis/history';
import type {Catalogue} from '../../core/order/indicator';
import type {Submission} from '../../core/submission/submission';
import {numberOf} from '../../core/submission/value';

/** The numbers of an archived period that compare with the present ones. */
export function comparableNumbers(
  {submissions, catalogue}: PeriodRecord,
  now: Catalogue,
): Map<string, ReadonlyMap<string, number>> {
  return new Map(
    [...numbersOf(submissions)].map(([code, numbers]) => [
      code,
      comparable(numbers, catalogue ?? now, now),
    ]),
  );
}

/** The numbers of each return, by code and field; whatever else is left out. */
export function numbersOf(
  submissions: ReadonlyMap<string, Submission>,
): Map<string, Map<string, number>> {
  const byCode = new Map<string, Map<string, number>>();
  for (const [code, submission] of submissions) {
    const numbers = new Map<string, number>();
    for (const [field, {value}] of submission.entries) {
      const number = numberOf(value);
      if (number !== null) numbers.set(field, number);
    }
    byCode.set(code, numbers);
  }
  return byCode;
}
