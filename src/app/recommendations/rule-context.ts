import {analyseHistory} from '../../core/analysis/analyse-period';
import type {PeriodFigures} from '../../core/analysis/period-figures';
import type {RuleContext} from '../../core/rules/rule-condition';
import type {Decoded} from '../../workbook/decode/decode';
import {analyse} from '../analysis/analyse';

/**
 * What the rules look at, as the workbook stands.
 *
 * @param now figures of the period, where they are at hand.
 */
export function ruleContext(
  {model, history, recommendations}: Decoded,
  period: number,
  today: string,
  now: PeriodFigures = analyse(model),
): RuleContext {
  const {preset, rules, controlDates} = model;
  return {
    preset,
    rules,
    today,
    now,
    before: analyseHistory(preset, history, period),
    controlDates,
    withdrawn: new Set(
      recommendations
        .filter(row => row.state === 'withdrawn')
        .map(row => row.id),
    ),
  };
}
