import {numberIn} from '../analysis/period-figures';
import {fieldOfRule} from './fields-of-rule';
import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';

/** A return that was handed in says «нет» of the institution's own plan. */
export const planNotApproved: RuleCondition = {
  id: 'plan-not-approved',
  kind: 'answer',
  parameters: [],
  guards: ['counted-only'],
  example: {
    own: {typed: {'i1.1': 'нет'}},
    peers: [],
    before: [],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const field = fieldOfRule(context, rule);
    if (numberIn(context.now, field, institution.code) !== 0) return [];
    return [
      {
        ...groundOf(context, institution, rule, [field]),
        form: 'answer',
        field,
        yes: false,
      },
    ];
  },
};
