import type {Schedule} from './schedule-schema';

/** A local calendar day, `yyyy-mm-dd`; such days sort as text. */
export type Day = string;

/** Days of one run of a schedule, both ends inclusive. */
export interface ScheduleWindow {
  from: Day;
  /** The control date: on the day after it the run is late. */
  to: Day;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Calendar year of a day; throws on a text that is no `yyyy-mm-dd`. */
export function yearOf(day: Day): number {
  if (!DAY.test(day)) throw new RangeError(`not a day: ${day}`);
  return Number(day.slice(0, 4));
}

/** Days in a month, 1 to 12, of a year. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day `mm-dd` of a year. A day that the month lacks is its last day, so
 * that `02-29` means the end of February in every year.
 */
function dayIn(year: number, monthDay: string): Day {
  const month = Number(monthDay.slice(0, 2));
  const day = Math.min(Number(monthDay.slice(3)), monthLength(year, month));
  const digits = (value: number, length: number) =>
    String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
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

/**
 * The day so many days later.
 *
 * @example daysAfter('2025-12-20', 14) // '2026-01-03'
 */
export function daysAfter(day: Day, count: number): Day {
  if (count === 0) return day;
  const year = yearOf(day);
  const time = Date.UTC(
    year,
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8)) + count,
  );
  return new Date(time).toISOString().slice(0, 10);
}
