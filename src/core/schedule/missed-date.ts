import type {Schedule} from './schedule-schema';
import {nextControlDate} from './schedule';
import type {Day} from './schedule-window';

/** Earlier than any day of a plan. */
const BEGINNING: Day = '0000-01-01';

/**
 * The control date that has gone by for what a period reports as not done;
 * null while none has. What is due once stays due until it is done, in later
 * periods too.
 *
 * @param override a control date that the centre has set, as in `controlDates`.
 */
export function missedDate(
  schedule: readonly Schedule[],
  period: number,
  today: Day,
  override: Day | null,
): Day | null {
  const start = `${period}-01-01`;
  const due = nextControlDate(schedule, start, override);
  if (due !== null && due < today) return due;
  if (override !== null) return null;
  const once = schedule.filter(part => part.kind === 'oneOff');
  const first = nextControlDate(once, BEGINNING);
  return first !== null && first < today ? first : null;
}
