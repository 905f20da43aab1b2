import {acceptEdit, type RuleEdit} from '../../core/rules/accepted-rule';
import type {PeriodFigures} from '../../core/analysis/period-figures';
import {
  countConcerned,
  fireEveryRule,
  fireRule,
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

/**
 * Names of the institutions that a rule would flag after an edit of it, in the
 * order of the registry; nothing is changed. Null before the first collection,
 * and for a rule that does not exist.
 */
export function previewRule(
  decoded: Decoded,
  today: string,
  ruleId: string,
  edit: RuleEdit,
): string[] | null {
  const {settings, rules, institutions} = decoded.model;
  const rule = rules.find(one => one.id === ruleId);
  if (settings.period === null || !rule) return null;
  const context = ruleContext(decoded, settings.period, today);
  const fired = fireRule(context, acceptEdit(rule, edit));
  const codes = new Set(fired.map(one => one.evidence.institution));
  return institutions.filter(({code}) => codes.has(code)).map(({name}) => name);
}
