import type {PeriodFigures} from '../analysis/period-figures';
import type {RuleContext} from './rule-condition';

/**
 * The calendar years right before the present period, the latest first; null
 * when one of them is not in the archive.
 */
export function yearsBefore(
  {now, before}: RuleContext,
  count: number,
): PeriodFigures[] | null {
  const years: PeriodFigures[] = [];
  for (let back = 1; back <= count; back++) {
    const year = before.find(one => one.period === now.period - back);
    if (!year) return null;
    years.push(year);
  }
  return years;
}
