import {dayOf, monthLength, yearOf, type Day} from './day';
import type {Schedule} from './schedule-schema';

/** Days of one run of a schedule, both ends inclusive. */
export interface ScheduleWindow {
  from: Day;
  /** The control date: on the day after it the run is late. */
  to: Day;
}

/**
 * The day `mm-dd` of a year. A day that the month lacks is its last day, so
 * that `02-29` means the end of February in every year.
 */
function dayIn(year: number, monthDay: string): Day {
  const month = Number(monthDay.slice(0, 2));
  const day = Math.min(Number(monthDay.slice(3)), monthLength(year, month));
  return dayOf(year, month, day);
}

/**
 * The run of one part of a schedule that ends in the given calendar year:
 * of `schoolYear`, the school year from the September before. Null when no
 * run ends in that year, and always for `permanent` and `onDemand`.
 */
export function windowOf(part: Schedule, year: number): ScheduleWindow | null {
  switch (part.kind) {
    case 'oneOff':
      return yearOf(part.to) === year ? {from: part.from, to: part.to} : null;
    case 'annualDeadline':
      return year < part.firstYear
        ? null
        : {from: dayIn(year, '01-01'), to: dayIn(year, part.by)};
    case 'annualWindow':
      return year < part.firstYear
        ? null
        : {from: dayIn(year, part.from), to: dayIn(year, part.to)};
    case 'year':
      return {from: dayIn(year, '01-01'), to: dayIn(year, '12-31')};
    case 'schoolYear':
      return {from: dayIn(year - 1, '09-01'), to: dayIn(year, '08-31')};
    case 'permanent':
    case 'onDemand':
      return null;
  }
}
