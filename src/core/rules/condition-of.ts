import * as z from 'zod/mini';
import {RULE_CONDITIONS, type KnownCondition} from './conditions';
import type {Rule} from './rule';
import type {RuleCondition} from './rule-condition';

/** Ids of the parameters of all conditions. */
export type ParameterId = KnownCondition['parameters'][number]['id'];

const CONDITIONS = new Map<string, KnownCondition>(
  RULE_CONDITIONS.map(one => [one.id, one]),
);

/** What the rule looks for. Throws when the software knows no such condition. */
export function conditionOf({
  id,
  condition,
}: Pick<Rule, 'id' | 'condition'>): KnownCondition & RuleCondition {
  const found = CONDITIONS.get(condition);
  if (!found) throw new Error(`rule ${id}: unknown condition ${condition}`);
  return found;
}

/** Whether the rule's settings are what its condition needs. */
export function settingsFit(rule: Rule): boolean {
  const {settings = z.undefined()} = conditionOf(rule);
  return settings.safeParse(rule.settings).success;
}
