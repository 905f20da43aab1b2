import type {Locale} from '../calculator/locale';
import type {Typed} from './typed';
import {serialOf} from './serial';

/** Days since the epoch, and the pattern that shows them as they were typed. */
interface Day {
  serial: number;
  pattern: string;
}

/**
 * A date, a time or both as a person writes them; null for anything else.
 * `year` completes a date without one.
 */
export function parseDate(
  text: string,
  locale: Locale,
  year: number,
): Typed | null {
  const clock =
    /(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(
      text,
    );
  const dayText = clock ? text.slice(0, clock.index) : text;
  const time = clock ? dayPart(clock) : null;
  if (clock && !time) return null;
  if (dayText === '') {
    return (
      time && {
        value: {numberValue: time.part},
        format: {type: 'TIME', pattern: time.pattern},
      }
    );
  }
  const day = parseDay(dayText, locale, year);
  if (!day) return null;
  if (!time) {
    return {
      value: {numberValue: day.serial},
      format: {type: 'DATE', pattern: day.pattern},
    };
  }
  return {
    value: {numberValue: day.serial + time.part},
    format: {type: 'DATE_TIME', pattern: `${day.pattern} ${time.pattern}`},
  };
}

function parseDay(text: string, locale: Locale, year: number): Day | null {
  return (
    yearFirst(text, locale) ??
    byNumbers(text, locale, year) ??
    byName(text, locale)
  );
}

/**
 * `2026-09-01`; and `1234.5`, which is the fifth month of a year where the
 * decimal mark is a comma (GOOGLE.md, «What people's gestures do»).
 */
function yearFirst(text: string, locale: Locale): Day | null {
  const [, y, mark, m, d] =
    /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? [];
  if (y === undefined || m === undefined || mark === undefined) return null;
  if (d === undefined && mark === locale.decimal) return null;
  const serial = serialOf(Number(y), Number(m), Number(d ?? '1'));
  if (serial === null) return null;
  const pattern =
    d === undefined
      ? `yyyy${mark}${'m'.repeat(m.length)}`
      : mark === '-'
        ? 'yyyy-mm-dd'
        : locale.datePattern;
  return {serial, pattern};
}

/** Day and month apart by `.`, `/` or `-`, with or without a year. */
function byNumbers(text: string, locale: Locale, year: number): Day | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, first = '', mark = '', second = '', written] = match;
  if (!locale.dayFirst && mark === '.') return null;
  if (written === undefined && mark === locale.decimal) return null;
  const full = written === undefined ? year : fullYear(written);
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  const serial = serialOf(full, Number(month), Number(day));
  if (serial === null) return null;
  const letters = locale.dayFirst ? ['d', 'm'] : ['m', 'd'];
  const short = [first, second]
    .map((digits, i) => (letters[i] ?? '').repeat(digits.length))
    .join(mark);
  if (written === undefined) return {serial, pattern: short};
  const isUsual = locale.datePattern.includes(mark);
  const pattern = isUsual ? locale.datePattern : `${short}${mark}yyyy`;
  return {serial, pattern};
}

/** «Mar 1 2016», «1 марта 2016»: with the month's name, short or long. */
function byName(text: string, locale: Locale): Day | null {
  const monthFirst =
    /^(\p{L}+)\.?\s+(\d{1,2})(,?)\s+(\d{4})$/u.exec(text) ?? [];
  const dayFirst = /^(\d{1,2})\s+(\p{L}+)\.?(,?)\s+(\d{4})$/u.exec(text) ?? [];
  const isMonthFirst = monthFirst.length > 0;
  const [, name = '', day = '', comma = '', year = ''] = isMonthFirst
    ? monthFirst
    : [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]];
  const month = monthOf(name, locale.language) ?? monthOf(name, 'en');
  if (month === null) return null;
  const serial = serialOf(Number(year), month.number, Number(day));
  if (serial === null) return null;
  const letters = month.isLong ? 'mmmm' : 'mmm';
  const pattern = isMonthFirst
    ? `${letters} d${comma} yyyy`
    : `d ${letters}${comma} yyyy`;
  return {serial, pattern};
}

function monthOf(
  name: string,
  language: string,
): {number: number; isLong: boolean} | null {
  const given = name.toLowerCase();
  if (given.length < 3) return null;
  for (let number = 1; number <= 12; number++) {
    const at = Date.UTC(2000, number - 1, 1);
    const [long = '', alone = ''] = [true, false].map(withDay => {
      const parts = new Intl.DateTimeFormat(language, {
        month: 'long',
        ...(withDay ? {day: 'numeric' as const} : {}),
        timeZone: 'UTC',
      }).formatToParts(at);
      return (parts.find(p => p.type === 'month')?.value ?? '').toLowerCase();
    });
    if (given === long || given === alone) {
      return {number, isLong: given.length > 3};
    }
    if (given.length <= 4 && long.startsWith(given)) {
      return {number, isLong: false};
    }
  }
  return null;
}

/** One or two digits mean 1930-2029, as in Sheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayPart(
  match: RegExpExecArray,
): {part: number; pattern: string} | null {
  const [, hour = '', minute = '', second, half] = match;
  const [typed, m, s] = [Number(hour), Number(minute), Number(second ?? '0')];
  if (m > 59 || s > 59) return null;
  if (half === undefined) {
    if (typed > 23) return null;
    return {part: (typed * 3600 + m * 60 + s) / 86_400, pattern: 'hh:mm:ss'};
  }
  if (typed < 1 || typed > 12) return null;
  const h = (typed % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const pattern = second === undefined ? 'h:mm am/pm' : 'h:mm:ss am/pm';
  return {part: (h * 3600 + m * 60 + s) / 86_400, pattern};
}
