import {missedDate} from '../analysis/missed-date';
import {activityApplies} from '../applies';
import {daysAfter} from '../schedule-window';
import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';
import {GRACE_DAYS, parameterOf} from './rule-parameter';

/**
 * The institution itself says that an activity is not begun or in work after
 * its control date. An activity of which it says nothing is passed over: the
 * counts of «План» show those.
 */
export const activityOverdue: RuleCondition = {
  id: 'activity-overdue',
  kind: 'overdue',
  parameters: [GRACE_DAYS],
  guards: ['stated-only'],
  example: {
    own: {typed: {}, activities: {'p6.4': 'in-work'}},
    peers: [],
    before: [],
    daysLate: 30,
  },
  fire(context, institution, rule) {
    const {now, today, controlDates, preset} = context;
    const reports = now.submissions.get(institution.code)?.activities;
    if (!reports || reports.size === 0) return [];
    const grace = parameterOf(rule, GRACE_DAYS);
    return preset.plan.activities.flatMap(activity => {
      const status = reports.get(activity.id)?.status;
      if (status !== 'not-begun' && status !== 'in-work') return [];
      if (!activityApplies(activity, institution)) return [];
      const own = controlDates.get(activity.id) ?? null;
      const missed = missedDate(activity.schedule, now.period, today, own);
      if (!missed || daysAfter(missed, grace) >= today) return [];
      return [
        {
          ...groundOf(context, institution, rule, []),
          form: 'activity',
          field: activity.id,
          status,
          controlDate: missed,
        },
      ];
    });
  },
};
