import {HyperFormula, type ConfigParams} from 'hyperformula';
import {registerFunctions, type CalculatorContext} from './functions';
import {localeOf} from './locale';

/**
 * HyperFormula set up to read formulas as Sheets does in a locale. No rounding
 * of results: a calculated value is the plain double that Sheets gives.
 */
function config(context: CalculatorContext): Partial<ConfigParams> {
  const locale = localeOf(context.locale);
  return {
    licenseKey: 'gpl-v3',
    context,
    functionArgSeparator: locale.argumentSeparator,
    decimalSeparator: locale.decimal,
    thousandSeparator: locale.decimal === ',' ? ' ' : '',
    localeLang: locale.language,
    dateFormats: ['DD.MM.YYYY'],
    nullDate: {year: 1899, month: 12, day: 30},
    leapYear1900: false,
    useArrayArithmetic: true,
    smartRounding: false,
    caseSensitive: false,
    matchWholeCell: true,
    useWildcards: true,
    useRegularExpressions: false,
    ignoreWhiteSpace: 'any',
    maxRows: 1_000_000,
    undoLimit: 0,
  };
}

/**
 * Every cell that holds a volatile function is calculated at every edit, with
 * all that depends on it. So only this name holds one, of plain numbers, by
 * which the engine sees that nothing changed until the day is another.
 */
const DAY = '_CALENDAR_DAY';

const NAMES = [
  {name: 'TRUE', expression: '=TRUE()'},
  {name: 'FALSE', expression: '=FALSE()'},
  {name: DAY, expression: '=CALENDAR.DAY()'},
];

/** What a cell holds for the engine. */
export type Content = string | number | boolean | null;

export function buildEngine(
  sheets: Record<string, Content[][]>,
  context: CalculatorContext,
  names: {name: string; expression: string}[] = [],
): HyperFormula {
  registerFunctions();
  return HyperFormula.buildFromSheets(sheets, config(context), [
    ...NAMES,
    ...names,
  ]);
}

const TEXT = '"(?:[^"]|"")*"';
const QUOTED = "'(?:[^']|'')*'!";
const BARE = '[\\p{L}_][\\p{L}\\p{N}_.]*!';
const SPAN = '\\$?[A-Za-z]{0,3}\\$?\\d*(?::\\$?[A-Za-z]{0,3}\\$?\\d*)?';
/** A quote or a trailing backslash within a text, which the engine misreads. */
const ESCAPED = /[^;(=&<>\s]""|""[^;)=&<>\s]|\\"/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const TODAY = '(?<![\\p{L}\\p{N}_.])TODAY\\(\\s*\\)';
const MAY_BE_TODAY = /TODAY\(/i;
/** A quick look: most formulas name no sheet and are the same for the engine. */
const mayDiffer = (formula: string) =>
  formula.includes('#REF!') ||
  ESCAPED.test(formula) ||
  MAY_BE_TODAY.test(formula) ||
  (formula.includes('!') && BEYOND_ASCII.test(formula));
const TOKENS = new RegExp(
  `${TEXT}|(?:${QUOTED}|${BARE})?(#REF!)(?:${SPAN})|${QUOTED}|(${BARE})|\\{[^}]*\\}|(;)|(${TODAY})`,
  'giu',
);

/** The engine knows no quote within a text: it is put in by its code. */
function engineText(token: string): string {
  const inner = token.slice(1, -1);
  const plain = inner
    .split('""')
    .join('"&CHAR(34)&"')
    .replace(/\\(?="|$)/g, '"&CHAR(92)&"');
  return plain === inner ? token : `("${plain}")`;
}

/**
 * A formula as the engine reads it: a lost reference is plain `#REF!`, a title
 * in Cyrillic letters stands in quotes, the `;` between arguments, which Sheets
 * takes in every locale, becomes the locale's own separator, and today's date is
 * the one that the engine holds once.
 */
export function toEngineFormula(formula: string, localeName: string): string {
  const separator = localeOf(localeName).argumentSeparator;
  if (separator === ';' && !mayDiffer(formula)) return formula;
  return formula.replace(
    TOKENS,
    (
      token: string,
      lost: string | undefined,
      title: string | undefined,
      semicolon: string | undefined,
      today: string | undefined,
    ) => {
      if (lost !== undefined) return lost;
      if (today !== undefined) return `CALENDAR.DATE(${DAY})`;
      if (title !== undefined) return `'${title.slice(0, -1)}'!`;
      if (token.startsWith('"')) return engineText(token);
      return semicolon === undefined ? token : separator;
    },
  );
}
