import {
  ERROR_SIGN,
  LETTERS,
  LETTERS_AT_LEAST,
} from '../../core/submission/explanation';
import {quote} from './text';

/**
 * 1 while the cell holds an explanation, else nothing: counts the letters by
 * taking them away. Agrees with `isExplanation`. Excel nests 64 functions at
 * most, so the two alphabets are taken apart.
 */
export function explainedFormula(cell: string): string {
  const without = (letters: string) =>
    [...letters].reduce(
      (text, letter) => `SUBSTITUTE(${text};${quote(letter)};"")`,
      `LOWER(${cell})`,
    );
  const letters =
    `2*LEN(LOWER(${cell}))-LEN(${without(LETTERS.russian)})` +
    `-LEN(${without(LETTERS.latin)})`;
  return (
    `=IF(NOT(ISTEXT(${cell}));"";IF(LEFT(TRIM(${cell});1)=${quote(ERROR_SIGN)};"";` +
    `IF(${letters}>=${LETTERS_AT_LEAST};1;"")))`
  );
}
