/** A local calendar day, `yyyy-mm-dd`; such days sort and compare as text. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Calendar year of a day; throws on a text that is no `yyyy-mm-dd`. */
export function yearOf(day: Day): number {
  if (!DAY.test(day)) throw new RangeError(`not a day: ${day}`);
  return Number(day.slice(0, 4));
}

/** Days in a month, 1 to 12, of a year. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The text of a day; of months and dates out of bounds it is no day. */
export function dayOf(year: number, month: number, date: number): Day {
  const digits = (value: number, length: number) =>
    String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

/** Whether the text is `yyyy-mm-dd` and the calendar has such a day. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = (DAY.exec(text) ?? [])
    .slice(1)
    .map(Number);
  const isMonth = month >= 1 && month <= 12;
  return isMonth && date >= 1 && date <= monthLength(year, month);
}

const timeOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/**
 * The day so many days later; earlier when `days` is negative.
 *
 * @example addDays('2025-12-20', 14) // '2026-01-03'
 */
export function addDays(day: Day, days: number): Day {
  if (days === 0) return day;
  return new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; below 0 when that is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}
