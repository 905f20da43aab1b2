import {addDays} from '../../schedule/day';
import {isHandedIn} from '../../submission/submission';
import {groundOf} from '../ground';
import {condition} from '../rule-condition';
import {exampleOf} from '../rule-example';
import {GRACE_DAYS, parameterOf} from '../rule-parameter';

/** The later of the common deadline and what the centre gave this one. */
const lastDay = (deadline: string | null, extended: string | null) =>
  deadline !== null && extended !== null && extended > deadline
    ? extended
    : deadline;

/** The deadline is over and the return is a draft or was sent back. */
export const notSubmitted = condition({
  id: 'not-submitted',
  parameters: [GRACE_DAYS],
  fieldsNeeded: () => 0,
  recurs: false,
  guards: () => [],
  concerned: () => [],
  example: () =>
    exampleOf({}, {own: {typed: {}, status: 'draft'}, daysLate: 5}),
  fire(context, institution, rule) {
    const {now, today} = context;
    const submission = now.submissions.get(institution.code);
    const deadline = lastDay(now.deadline, submission?.extendedUntil ?? null);
    if (deadline === null) return [];
    if (today <= addDays(deadline, parameterOf(rule, GRACE_DAYS))) return [];
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
});
