import {formulasIn} from '../support/bundle-formulas';
import {collecting} from '../support/commands';
import {FOUR_SHAPES, OWNER} from '../support/municipality';

/**
 * Functions that Sheets, Excel 2019 and LibreOffice share. Of any other Google
 * exports no more than its last result, and the form stands still.
 */
const SHARED = new Set(
  (
    'ABS AND COUNT COUNTA COUNTIF COUNTIFS DATE DATEVALUE DAY HYPERLINK IF ' +
    'IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MEDIAN MIN ' +
    'MOD MONTH NOT OR QUARTILE RIGHT ROUND ROW SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT ' +
    'TEXT TEXTJOIN TODAY TRIM YEAR'
  ).split(' '),
);

function foreignFunctions(formula: string): string[] {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '_');
  return [...code.matchAll(/([A-Z][A-Z0-9._]*)\(/g)]
    .map(([, name = '']) => name)
    .filter(name => !SHARED.has(name));
}

it('emits no formula, rule or condition that Excel could not calculate', () => {
  const book = collecting(FOUR_SHAPES);
  const formulas = new Set(
    formulasIn(book.get({includeGridData: true}, OWNER)),
  );
  expect(formulas.size).toBeGreaterThan(300);
  const foreign = [...formulas].flatMap(foreignFunctions);
  expect([...new Set(foreign)]).toEqual([]);
});

it('would see a function of Sheets alone', () => {
  expect(foreignFunctions('=IF(ISDATE(A1);"QUERY(";TO_TEXT(A1))')).toEqual([
    'ISDATE',
    'TO_TEXT',
  ]);
});
