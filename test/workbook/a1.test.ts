import fc from 'fast-check';
import {cellName, columnName, sheetPrefix} from '../../src/workbook/a1';
import {runs} from '../runs';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('names column %i %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

it('names every column by digits of base 26 without a zero', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 18277}), column => {
      const back = [...columnName(column)].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      expect(back - 1).toBe(column);
    }),
    runs(200, 5000),
  );
});

it('counts rows from one', () => {
  expect(cellName(11, 4)).toBe('E12');
});

it('doubles the apostrophes of a title', () => {
  expect(sheetPrefix("О'Брайен")).toBe("'О''Брайен'!");
});
