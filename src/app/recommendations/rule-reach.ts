import type {PeriodFigures} from '../../core/analysis/period-figures';
import {
  countConcerned,
  fireEveryRule,
} from '../../core/recommendation/recommend';
import type {Book} from '../../workbook/book';
import {ruleContext} from './rule-context';

/**
 * How many institutions each rule would flag as the workbook stands, by rule;
 * null before the first collection.
 *
 * @param now figures of the period, where they are at hand.
 */
export function ruleReach(
  book: Book,
  today: string,
  now?: PeriodFigures,
): Map<string, number> | null {
  const {period} = book.settings;
  if (period === null) return null;
  const context = ruleContext(book, period, today, now);
  return countConcerned(fireEveryRule(context));
}
