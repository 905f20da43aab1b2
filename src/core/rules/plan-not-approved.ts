import {standingIn} from '../counted-share';
import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';
import {rowOfRule} from './row-of-rule';

/** A return that was handed in says «нет» of the institution's own plan. */
export const planNotApproved: RuleCondition = {
  id: 'plan-not-approved',
  fire(context, institution, rule) {
    const row = rowOfRule(context, rule);
    const standing = standingIn(context, row, institution);
    if (standing?.is !== 'counted' || standing.number > 0) return [];
    return [
      {
        ...groundOf(context, institution, rule, [row.id]),
        form: 'answer',
        field: row.id,
        yes: false,
      },
    ];
  },
};
