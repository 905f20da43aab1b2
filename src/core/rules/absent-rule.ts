import {fieldOfRule} from './fields-of-rule';
import type {RuleCondition} from './rule-condition';
import {parameterOf, type RuleParameter} from './rule-parameter';
import {shareEvidence, shareFigures} from './share-ground';

const COHORT: RuleParameter = {
  id: 'cohortAtLeast',
  min: 1,
  max: 500,
  initial: 1,
};

/** A rule that fires when nobody takes part though there are who could. */
export function absentRule(
  id: string,
  example: RuleCondition['example'],
): RuleCondition {
  return {
    id,
    kind: 'absent',
    parameters: [COHORT],
    guards: ['counted-only', 'out-of-few'],
    example,
    fire(context, institution, rule) {
      const field = fieldOfRule(context, rule);
      const figures = shareFigures(context, institution, field);
      if (!figures || figures.n > 0) return [];
      if (figures.K < parameterOf(rule, COHORT)) return [];
      const evidence = shareEvidence(context, institution, rule, figures);
      return evidence ? [evidence] : [];
    },
  };
}
