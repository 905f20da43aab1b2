import {notEmulated} from '../api-error';
import type {Locale} from '../calculator/locale';
import {momentOf} from './serial';

const TOKEN = /"[^"]*"|\\.|\[[^\]]*\]|y+|m+|d+|h+|s+|am\/pm|a\/p|[\s\S]/gi;

/** A serial number by a pattern of dates and times; `m` after `h` is minutes. */
export function formatMoment(
  serial: number,
  pattern: string,
  locale: Locale,
): string {
  const tokens = pattern.match(TOKEN) ?? [];
  const at = momentOf(serial);
  const half = tokens.some(t => /^(am\/pm|a\/p)$/i.test(t));
  const hasDay = tokens.some(t => /^d{1,2}$/i.test(t));
  const pad = (value: number, token: string) =>
    String(value).padStart(Math.min(token.length, 2), '0');
  const show = (token: string, i: number): string => {
    const kind = token.charAt(0).toLowerCase();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token.startsWith('\\')) return token.slice(1);
    if (token.startsWith('[')) throw notEmulated(`number format ${pattern}`);
    if (/^(am\/pm|a\/p)$/i.test(token)) return at.hour < 12 ? 'AM' : 'PM';
    switch (kind) {
      case 'y':
        return token.length > 2
          ? String(at.year)
          : String(at.year % 100).padStart(2, '0');
      case 'd':
        return token.length > 2
          ? name(serial, locale, {weekday: token.length > 3 ? 'long' : 'short'})
          : pad(at.day, token);
      case 'h':
        return pad(half ? at.hour % 12 || 12 : at.hour, token);
      case 's':
        return pad(at.second, token);
      case 'm':
        if (isMinute(tokens, i)) return pad(at.minute, token);
        return token.length > 2
          ? monthName(serial, locale, token.length > 3, hasDay)
          : pad(at.month, token);
      default:
        return token;
    }
  };
  return tokens.map(show).join('');
}

function isMinute(tokens: readonly string[], at: number): boolean {
  const kinds = (list: readonly string[]) =>
    list.map(t => t.charAt(0).toLowerCase()).find(c => 'ymdhs'.includes(c));
  return (
    kinds(tokens.slice(0, at).reverse()) === 'h' ||
    kinds(tokens.slice(at + 1)) === 's'
  );
}

/** Beside a day a Russian month stands in the genitive. */
function monthName(
  serial: number,
  locale: Locale,
  long: boolean,
  withDay: boolean,
): string {
  const month = long ? 'long' : 'short';
  return withDay
    ? name(serial, locale, {month, day: 'numeric'})
    : name(serial, locale, {month});
}

function name(
  serial: number,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string {
  const {year, month, day} = momentOf(serial);
  const wanted = options.weekday ? 'weekday' : 'month';
  const parts = new Intl.DateTimeFormat(locale.language, {
    ...options,
    timeZone: 'UTC',
  }).formatToParts(Date.UTC(year, month - 1, day));
  return parts.find(part => part.type === wanted)?.value ?? '';
}
