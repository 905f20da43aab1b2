import {activityApplies} from '../../core/order/applies';
import {missedDate} from '../../core/schedule/missed-date';
import type {Book} from '../../workbook/book';
import type {ActivityCounts} from '../../workbook/changes';

/**
 * How each activity stands over the active institutions that carry it out.
 * Silence counts as not begun. Overdue are those neither done nor not
 * applicable after a control date of the period.
 */
export function activityCounts(
  book: Book,
  today: string,
): Map<string, ActivityCounts> {
  const counts = new Map<string, ActivityCounts>();
  const {period} = book.settings;
  for (const activity of book.preset.plan.activities) {
    const count = {
      done: 0,
      inWork: 0,
      notBegun: 0,
      notApplicable: 0,
      overdue: 0,
    };
    const own = book.controlDates.get(activity.id) ?? null;
    const isLate = missedDate(activity.schedule, period, today, own) !== null;
    for (const institution of book.institutions) {
      if (!institution.active || !activityApplies(activity, institution)) {
        continue;
      }
      const report = book.submissions
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
