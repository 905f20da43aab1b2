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
  if (sections.some(isConditional)) return byCondition(value, sections, locale);
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

/** A text by the pattern's section for texts: the fourth, or one with `@`. */
export function formatText(text: string, pattern: string): string {
  const sections = splitSections(pattern);
  const section =
    sections[3] ?? (sections.length === 1 ? sections[0] : undefined) ?? '@';
  if (!/@/.test(section.replace(/"[^"]*"|\\./g, ''))) {
    return sections.length > 3 ? literals(section) : text;
  }
  return (section.match(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g) ?? [])
    .map(token => (token === '@' ? text : literals(token)))
    .join('');
}

function literals(token: string): string {
  if (token.startsWith('[')) return token.replace(/^\[\$?([^\]-]*).*$/, colour);
  return token.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

const CONDITION = /\[(<=|>=|<>|=|<|>)(-?\d+(?:\.\d+)?)\]/;

function isConditional(section: string): boolean {
  return CONDITION.test(section);
}

/** `[<100]0;[>=100]#,##0`: the first section whose condition holds, or the last. */
function byCondition(
  value: number,
  sections: readonly string[],
  locale: Locale,
): string {
  const holds = (section: string) => {
    const [, operator, bound] = CONDITION.exec(section) ?? [];
    if (operator === undefined) return true;
    const other = Number(bound);
    switch (operator) {
      case '<':
        return value < other;
      case '<=':
        return value <= other;
      case '>':
        return value > other;
      case '>=':
        return value >= other;
      case '=':
        return value === other;
      default:
        return value !== other;
    }
  };
  const section = sections.find(holds) ?? sections[sections.length - 1] ?? '';
  const plain = section.replace(CONDITION, '');
  if (isMoment(plain)) return formatMoment(value, plain, locale);
  const text = formatSection(Math.abs(value), plain, locale);
  return value < 0 ? `-${text}` : text;
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
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|E[+-]/gi, '');
  return /[dmyhs]/i.test(bare) && !/General/i.test(bare);
}

function formatSection(value: number, section: string, locale: Locale): string {
  if (section.trim().toLowerCase() === 'general') {
    return formatPlain(value, locale);
  }
  if (/[#0?]+\s*\/\s*[#0?\d]+/.test(section)) return fraction(value, section);
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

/** `# ?/?`: the nearest fraction whose denominator has so many digits. */
function fraction(value: number, section: string): string {
  const [, wholeMask = '', above = '', below = ''] =
    /^(.*?)([#0?]+)\s*\/\s*([#0?\d]+)/.exec(section) ?? [];
  const whole = /[#0?]/.test(wholeMask) ? Math.floor(value) : 0;
  const rest = value - whole;
  const fixed = /^\d+$/.test(below) && Number(below) > 0 ? Number(below) : null;
  let best = {top: Math.round(rest), bottom: fixed ?? 1};
  const most = 10 ** below.length - 1;
  for (let bottom = fixed ?? 1; bottom <= (fixed ?? most); bottom++) {
    const top = Math.round(rest * bottom);
    const isNearer =
      Math.abs(rest - top / bottom) <
      Math.abs(rest - best.top / best.bottom) - 1e-12;
    if (bottom === fixed || isNearer) best = {top, bottom};
  }
  const {top, bottom} = best;
  const carried = whole > 0 && top === bottom;
  const shown = `${String(top).padStart(above.includes('?') ? above.length : 0)}/${bottom}`;
  if (carried) return String(whole + 1);
  if (top === 0 && wholeMask !== '') return String(whole);
  return whole > 0 ? `${whole} ${shown}` : shown;
}

function digits(given: number, mask: string, locale: Locale): string {
  // A comma behind the last place divides by a thousand.
  const commas = /,*$/.exec(mask)?.[0].length ?? 0;
  const value = commas > 0 ? given / 1000 ** commas : given;
  const [held = '', fraction = ''] = mask.split('.');
  const whole = held.replace(/,+$/, '');
  const places = fraction.replace(/[^#0?]/g, '');
  const least = places.replace(/[#?]+$/, '').length;
  let [int = '', frac = ''] = round(value, places.length).split('.');
  while (frac.length > least && frac.endsWith('0')) frac = frac.slice(0, -1);
  // A question mark leaves room for a digit that is not there.
  const room = places.slice(frac.length).replace(/[^?]/g, '').length;
  const zeros = whole.replace(/[^0]/g, '').length;
  int = int.replace(/^0+/, '').padStart(zeros, '0');
  if (whole.includes(',')) {
    int = int.replace(/\B(?=(\d{3})+(?!\d))/g, locale.thousands);
  } else if (whole.includes('?')) int = int.padStart(whole.length);
  const text =
    frac || (mask.includes('.') && least > 0)
      ? `${int}${locale.decimal}${frac}`
      : int;
  return text + ' '.repeat(room);
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
