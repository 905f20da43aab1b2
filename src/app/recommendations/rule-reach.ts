import type {PeriodFigures} from '../../core/analysis/period-figures';
import {
  countConcerned,
  fireEveryRule,
} from '../../core/recommendation/recommend';
import type {Decoded} from '../../workbook/decode/decode';
import {ruleContext} from './rule-context';

/**
 * How many institutions each rule would flag as the workbook stands, by rule;
 * null before the first collection.
 *
 * @param now figures of the period, where they are at hand.
 */
export function ruleReach(
  decoded: Decoded,
  today: string,
  now?: PeriodFigures,
): Map<string, number> | null {
  const {period} = decoded.model.settings;
  if (period === null) return null;
  const context = ruleContext(decoded, period, today, now);
  return countConcerned(fireEveryRule(context));
}
