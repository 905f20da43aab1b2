import type {Indicator} from '../order/indicator';
import type {InputRule} from './input-rule';

/**
 * What an input cell holds. Zero, blank and not applicable are three values.
 * `invalid` is anything that breaks the structure: text, a fraction, a number
 * below 0 or above the row's bound, a date, an error value.
 */
export type Value =
  | {kind: 'blank'}
  | {kind: 'number'; number: number}
  | {kind: 'answer'; yes: boolean}
  | {kind: 'not-applicable'}
  | {kind: 'invalid'; raw: string};

/** An empty cell, or one that holds nothing but spaces. */
export const BLANK: Value = {kind: 'blank'};

/** Words that an input may hold, compared without regard to case. */
export const WORDS = {
  notApplicable: 'н/п',
  yes: 'да',
  no: 'нет',
} as const;

/**
 * Without the spaces around, as TRIM has it in a formula: a no-break space or
 * a line break stays (support.google.com/docs/answer/3094140).
 */
export function trimSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

/**
 * Reads a cell as the institution left it.
 * A date must come as text, since its serial number looks like a count.
 */
export function parseValue(
  raw: string | number | boolean | null,
  {answer, upTo, mayBeNotApplicable}: InputRule,
): Value {
  if (typeof raw === 'number' && answer === 'number') {
    return Number.isInteger(raw) && raw >= 0 && raw <= upTo
      ? {kind: 'number', number: raw}
      : {kind: 'invalid', raw: String(raw)};
  }
  const text = trimSpaces(String(raw ?? ''));
  if (text === '') return BLANK;
  const word = text.toLowerCase();
  if (mayBeNotApplicable && word === WORDS.notApplicable) {
    return {kind: 'not-applicable'};
  }
  if (answer === 'yes-no' && word === WORDS.yes) {
    return {kind: 'answer', yes: true};
  }
  if (answer === 'yes-no' && word === WORDS.no) {
    return {kind: 'answer', yes: false};
  }
  return {kind: 'invalid', raw: text};
}

/** The number that arithmetic may use; null for all else. */
export function numberOf(value: Value | undefined): number | null {
  return value?.kind === 'number' ? value.number : null;
}

/**
 * What the value adds to a total: its number, or 1 for «да» and 0 for «нет».
 * Null for whatever the row cannot add up.
 */
export function amountOf(
  {answer}: Pick<Indicator, 'answer'>,
  value: Value | undefined,
): number | null {
  if (answer === 'number') return numberOf(value);
  return value?.kind === 'answer' ? Number(value.yes) : null;
}
