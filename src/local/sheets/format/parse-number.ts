import type {Locale} from '../calculator/locale';
import type {NumberFormat} from '../model';
import type {Typed} from './typed';

const SIGN = /[$€£¥₽₸₴]/;

/**
 * A number as a person writes it: with thousands set apart, with a power, a
 * percent sign or a sign of money. The way of writing asks for a format, except
 * for a plain one. Null for anything else.
 */
export function parseNumber(text: string, locale: Locale): Typed | null {
  if (!/\d/.test(text)) return null;
  const money = SIGN.exec(text)?.[0];
  const bare = money === undefined ? text : withoutMoney(text, money);
  if (bare === null) return null;
  const {gap, pattern} = writingOf(locale);
  const match = pattern.exec(bare);
  if (!match) return null;
  const [, sign = '', digits = '', power, percent] = match;
  if (money !== undefined && (percent || power !== undefined)) return null;
  const plain = digits.replace(gap, '').replace(locale.decimal, '.');
  const shift = Number(power ?? '0') - (percent ? 2 : 0);
  const number = Number(`${sign}${plain}e${shift}`);
  if (!Number.isFinite(number)) return null;
  const places = plain.includes('.') ? '.00' : '';
  const isSplit = digits.search(gap) >= 0;
  const format = percent
    ? {type: 'PERCENT', pattern: `0${places}%`}
    : power !== undefined
      ? // `2e6` shows 2.00E+06 (GOOGLE.md, «What people's gestures do»).
        {type: 'SCIENTIFIC', pattern: '0.00E+00'}
      : money !== undefined
        ? moneyFormat(text, money, places)
        : isSplit
          ? {type: 'NUMBER', pattern: `#,##0${places}`}
          : null;
  return {
    value: {numberValue: number === 0 ? 0 : number},
    ...(format ? {format: format as NumberFormat} : {}),
  };
}

interface Writing {
  /** Between thousands. */
  gap: RegExp;
  pattern: RegExp;
}

/** By locale: a paste reads a hundred thousand texts. */
const WRITINGS = new WeakMap<Locale, Writing>();

function writingOf(locale: Locale): Writing {
  let writing = WRITINGS.get(locale);
  if (!writing) {
    const gap = gapOf(locale);
    const mark = locale.decimal === ',' ? ',' : '\\.';
    writing = {
      gap: new RegExp(gap, 'g'),
      pattern: new RegExp(
        `^(-?)((?:\\d{1,3}(?:${gap}\\d{3})+|\\d+)(?:${mark}\\d*)?|${mark}\\d+)(?:E([+-]?\\d{1,3}))?\\s*(%?)$`,
        'i',
      ),
    };
    WRITINGS.set(locale, writing);
  }
  return writing;
}

function gapOf({thousands}: Locale): string {
  if (thousands === ',') return ',';
  return thousands === '.' ? '\\.' : '[ \\u00a0\\u202f]';
}

/** Null when the sign stands within the digits or twice. */
function withoutMoney(text: string, money: string): string | null {
  const escaped = `\\${money}`;
  const before = new RegExp(`^(-?)\\s*${escaped}\\s*(-?)([\\d.,].*)$`).exec(
    text,
  );
  const after = new RegExp(`^(-?)()([\\d.,].*?)\\s*${escaped}$`).exec(text);
  const [, first = '', second = '', rest = ''] = before ?? after ?? [];
  if (rest === '' || (first && second) || rest.includes(money)) return null;
  return `${first || second}${rest}`;
}

function moneyFormat(text: string, money: string, places: string) {
  const sign = money === '$' ? '"$"' : `[$${money}]`;
  const pattern = text.endsWith(money)
    ? `#,##0${places}\\ ${sign}`
    : `${sign}#,##0${places}`;
  return {type: 'CURRENCY', pattern};
}
