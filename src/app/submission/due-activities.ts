import {DUE_ACTIVITY} from '../../wording/due-activity';
import {activityNo} from '../../wording/row-number';
import {activityStanding} from '../../core/analysis/activity-standing';
import {activityApplies} from '../../core/order/applies';
import {compareText} from '../../core/text/compare-text';
import {daysBetween} from '../../core/schedule/day';
import {missedDate} from '../../core/schedule/missed-date';
import {nextControlDate} from '../../core/schedule/schedule';
import {describeDeadline} from '../../wording/deadline';
import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import {cellName} from '../../workbook/a1';
import type {Book} from '../../workbook/book';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import type {OwnReturn} from './own-return';

/** An activity of the plan that is late or whose control date is near. */
export interface DueActivity {
  no: string;
  title: string;
  /** «до 30.04.2026, осталось 12 дней»; «просрочено» without a date. */
  due: string;
  isLate: boolean;
  status: string;
  cell: string;
}

/** How near a control date is to be shown, in days. */
const SOON = 30;

/** Activities of the plan that are late, then those soon due. */
export function dueActivities(
  {institution, submission, rows}: OwnReturn,
  {preset, settings, controlDates, doneOnce}: Book,
  today: string,
): DueActivity[] {
  const {period} = settings;
  const due: {day: string; shown: DueActivity}[] = [];
  for (const activity of preset.plan.activities) {
    const row = rows.get(activity.id);
    if (row === undefined || !activityApplies(activity, institution)) continue;
    const status = activityStanding(
      activity,
      submission,
      doneOnce.get(institution.code),
    );
    if (status === 'done' || status === 'not-applicable') continue;
    const own = controlDates.get(activity.id) ?? null;
    const isLate = missedDate(activity.schedule, period, today, own) !== null;
    const next = nextControlDate(activity.schedule, today, own);
    const isSoon = next !== null && daysBetween(today, next) <= SOON;
    if (!isLate && !isSoon) continue;
    const shown: DueActivity = {
      no: activityNo(activity.no),
      title: activity.title,
      due:
        isLate || next === null
          ? DUE_ACTIVITY.past
          : describeDeadline(next, today),
      isLate,
      status:
        status === null ? DUE_ACTIVITY.noStatus : ACTIVITY_STATUS_NAMES[status],
      cell: cellName(row, COLUMN.status),
    };
    due.push({day: isLate || next === null ? '' : next, shown});
  }
  due.sort((a, b) => compareText(a.day, b.day));
  return due.map(({shown}) => shown);
}
