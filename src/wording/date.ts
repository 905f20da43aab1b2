const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/**
 * A local day `yyyy-mm-dd` as people write it; throws on any other text.
 *
 * @example formatDay('2026-04-30') // '30.04.2026'
 */
export function formatDay(day: string): string {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (!year || !month || !date) throw new RangeError(`not a day: ${day}`);
  return `${date}.${month}.${year}`;
}

/**
 * A local time `yyyy-mm-ddThh:mm…` to the minute; throws on any other text.
 *
 * @example formatMoment('2026-04-30T09:05') // '30.04.2026 09:05'
 */
export function formatMoment(moment: string): string {
  const [, day, time] = MOMENT.exec(moment) ?? [];
  if (!day || !time) throw new RangeError(`not a moment: ${moment}`);
  return `${formatDay(day)} ${time}`;
}
