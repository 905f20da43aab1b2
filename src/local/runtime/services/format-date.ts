import {GoogleError, NotEmulated} from '../google-error';
import {zonedTime, type ZonedTime} from '../zoned-time';

const LETTERS: Readonly<Record<string, (t: ZonedTime, n: number) => string>> = {
  y: (t, n) => (n === 2 ? pad(t.year % 100, 2) : pad(t.year, n)),
  M: (t, n) => upTo2('M', t.month, n),
  d: (t, n) => upTo2('d', t.day, n),
  H: (t, n) => upTo2('H', t.hour, n),
  m: (t, n) => upTo2('m', t.minute, n),
  s: (t, n) => upTo2('s', t.second, n),
  S: (t, n) => pad(t.millisecond, n),
  Z: t => offset(t.offsetMinutes, ''),
  X: (t, n) => {
    if (n !== 3) throw new NotEmulated(`Utilities.formatDate ${'X'.repeat(n)}`);
    return t.offsetMinutes === 0 ? 'Z' : offset(t.offsetMinutes, ':');
  },
};

/**
 * A moment in the letters of Java's SimpleDateFormat; only numeric fields.
 * @param time milliseconds since 1970.
 * @param zone IANA name. Google takes an unknown one for GMT; here it throws.
 */
export function formatDate(
  time: number,
  zone: string,
  pattern: string,
): string {
  const moment = zonedTime(time, zone);
  if (moment === null) {
    throw new GoogleError(`Invalid argument: ${zone} (time zone or date)`);
  }
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|'/g,
    (run: string, quoted: string | undefined, letter: string | undefined) => {
      if (quoted !== undefined) {
        return quoted === '' ? "'" : quoted.replace(/''/g, "'");
      }
      const write = letter === undefined ? undefined : LETTERS[letter];
      if (write === undefined) throw new NotEmulated(`formatDate ${run}`);
      return write(moment, run.length);
    },
  );
}

function upTo2(letter: string, value: number, length: number): string {
  if (length > 2) throw new NotEmulated(`formatDate ${letter.repeat(length)}`);
  return pad(value, length);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const hours = pad(Math.floor(size / 60), 2);
  return `${minutes < 0 ? '-' : '+'}${hours}${separator}${pad(size % 60, 2)}`;
}
