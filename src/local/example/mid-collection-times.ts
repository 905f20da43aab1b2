import {zonedTime} from '../runtime/zoned-time';

/** Days and times of the example, in the zone of the municipality. */
export interface Times {
  begun: string;
  filled: string;
  reviewed: string;
  now: string;
  /** The last day, ISO. */
  deadline: string;
}

/** Days from now. */
const BEGUN = -20;
const FILLED = -5;
const REVIEWED = -2;
const DEADLINE = 24;

/** The second half of a year is when its own figures are collected. */
const FIRST_MONTH = 7;

export function timesOf(now: number, zone: string): Times {
  const {hour, minute} = at(now, zone);
  const time = [hour, minute].map(part => String(part).padStart(2, '0'));
  return {
    begun: `${day(now, zone, BEGUN)}T10:00`,
    filled: `${day(now, zone, FILLED)}T15:00`,
    reviewed: `${day(now, zone, REVIEWED)}T12:00`,
    now: `${day(now, zone, 0)}T${time.join(':')}`,
    deadline: day(now, zone, DEADLINE),
  };
}

/** The year that is being reported on. */
export function periodOf(now: number, zone: string): number {
  const {year, month} = at(now, zone);
  return month < FIRST_MONTH ? year - 1 : year;
}

/** `offset` days from now, ISO. */
function day(now: number, zone: string, offset: number): string {
  const {year, month, day: date} = at(now, zone);
  return new Date(Date.UTC(year, month - 1, date + offset))
    .toISOString()
    .slice(0, 10);
}

function at(now: number, zone: string) {
  const time = zonedTime(now, zone);
  if (!time) throw new RangeError(`not a time zone: ${zone}`);
  return time;
}
