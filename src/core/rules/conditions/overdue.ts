import {missedDate} from '../../schedule/missed-date';
import {activityApplies} from '../../order/applies';
import type {Activity} from '../../order/plan';
import type {Evidence} from '../../recommendation/recommendation';
import {addDays, type Day} from '../../schedule/day';
import {groundOf} from '../ground';
import {condition, type RuleContext} from '../rule-condition';
import {exampleOf} from '../rule-example';
import {GRACE_DAYS, parameterOf} from '../rule-parameter';

interface Missed {
  activity: Activity;
  day: Day;
}

const known = new WeakMap<RuleContext, Missed[]>();

/** Control dates gone by, worked out once for all institutions. */
function missedDates(context: RuleContext): Missed[] {
  const there = known.get(context);
  if (there) return there;
  const {now, today, controlDates, preset} = context;
  const made = preset.plan.activities.flatMap(activity => {
    const own = controlDates.get(activity.id) ?? null;
    const day = missedDate(activity.schedule, now.period, today, own);
    return day === null ? [] : [{activity, day}];
  });
  known.set(context, made);
  return made;
}

/**
 * The institution itself says that an activity is not begun or in work after
 * its control date. An activity of which it says nothing is passed over: the
 * counts of «План» show those.
 */
export const overdue = condition({
  id: 'overdue',
  parameters: [GRACE_DAYS],
  fieldsNeeded: () => 0,
  recurs: false,
  guards: () => ['stated-only'],
  concerned: () => [],
  example(_, {plan}) {
    const school = {kind: 'school', upperGrades: true, projects: []} as const;
    const overYear = plan.activities.find(
      activity =>
        activityApplies(activity, school) &&
        activity.schedule.some(part => part.kind === 'year'),
    );
    return exampleOf(
      {},
      {
        own: {
          typed: {},
          activities: overYear ? {[overYear.id]: 'in-work'} : {},
        },
        daysLate: 30,
      },
    );
  },
  fire(context, institution, rule) {
    const {now, today} = context;
    const reports = now.submissions.get(institution.code)?.activities;
    if (!reports || reports.size === 0) return [];
    const grace = parameterOf(rule, GRACE_DAYS);
    const {ruleVersion, period, cells, submittedAt} = groundOf(
      context,
      institution,
      rule,
      [],
    );
    const found: Evidence[] = [];
    for (const {activity, day} of missedDates(context)) {
      const status = reports.get(activity.id)?.status;
      if (status !== 'not-begun' && status !== 'in-work') continue;
      if (addDays(day, grace) >= today) continue;
      if (!activityApplies(activity, institution)) continue;
      // Named one by one: thousands of these are made.
      found.push({
        ruleVersion,
        institution: institution.code,
        period,
        cells,
        submittedAt,
        form: 'activity',
        field: activity.id,
        status,
        controlDate: day,
      });
    }
    return found;
  },
});
