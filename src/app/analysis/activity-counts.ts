import {activityApplies} from '../../core/order/applies';
import {isPastDue} from '../../core/schedule/schedule';
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
  const since =
    model.settings.period === null ? null : `${model.settings.period}-01-01`;
  for (const activity of model.preset.plan.activities) {
    const count = {
      done: 0,
      inWork: 0,
      notBegun: 0,
      notApplicable: 0,
      overdue: 0,
    };
    const own = model.controlDates.get(activity.id);
    const late = isPastDue(activity.schedule, today, own, since);
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
        if (late) count.overdue++;
      }
    }
    counts.set(activity.id, count);
  }
  return counts;
}
