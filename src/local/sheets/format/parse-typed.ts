import {localeOf, type Locale} from '../calculator/locale';
import type {ExtendedValue, NumberFormat} from '../model';
import {serialOf} from './serial';

export interface Typed {
  /** Null when the cell was cleared. */
  value: ExtendedValue | null;
  /** The number format that the way of writing asks for. */
  format?: NumberFormat;
}

/**
 * Reads what a person typed as Sheets does in the given locale: formula,
 * forced text, yes or no, number, percentage, date, time, or else text.
 * `year` completes a date that was typed without one.
 */
export function parseTyped(
  text: string,
  localeName: string,
  year = new Date().getFullYear(),
): Typed {
  const locale = localeOf(localeName);
  if (text === '') return {value: null};
  if (text.startsWith("'")) return {value: {stringValue: text.slice(1)}};
  if (text.startsWith('=') && text.length > 1) {
    return {value: {formulaValue: text}};
  }
  const trimmed = text.trim();
  const flag = parseFlag(trimmed, locale);
  if (flag !== null) return {value: {boolValue: flag}};
  return (
    parseNumber(trimmed, locale) ??
    parseDate(trimmed, locale, year) ?? {value: {stringValue: text}}
  );
}

function parseFlag(text: string, locale: Locale): boolean | null {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.yes) return true;
  if (word === 'FALSE' || word === locale.no) return false;
  return null;
}

function parseNumber(text: string, locale: Locale): Typed | null {
  const gap = locale.thousands === ',' ? ',' : '[ \\u00a0\\u202f]';
  const mark = locale.decimal === ',' ? ',' : '\\.';
  const pattern = new RegExp(
    `^([+-]?)((?:\\d{1,3}(?:${gap}\\d{3})+|\\d+)(?:${mark}\\d*)?|${mark}\\d+)(?:E([+-]?\\d{1,3}))?\\s*(%?)$`,
    'i',
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign = '', digits = '', power = '0', percent] = match;
  const plain = digits
    .replace(new RegExp(gap, 'g'), '')
    .replace(locale.decimal, '.');
  const shift = Number(power) - (percent ? 2 : 0);
  const number = Number(`${sign}${plain}e${shift}`);
  if (!Number.isFinite(number)) return null;
  return {
    value: {numberValue: number === 0 ? 0 : number},
    ...(!percent && new RegExp(gap).test(digits)
      ? {
          format: {
            type: 'NUMBER',
            pattern: plain.includes('.') ? '#,##0.00' : '#,##0',
          },
        }
      : {}),
    ...(percent
      ? {
          format: {
            type: 'PERCENT',
            pattern: plain.includes('.') ? '0.00%' : '0%',
          },
        }
      : {}),
  };
}

function parseDate(text: string, locale: Locale, year: number): Typed | null {
  const cut = /^(\S+?)(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) {
    const time = dayPart(clock[1], clock[2], clock[3]);
    return time === null
      ? null
      : {
          value: {numberValue: time},
          format: {type: 'TIME', pattern: 'hh:mm:ss'},
        };
  }
  const day = cut && parseDay(cut[1] ?? '', locale, year);
  if (!cut || day === null) return null;
  const yearFirst = /^\d{4}-/.test(text);
  const datePattern = yearFirst ? 'yyyy-mm-dd' : locale.datePattern;
  if (cut[2] === undefined) {
    return {
      value: {numberValue: day},
      format: {type: 'DATE', pattern: datePattern},
    };
  }
  const time = dayPart(cut[2], cut[3], cut[4]);
  return time === null
    ? null
    : {
        value: {numberValue: day + time},
        format: {
          type: 'DATE_TIME',
          pattern: `${datePattern} hh:mm:ss`,
        },
      };
}

/** Day, month and year apart by `.`, `/` or `-`; also year first. */
function parseDay(text: string, locale: Locale, year: number): number | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/.exec(text);
  if (!local) return null;
  if (!locale.dayFirst && local[2] === '.') return null;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const full = local[4] === undefined ? year : fullYear(local[4]);
  return locale.dayFirst
    ? serialOf(full, second, first)
    : serialOf(full, first, second);
}

/** One or two digits mean 1930-2029, as in Sheets. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayPart(
  hour: string | undefined,
  minute: string | undefined,
  second = '0',
): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : null;
}
