import {missedDate} from '../analysis/missed-date';
import {activityApplies} from '../applies';
import type {Evidence} from '../recommendation';
import {daysAfter, type Day} from '../schedule-window';
import {groundOf} from './ground';
import type {RuleCondition, RuleContext} from './rule-condition';
import {GRACE_DAYS, parameterOf} from './rule-parameter';

const known = new WeakMap<RuleContext, Map<string, Day | null>>();

/** Control dates gone by, by activity, worked out once for all institutions. */
function missedDates(context: RuleContext): Map<string, Day | null> {
  const there = known.get(context);
  if (there) return there;
  const {now, today, controlDates, preset} = context;
  const made = new Map(
    preset.plan.activities.map(({id, schedule}) => {
      const own = controlDates.get(id) ?? null;
      return [id, missedDate(schedule, now.period, today, own)] as const;
    }),
  );
  known.set(context, made);
  return made;
}

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
    const {now, today, preset} = context;
    const missedBy = missedDates(context);
    const reports = now.submissions.get(institution.code)?.activities;
    if (!reports || reports.size === 0) return [];
    const grace = parameterOf(rule, GRACE_DAYS);
    const found: Evidence[] = [];
    for (const activity of preset.plan.activities) {
      const status = reports.get(activity.id)?.status;
      if (status !== 'not-begun' && status !== 'in-work') continue;
      const missed = missedBy.get(activity.id);
      if (!missed || daysAfter(missed, grace) >= today) continue;
      if (!activityApplies(activity, institution)) continue;
      found.push({
        ...groundOf(context, institution, rule, []),
        form: 'activity',
        field: activity.id,
        status,
        controlDate: missed,
      });
    }
    return found;
  },
};
