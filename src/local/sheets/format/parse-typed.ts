import {localeOf, type Locale} from '../calculator/locale';
import {parseDate} from './parse-date';
import {parseNumber} from './parse-number';
import type {Typed} from './typed';

export type {Typed} from './typed';

/**
 * Reads what a person typed as Sheets does in the given locale: formula,
 * forced text, yes or no, number, percentage, sum of money, date, time, or else
 * text. `year` completes a date that was typed without one.
 */
export function parseTyped(
  text: string,
  localeName: string,
  year = new Date().getFullYear(),
): Typed {
  const locale = localeOf(localeName);
  if (text === '') return {value: null};
  if (text.startsWith("'")) return {value: {stringValue: text.slice(1)}};
  const formula = formulaOf(text);
  if (formula !== null) return {value: {formulaValue: formula}};
  const trimmed = text.trim();
  const flag = parseFlag(trimmed, locale);
  if (flag !== null) return {value: {boolValue: flag}};
  const read = parseNumber(trimmed, locale) ?? parseDate(trimmed, locale, year);
  if (read) return read;
  const link = linkOf(trimmed);
  return {value: {stringValue: text}, ...(link === null ? {} : {link})};
}

/**
 * A plus begins a formula, too: `+abc` is #NAME?, and `+5` stays a formula
 * (GOOGLE.md, «What people's gestures do»).
 */
function formulaOf(text: string): string | null {
  if (/^=./s.test(text)) return text;
  return /^\+\s*[^\s+]/.test(text) ? `=${text}` : null;
}

function parseFlag(text: string, locale: Locale): boolean | null {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.yes) return true;
  if (word === 'FALSE' || word === locale.no) return false;
  return null;
}

const URL = /^(?:https?:\/\/|www\.)[^\s.]+\.[^\s]+$/i;
const MAIL = /^[^\s@<>,;:]+@[^\s@<>,;:]+\.[a-z]{2,}$/i;

/** A typed address becomes a link (ditto). */
function linkOf(text: string): string | null {
  if (URL.test(text)) return /^www/i.test(text) ? `http://${text}` : text;
  return MAIL.test(text) ? `mailto:${text}` : null;
}
