import {WORDS} from '../../core/submission/value';
import {quote} from './text';

/** What the hidden column says of a value that breaks the structure. */
export const INVALID_MARK = 'ошибка';

const invalid = quote(INVALID_MARK);

/** True in a formula when the cell holds no text but spaces. */
export function isEmpty(cell: string): string {
  return `IFERROR(TRIM(${cell});1)=""`;
}

/**
 * The value of an input as the roll-up takes it: a whole number ≥ 0, «да»,
 * «нет», «н/п», nothing, or the mark of an invalid value. Agrees with
 * `parseValue`.
 *
 * A date is told from a number by ISDATE, since its serial number is whole
 * (support.google.com/docs/answer/9061381).
 */
export function cleanValueFormula(
  cell: string,
  answer: 'number' | 'yes-no',
): string {
  const word = (text: string, otherwise: string) =>
    `IF(TRIM(${cell})=${quote(text)};${quote(text)};${otherwise})`;
  const notApplicable = word(WORDS.notApplicable, invalid);
  const content =
    answer === 'yes-no'
      ? word(WORDS.yes, word(WORDS.no, notApplicable))
      : `IF(ISNUMBER(${cell});IF(ISDATE(${cell});${invalid};` +
        `IF(${cell}>=0;IF(INT(${cell})=${cell};${cell};${invalid});${invalid}));` +
        `${notApplicable})`;
  return `=IF(ISERROR(${cell});${invalid};IF(TRIM(${cell})="";"";${content}))`;
}

/** The data validation of a number: what `cleanValueFormula` lets through. */
export function numberValidationFormula(cell: string): string {
  return (
    `=IFERROR(IF(ISNUMBER(${cell});` +
    `AND(NOT(ISDATE(${cell}));${cell}>=0;INT(${cell})=${cell});` +
    `TRIM(${cell})=${quote(WORDS.notApplicable)});FALSE)`
  );
}
