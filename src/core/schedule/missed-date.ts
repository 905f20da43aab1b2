import type {Day} from './day';
import {nextControlDate} from './schedule';
import type {Schedule} from './schedule-schema';

/** Earlier than any day of a plan. */
const BEGINNING: Day = '0000-01-01';

/**
 * The control date that has gone by for what a period reports as not done: it
 * is overdue from the day after. Null while none has gone by. What is due once
 * stays due until it is done, in later periods too.
 *
 * @param period null before the first: dates count from the first that the
 *     wording names, and `year` and `schoolYear` name none.
 * @param override a control date that the centre has set, as in `controlDates`.
 */
export function missedDate(
  schedule: readonly Schedule[],
  period: number | null,
  today: Day,
  override: Day | null = null,
): Day | null {
  const due =
    period === null
      ? nextControlDate(schedule.filter(hasStart), BEGINNING, override)
      : nextControlDate(schedule, `${period}-01-01`, override);
  if (due !== null && due < today) return due;
  if (override !== null) return null;
  const once = schedule.filter(part => part.kind === 'oneOff');
  const first = nextControlDate(once, BEGINNING);
  return first !== null && first < today ? first : null;
}

const hasStart = ({kind}: Schedule) => kind !== 'year' && kind !== 'schoolYear';
