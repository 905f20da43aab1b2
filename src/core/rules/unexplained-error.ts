import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';

/** A structural error, or a logical one without a word of why, remains. */
export const unexplainedError: RuleCondition = {
  id: 'unexplained-error',
  kind: 'error',
  parameters: [],
  guards: [],
  example: {
    own: {typed: {'i3.1': 350, 'k5-11': 300}},
    peers: [],
    before: [],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const findings = context.now.findings.get(institution.code) ?? [];
    const wrong = findings.filter(
      finding => finding.severity === 'error' && !finding.explained,
    );
    if (wrong.length === 0) return [];
    const named = new Set(wrong.map(finding => finding.location.field));
    const {catalogue, plan} = context.preset;
    const reported = [...catalogue.cohorts, ...catalogue.indicators]
      .map(row => row.id)
      .filter(id => named.has(id));
    const activities = plan.activities
      .map(activity => activity.id)
      .filter(id => named.has(id));
    return [
      {
        ...groundOf(context, institution, rule, reported),
        form: 'errors',
        field: null,
        fields: [...reported, ...activities],
      },
    ];
  },
};
