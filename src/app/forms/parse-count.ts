import type {FormCell} from './form-columns';

/** A whole number, and whether it was written otherwise than in digits. */
interface Count {
  number: number;
  /** A person should see what their text was taken for. */
  disguised: boolean;
}

/** Marks that show nothing, as a copy from a page or a messenger brings. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Digits of other scripts, and full-width ones, with the zero of each. */
const OTHER_DIGITS = /[٠-٩۰-۹０-９]/g;
const ZEROS = ['٠', '۰', '０'].map(zero => zero.charCodeAt(0));

function digitOf(letter: string): string {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find(one => code >= one && code < one + 10) ?? code;
  return String(code - zero);
}

/** A letter O among digits, Russian or Latin, is a zero. */
const LETTER_ZERO = /[оoОO]/g;

const PLAIN = /^(\d+|\d{1,3}(\p{Zs}\d{3})+)$/u;

/** Longer ones are no count, and might be rounded. */
const LONGEST = 15;

function countIn(text: string): number | null {
  const digits = text.replace(/\p{Zs}/gu, '');
  return PLAIN.test(text) && digits.length <= LONGEST ? Number(digits) : null;
}

/**
 * A whole number as a person reads it: `1 234`, with whatever space between
 * the thousands, `１２` in wide digits, `1О` with the letter. Null for what
 * may be read in two ways or is no number: «О» alone, two numbers in two
 * lines, a raised digit.
 */
export function parseCount(cell: FormCell): Count | null {
  if (typeof cell === 'number') {
    return Number.isSafeInteger(cell) && cell >= 0
      ? {number: cell, disguised: false}
      : null;
  }
  const typed = String(cell).trim();
  const plain = countIn(typed);
  if (plain !== null) return {number: plain, disguised: false};
  const shown = typed.replace(UNSEEN, '').replace(OTHER_DIGITS, digitOf).trim();
  const meant = /\d/.test(shown) ? shown.replace(LETTER_ZERO, '0') : shown;
  const number = countIn(meant);
  return number === null ? null : {number, disguised: true};
}
