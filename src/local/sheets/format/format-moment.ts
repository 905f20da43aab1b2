import {notEmulated} from '../api-error';
import type {Locale} from '../calculator/locale';
import {momentOf} from './serial';

const TOKEN =
  /"[^"]*"|\\.|\[[^\]]*\]|y+|m+|d+|h+|s+(?:\.0+)?|am\/pm|a\/p|[\s\S]/gi;

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
    if (/^\[(h+|m+|s+)\]$/i.test(token)) return elapsed(serial, token);
    if (/^\[(color ?\d+|[a-z]+)\]$/i.test(token)) return '';
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
        return token.includes('.')
          ? splitSecond(serial, token)
          : pad(at.second, token);
      case 'm':
        if (isMinute(tokens, i)) return pad(at.minute, token);
        if (token.length === 5) {
          return monthName(serial, locale, true, false).charAt(0);
        }
        return token.length > 2
          ? monthName(serial, locale, token.length > 3, hasDay)
          : pad(at.month, token);
      default:
        return token;
    }
  };
  return tokens.map(show).join('');
}

/** `[h]`, `[m]`, `[s]`: the whole time since the start of the count. */
function elapsed(serial: number, token: string): string {
  const unit = token.charAt(1).toLowerCase();
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const count = seconds / (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
  const text = String(Math.floor(count)).padStart(token.length - 2, '0');
  return serial < 0 ? `-${text}` : text;
}

/** `ss.000`: not rounded to the second. */
function splitSecond(serial: number, token: string): string {
  const [whole = '', places = ''] = token.split('.');
  const step = 10 ** places.length;
  const count = Math.round(serial * 86_400 * step);
  const [second, rest] = [Math.floor(count / step) % 60, count % step];
  const two = String(second).padStart(whole.length, '0');
  return `${two}.${String(rest).padStart(places.length, '0')}`;
}

function isMinute(tokens: readonly string[], at: number): boolean {
  const kinds = (list: readonly string[]) =>
    list
      .map(t => t.replace(/^\[/, '').charAt(0).toLowerCase())
      .find(c => 'ymdhs'.includes(c));
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
