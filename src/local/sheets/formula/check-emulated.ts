import {notEmulated} from '../api-error';

/** Functions of Sheets that the calculator lacks and people do use. */
const LACKING = [
  'ARRAY_CONSTRAIN',
  'BYCOL',
  'BYROW',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'FLATTEN',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
  'HSTACK',
  'IMAGE',
  'IMPORTDATA',
  'IMPORTHTML',
  'IMPORTRANGE',
  'IMPORTXML',
  'INDIRECT',
  'JOIN',
  'LAMBDA',
  'LET',
  'MAKEARRAY',
  'MAP',
  'QUERY',
  'REDUCE',
  'REGEXEXTRACT',
  'REGEXREPLACE',
  'SCAN',
  'SORTN',
  'SPARKLINE',
  'SPLIT',
  'TOCOL',
  'TOROW',
  'VSTACK',
];
const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.])(${LACKING.join('|')})\\(`, 'iu');
const OPEN_RANGE =
  /(?<![\p{L}\p{N}_.$:])\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}(?![\p{L}\p{N}_$])/iu;

/**
 * Refuses what Sheets calculates and this host cannot, so that a workbook does
 * not fill with errors that Google would not show.
 */
export function checkEmulated(formula: string): void {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  const call = CALL.exec(code);
  if (call) throw notEmulated(`function ${(call[1] ?? '').toUpperCase()}`);
  const open = OPEN_RANGE.exec(code);
  if (open) throw notEmulated(`open range ${open[0]}`);
}
