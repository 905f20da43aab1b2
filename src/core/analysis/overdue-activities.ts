import {activityStanding} from './activity-standing';
import {activityApplies} from '../order/applies';
import {compareText} from '../text/compare-text';
import type {Plan} from '../order/plan';
import type {ActivityStatus} from '../submission/submission';
import {missedDate} from '../schedule/missed-date';
import type {PeriodFigures} from './period-figures';

/** An activity of an institution's plan whose control date has gone by. */
export interface OverdueActivity {
  institution: string;
  activity: string;
  /** Null when the institution says nothing of it. */
  status: Exclude<ActivityStatus, 'done' | 'not-applicable'> | null;
  controlDate: string;
}

/**
 * Everything that is neither done nor not applicable after its control date,
 * the earliest date first, then by activity and institution. Silence is
 * listed too, as what it is.
 */
export function overdueActivities(
  figures: PeriodFigures,
  plan: Plan,
  today: string,
  controlDates: ReadonlyMap<string, string>,
): OverdueActivity[] {
  const order = new Map(plan.activities.map(({id}, index) => [id, index]));
  const found: OverdueActivity[] = [];
  for (const activity of plan.activities) {
    const own = controlDates.get(activity.id) ?? null;
    const missed = missedDate(activity.schedule, figures.period, today, own);
    if (missed === null) continue;
    for (const institution of figures.institutions) {
      if (!institution.active || !activityApplies(activity, institution)) {
        continue;
      }
      const {code} = institution;
      const submission = figures.submissions.get(code);
      const done = figures.doneOnce.get(code);
      const status = activityStanding(activity, submission, done);
      if (status === 'done' || status === 'not-applicable') continue;
      found.push({
        institution: code,
        activity: activity.id,
        status,
        controlDate: missed,
      });
    }
  }
  return found.sort(
    (a, b) =>
      compareText(a.controlDate, b.controlDate) ||
      (order.get(a.activity) ?? 0) - (order.get(b.activity) ?? 0) ||
      compareText(a.institution, b.institution),
  );
}
