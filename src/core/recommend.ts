import {compareText} from './compare-text';
import {recommendationId, type Recommendation} from './recommendation';
import {PRIORITIES} from './rule';
import {RULE_CONDITIONS} from './rules';
import type {RuleContext} from './rules/rule-condition';

const rank = ({rule}: Recommendation) => PRIORITIES.indexOf(rule.priority);

/**
 * What the rules that are on recommend to the active institutions: the most
 * urgent first, then by id.
 * Throws when a rule that is on names no condition that the software knows.
 */
export function recommend(context: RuleContext): Recommendation[] {
  const active = context.institutions.filter(one => one.active);
  return context.rules
    .filter(rule => rule.on)
    .flatMap(rule => {
      const condition = RULE_CONDITIONS.find(one => one.id === rule.id);
      if (!condition) throw new Error(`unknown rule: ${rule.id}`);
      return active
        .flatMap(institution => condition.fire(context, institution, rule))
        .map(evidence => ({
          id: recommendationId(rule.id, evidence),
          rule,
          evidence,
        }));
    })
    .sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
}
