import type {InputRule} from '../../core/submission/input-rule';
import {WORDS} from '../../core/submission/value';
import {quote} from './text';

/** What the hidden column says of a value that breaks the structure. */
export const INVALID_MARK = 'ошибка';

const invalid = quote(INVALID_MARK);

/**
 * The value of an input as the roll-up takes it: a whole number ≥ 0, «да»,
 * «нет», «н/п», nothing, or the mark of an invalid value. Agrees with
 * `parseValue`. The bound keeps out dates, whose serial numbers are whole.
 */
export function cleanValueFormula(
  cell: string,
  {answer, upTo, mayBeNotApplicable}: InputRule,
): string {
  const word = (text: string, otherwise: string) =>
    `IF(TRIM(${cell})=${quote(text)};${quote(text)};${otherwise})`;
  const notApplicable = mayBeNotApplicable
    ? word(WORDS.notApplicable, invalid)
    : invalid;
  const content =
    answer === 'yes-no'
      ? word(WORDS.yes, word(WORDS.no, notApplicable))
      : `IF(ISNUMBER(${cell});` +
        `IF(${isCount(cell, upTo)};${cell};${invalid});${notApplicable})`;
  return `=IF(ISERROR(${cell});${invalid};IF(TRIM(${cell})="";"";${content}))`;
}

/** A whole number within the bounds, of a cell that holds a number. */
const isCount = (cell: string, upTo: number) =>
  `AND(${cell}>=0;${cell}<=${upTo};INT(${cell})=${cell})`;

/** The data validation of a number: what `cleanValueFormula` lets through. */
export function numberValidationFormula(
  cell: string,
  {upTo, mayBeNotApplicable}: InputRule,
): string {
  const otherwise = mayBeNotApplicable
    ? `TRIM(${cell})=${quote(WORDS.notApplicable)}`
    : 'FALSE';
  return `=IFERROR(IF(ISNUMBER(${cell});${isCount(cell, upTo)};${otherwise});FALSE)`;
}
