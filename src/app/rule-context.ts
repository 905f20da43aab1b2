import {analyseHistory} from '../core/analysis/analyse-period';
import type {RuleContext} from '../core/rules/rule-condition';
import type {Decoded} from '../workbook/decode/decode';
import {analyse} from './analysis';

/** What the rules look at, as the workbook stands. */
export function ruleContext(
  {model, history, recommendations}: Decoded,
  period: number,
  today: string,
): RuleContext {
  const {preset, rules, controlDates} = model;
  return {
    preset,
    rules,
    today,
    now: analyse(model),
    before: analyseHistory(preset, history, period),
    controlDates,
    withdrawn: new Set(
      recommendations
        .filter(row => row.state === 'withdrawn')
        .map(row => row.id),
    ),
  };
}
