import type {Submission} from '../../core/submission/submission';
import {numberOf} from '../../core/submission/value';

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
