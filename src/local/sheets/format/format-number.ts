import type {Locale} from '../calculator/locale';
import {formatMoment} from './format-moment';

/**
 * A number by a pattern written in US form (`#,##0.0`, `0%`, `dd.mm.yyyy`),
 * shown with the marks of the locale. Sections for positive, negative and zero
 * are apart by `;`.
 */
export function formatNumber(
  value: number,
  pattern: string,
  locale: Locale,
): string {
  const sections = splitSections(pattern);
  const [positive = '', negative, zero] = sections;
  if (isMoment(positive)) return formatMoment(value, positive, locale);
  if (value < 0 && negative !== undefined) {
    return formatSection(-value, negative, locale);
  }
  if (value === 0 && zero !== undefined) {
    return formatSection(0, zero, locale);
  }
  const text = formatSection(Math.abs(value), positive, locale);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** As Sheets shows a number that has no format of its own. */
export function formatPlain(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  let text: string;
  if (size >= 1e15 || size < 1e-9) {
    const [digits = '', power = '0'] = value.toExponential(5).split('e');
    const exponent = Number(power);
    text = `${trimZeros(digits)}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  } else if (Number.isInteger(value)) {
    text = String(value);
  } else {
    const digits = Math.max(0, 9 - Math.floor(Math.log10(size)));
    text = trimZeros(value.toFixed(Math.min(digits, 20)));
  }
  return text.replace('.', locale.decimal);
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Outside quotes. */
function splitSections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [pattern];
}

export function isMoment(section: string): boolean {
  const bare = section
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[[^\]]*\]|E[+-]/gi, '');
  return /[dmyhs]/i.test(bare) && !/General/i.test(bare);
}

function formatSection(value: number, section: string, locale: Locale): string {
  const tokens =
    section.match(/"[^"]*"|\\.|\[[^\]]*\]|[#0?.,]+|E[+-]0+|[\s\S]/gi) ?? [];
  const body = tokens.find(t => /^[#0?.,]*[#0?][#0?.,]*$/.test(t));
  const power = tokens.find(t => /^E[+-]0+$/i.test(t));
  const percents = tokens.filter(t => t === '%').length;
  const scaled = Number(`${value}e${percents * 2}`);
  const amount = Number.isNaN(scaled) ? value * 100 ** percents : scaled;
  let placed = false;
  return tokens
    .map(token => {
      if (token === body && !placed) {
        placed = true;
        return power
          ? scientific(amount, token, power, locale)
          : digits(amount, token, locale);
      }
      if (token === power) return '';
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      if (token.startsWith('['))
        return token.replace(/^\[\$?([^\]-]*).*$/, colour);
      if (token === '@') return formatPlain(value, locale);
      if (token === '_' || token === '*') return '';
      return token;
    })
    .join('');
}

/** `[Red]` shows nothing; `[$₽]` shows its sign. */
function colour(whole: string, sign: string): string {
  return whole.startsWith('[$') ? sign : '';
}

function digits(value: number, mask: string, locale: Locale): string {
  const [whole = '', fraction = ''] = mask.split('.');
  const places = fraction.replace(/[^#0?]/g, '');
  const least = places.replace(/#+$/, '').length;
  let [int = '', frac = ''] = round(value, places.length).split('.');
  while (frac.length > least && frac.endsWith('0')) frac = frac.slice(0, -1);
  const zeros = whole.replace(/[^0]/g, '').length;
  int = int.replace(/^0+/, '').padStart(zeros, '0');
  if (whole.includes(',')) {
    int = int.replace(/\B(?=(\d{3})+(?!\d))/g, locale.thousands);
  }
  return frac || (mask.includes('.') && least > 0)
    ? `${int}${locale.decimal}${frac}`
    : int;
}

/** Halves away from zero, by the decimal digits that one sees. */
function round(value: number, places: number): string {
  const text = String(value);
  if (text.includes('e') || value >= 1e15) return value.toFixed(places);
  const rounded = Math.round(Number(`${text}e${places}`));
  return Number(`${rounded}e-${places}`).toFixed(places);
}

function scientific(
  value: number,
  mask: string,
  power: string,
  locale: Locale,
): string {
  const places = (mask.split('.')[1] ?? '').length;
  const [mantissa = '0', exponent = '0'] = value
    .toExponential(places)
    .split('e');
  const size = String(Math.abs(Number(exponent))).padStart(
    power.length - 2,
    '0',
  );
  const sign = Number(exponent) < 0 ? '-' : '+';
  return `${mantissa.replace('.', locale.decimal)}E${sign}${size}`;
}
