import {RULE_CONDITIONS} from '.';
import type {RuleParameter} from './rule-parameter';

/** Parameters of the rule with this id; none of a rule that is not known. */
export function parametersOf(ruleId: string): readonly RuleParameter[] {
  return RULE_CONDITIONS.find(one => one.id === ruleId)?.parameters ?? [];
}
