import fc from 'fast-check';
import {serialOf} from '../../src/workbook/compile/cell-value';
import type {CellData} from '../../src/workbook/sheets-api';

/** Written with every cell, so that nothing of an earlier run stays. */
export const CELL_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

const COUNT = {
  userEnteredFormat: {numberFormat: {type: 'NUMBER', pattern: '#,##0'}},
};
const DATE = {
  userEnteredFormat: {numberFormat: {type: 'DATE', pattern: 'dd.mm.yyyy'}},
};

const text = (stringValue: string): CellData => ({
  ...COUNT,
  userEnteredValue: {stringValue},
});
const number = (numberValue: number): CellData => ({
  ...COUNT,
  userEnteredValue: {numberValue},
});
const formula = (formulaValue: string): CellData => ({
  ...COUNT,
  userEnteredValue: {formulaValue},
});
const empty: CellData = {...COUNT};

/** A day as the sheet holds it once it was typed. */
const date = (day: string): CellData => ({
  ...DATE,
  userEnteredValue: {numberValue: serialOf(day)},
});

/** Its kind follows the cell's format, so it stands in a cell of dates. */
const dateFormula: CellData = {
  ...DATE,
  userEnteredValue: {formulaValue: '=DATE(2025;9;1)'},
};

const oneOf = (...cells: CellData[]) => fc.constantFrom(...cells);

/** The word in any case, with any spaces around it. */
function spelt(...words: string[]): fc.Arbitrary<CellData> {
  const space = fc.constantFrom('', '', ' ', '   ', '\u00A0', '\n', '\t');
  return fc
    .tuple(space, fc.constantFrom(...words), fc.boolean(), space)
    .map(([before, word, shout, after]) =>
      text(before + (shout ? word.toUpperCase() : word) + after),
    );
}

/** Small numbers meet and exceed each other often, large ones bring thresholds. */
const counts = fc.oneof(
  {weight: 3, arbitrary: fc.integer({min: 0, max: 9})},
  {weight: 3, arbitrary: fc.integer({min: 80, max: 320})},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 9999})},
);

const odd = oneOf(
  empty,
  text('  '),
  text('двенадцать'),
  text('12'),
  text('01.09.2025'),
  text('н/а'),
  text('#DIV/0!'),
  number(-1),
  number(-0.5),
  number(2.5),
  number(20_000),
  number(20_001),
  number(46_154),
  number(99_999_999_999),
  number(2 ** 53),
  number(1e308),
  date('2025-09-01'),
  {...COUNT, userEnteredValue: {boolValue: true}},
  {...COUNT, userEnteredValue: {boolValue: false}},
  formula('=1/0'),
  formula('=NA()'),
  formula('=2+3'),
  formula('=5/2'),
  formula('=-3'),
  formula('=""'),
  formula('="н/п"'),
  dateFormula,
);

/** What an input of a number may hold, however it got there. */
export const numberInputs = fc.oneof(
  {weight: 12, arbitrary: counts.map(number)},
  {weight: 2, arbitrary: fc.constant(empty)},
  {weight: 2, arbitrary: spelt('н/п')},
  {weight: 1, arbitrary: spelt('да', 'нет')},
  {weight: 2, arbitrary: odd},
);

/** What an input of «да» or «нет» may hold. */
export const answerInputs = fc.oneof(
  {weight: 6, arbitrary: spelt('да')},
  {weight: 2, arbitrary: spelt('нет', 'н/п')},
  {weight: 1, arbitrary: counts.map(number)},
  {weight: 2, arbitrary: odd},
);

export const explanations = fc.oneof(
  {weight: 4, arbitrary: fc.constant(empty)},
  {weight: 3, arbitrary: fc.constant(text('приказ № 12 от 01.09.2025'))},
  {weight: 1, arbitrary: spelt(' ')},
  {
    weight: 2,
    arbitrary: oneOf(
      ...['.', '-', '0', 'да', '\u00A0', '№ 12', 'один', 'школа', 'ПРИКАЗ'].map(
        text,
      ),
      ...['1a2b3c4d5', 'a b c d e', 'Ёлка!', '#VALUE!', 'яяяя\u00A0я'].map(
        text,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: oneOf(
      number(0),
      formula('=1/0'),
      formula('=#REF!'),
      formula('=""'),
      formula('="не было"'),
    ),
  },
);

/** Values of the previous period: a command writes whole numbers or nothing. */
export const previousValues = fc.option(counts, {nil: null, freq: 4});

/** Median shares: quotients of counts, as the roll-up makes them. */
export const medians = fc.option(
  fc
    .tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 60, max: 240}))
    .map(([n, K]) => n / K),
  {nil: null, freq: 3},
);

/** A number that a command writes, or nothing. */
export const written = (value: number | null): CellData =>
  value === null ? empty : number(value);

export const statuses = fc.oneof(
  {
    weight: 4,
    arbitrary: spelt('не начато', 'в работе', 'выполнено', 'не применимо'),
  },
  {weight: 1, arbitrary: oneOf(text('в  работе'), text('почти'), empty)},
  {weight: 1, arbitrary: odd},
);

export const dates = fc.oneof(
  {weight: 2, arbitrary: fc.constant(empty)},
  {weight: 3, arbitrary: oneOf(date('2025-09-01'), date('2024-02-29'))},
  {
    weight: 2,
    arbitrary: oneOf(
      text('01.09.2025'),
      text('1.9.2025'),
      text('2025-09-01'),
      text('31.02.2025'),
      text('завтра'),
      text(' '),
      dateFormula,
    ),
  },
  {weight: 1, arbitrary: odd},
);
