const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 30 December 1899 of a calendar date; null if there is none such. */
export function serialOf(
  year: number,
  month: number,
  day: number,
): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // Sheets counts days before its epoch, too.
  if (year < 1000 || year > 9999) return null;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return (time - EPOCH) / DAY;
}

export interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
}

/** The calendar reading of a serial number, to the second. */
export function momentOf(serial: number): Moment {
  const date = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** What the clock on the wall of a time zone shows, as a serial number. */
export function serialNow(now: Date, timeZone: string): number {
  const time = now.getTime();
  if (last.time === time && last.timeZone === timeZone) return last.serial;
  const serial = readClock(now, timeZone);
  last = {time, timeZone, serial};
  return serial;
}

/** A workbook asks for the same moment in thousands of cells. */
let last = {time: NaN, timeZone: '', serial: 0};

function readClock(now: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(now);
  const part = (type: string) =>
    Number(parts.find(p => p.type === type)?.value ?? 0);
  const day = serialOf(part('year'), part('month'), part('day')) ?? 0;
  return (
    day + (part('hour') * 3600 + part('minute') * 60 + part('second')) / 86_400
  );
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = CLOCKS.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    CLOCKS.set(timeZone, clock);
  }
  return clock;
}
