import {activityApplies} from '../../core/order/applies';
import {missedDate} from '../../core/schedule/missed-date';
import type {ActivityCounts, Model} from '../../workbook/model';

/**
 * How each activity stands over the active institutions that carry it out.
 * Silence counts as not begun. Overdue are those neither done nor not
 * applicable after a control date of the period.
 */
export function activityCounts(
  model: Model,
  today: string,
): Map<string, ActivityCounts> {
  const counts = new Map<string, ActivityCounts>();
  const {period} = model.settings;
  for (const activity of model.preset.plan.activities) {
    const count = {
      done: 0,
      inWork: 0,
      notBegun: 0,
      notApplicable: 0,
      overdue: 0,
    };
    const own = model.controlDates.get(activity.id) ?? null;
    const isLate = missedDate(activity.schedule, period, today, own) !== null;
    for (const institution of model.institutions) {
      if (!institution.active || !activityApplies(activity, institution)) {
        continue;
      }
      const report = model.submissions
        .get(institution.code)
        ?.activities.get(activity.id);
      const status = report?.status ?? 'not-begun';
      if (status === 'done') count.done++;
      else if (status === 'not-applicable') count.notApplicable++;
      else {
        if (status === 'in-work') count.inWork++;
        else count.notBegun++;
        if (isLate) count.overdue++;
      }
    }
    counts.set(activity.id, count);
  }
  return counts;
}
