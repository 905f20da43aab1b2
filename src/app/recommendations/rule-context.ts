import {analyseHistory} from '../../core/analysis/analyse-period';
import type {PeriodFigures} from '../../core/analysis/period-figures';
import type {RuleContext} from '../../core/rules/rule-condition';
import type {Book} from '../../workbook/book';
import {closedPeriods} from '../../workbook/decode/archive';
import {analyse} from '../analysis/analyse';

/**
 * What the rules look at, as the workbook stands.
 *
 * @param now figures of the period, where they are at hand.
 */
export function ruleContext(
  book: Book,
  period: number,
  today: string,
  now: PeriodFigures = analyse(book),
): RuleContext {
  const {preset, rules, controlDates, recommendations} = book;
  return {
    preset,
    rules,
    today,
    now,
    before: analyseHistory(preset, closedPeriods(book.archive), period),
    controlDates,
    withdrawn: new Set(
      recommendations
        .filter(row => row.state === 'withdrawn')
        .map(row => row.id),
    ),
  };
}
