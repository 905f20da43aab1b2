/** A moment on the clock and calendar of a time zone. */
export interface ZonedTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** East of Greenwich. */
  offsetMinutes: number;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/**
 * @param time milliseconds since 1970.
 * @returns null for an unknown zone or an impossible date.
 */
export function zonedTime(time: number, zone: string): ZonedTime | null {
  const format = formatOf(zone);
  if (format === null || !Number.isFinite(time)) return null;
  const parts = new Map<string, number>();
  for (const {type, value} of format.formatToParts(time)) {
    parts.set(type, Number(value));
  }
  const part = (name: string) => parts.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond: ((time % 1000) + 1000) % 1000,
    offsetMinutes: Math.round((local - time) / 60_000),
  };
}

/**
 * Reads an ISO 8601 date or time; without an offset it is local to the zone,
 * a bare date its midnight. Null if it is not one.
 */
export function parseInZone(text: string, zone: string): number | null {
  const match =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
      text,
    );
  if (match === null) return null;
  const [, day, clock = '00:00', offset] = match;
  const asUtc = Date.parse(`${day}T${clock}${offset ?? 'Z'}`);
  if (Number.isNaN(asUtc) || !isRealDay(day!)) return null;
  if (offset !== undefined) return asUtc;
  let time = asUtc;
  for (let pass = 0; pass < 2; pass++) {
    const there = zonedTime(time, zone);
    if (there === null) return null;
    time = asUtc - there.offsetMinutes * 60_000;
  }
  return time;
}

/** 30 February is none, though `Date` reads it as 2 March. */
function isRealDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    FORMATS.set(zone, made);
    return made;
  } catch {
    return null;
  }
}
