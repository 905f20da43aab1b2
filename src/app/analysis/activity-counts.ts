import {activityStanding} from '../../core/analysis/activity-standing';
import {activityApplies} from '../../core/order/applies';
import {institutionsConcerned} from '../../core/order/parties';
import {missedDate} from '../../core/schedule/missed-date';
import type {ActivityStatus} from '../../core/submission/submission';
import type {Book} from '../../workbook/book';
import type {ActivityCounts} from '../../workbook/changes';

type Standing = ActivityStatus | null;

function countOf(
  standings: readonly Standing[],
  isLate: boolean,
): ActivityCounts {
  const count = (standing: Standing) =>
    standings.filter(one => one === standing).length;
  const [inWork, notBegun] = [count('in-work'), count('not-begun')];
  return {
    done: count('done'),
    inWork,
    notBegun,
    notApplicable: count('not-applicable'),
    overdue: isLate ? inWork + notBegun : 0,
    silent: count(null),
  };
}

/**
 * How each activity stands over the active institutions that carry it out; one
 * that is the committee's or the centre's own, by what «План» says of it.
 * Silence is counted apart. Overdue are those that say themselves that it is
 * not done after a control date of the period.
 */
export function activityCounts(
  book: Book,
  today: string,
): Map<string, ActivityCounts> {
  const {period} = book.settings;
  const {institutions, submissions, doneOnce, controlDates} = book;
  return new Map(
    book.preset.plan.activities.map(activity => {
      const standings = institutionsConcerned(activity)
        ? institutions
            .filter(one => one.active && activityApplies(activity, one))
            .map(({code}) =>
              activityStanding(
                activity,
                submissions.get(code),
                doneOnce.get(code),
              ),
            )
        : [book.ownStatuses.get(activity.id) ?? null];
      const own = controlDates.get(activity.id) ?? null;
      const missed = missedDate(activity.schedule, period, today, own);
      return [activity.id, countOf(standings, missed !== null)] as const;
    }),
  );
}
