import type {ClockSchedule} from './host-state';
import {zonedTime} from './zoned-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Whether a clock trigger is to strike. One with an hour strikes within that
 * hour of the script's zone, from its minute on where it has one.
 * @param since when it struck last or was first seen, milliseconds since 1970
 * @param struck whether `since` is a strike
 */
export function isDue(
  schedule: ClockSchedule,
  {since, struck}: {since: number; struck: boolean},
  now: number,
  zone: string,
): boolean {
  const {everyMinutes, everyHours, everyDays, atHour, nearMinute} = schedule;
  if (everyMinutes !== undefined) return now - since >= everyMinutes * MINUTE;
  if (everyHours !== undefined) return now - since >= everyHours * HOUR;
  if (everyDays === undefined) return false;
  if (atHour === undefined) return now - since >= everyDays * DAY;
  const at = zonedTime(now, zone);
  if (at?.hour !== atHour || at.minute < (nearMinute ?? 0)) return false;
  // A day may have 23 hours, and a strike come late within its hour.
  return !struck || now - since >= everyDays * DAY - 2 * HOUR;
}
