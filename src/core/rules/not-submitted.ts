import {isHandedIn} from '../submission';
import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';

/** The deadline is over and the return is a draft or was sent back. */
export const notSubmitted: RuleCondition = {
  id: 'not-submitted',
  fire(context, institution, rule) {
    const {deadline, today} = context;
    if (deadline === null || today <= deadline) return [];
    const submission = context.submissions.get(institution.code);
    if (submission && isHandedIn(submission)) return [];
    return [
      {
        ...groundOf(context, institution, rule, []),
        form: 'status',
        field: null,
        status: submission?.status ?? 'draft',
        deadline,
      },
    ];
  },
};
