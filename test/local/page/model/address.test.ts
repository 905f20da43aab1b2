import fc from 'fast-check';
import {
  areaName,
  columnName,
  parseAddress,
} from '../../../../src/local/page/model/address';
import {runs} from '../../../runs';

const SIZE = {rowCount: 100, columnCount: 30};

const area = (
  startRow: number,
  endRow: number,
  startColumn: number,
  endColumn: number,
) => ({startRow, endRow, startColumn, endColumn});

describe('parseAddress', () => {
  test.each([
    ['B2', area(1, 2, 1, 2)],
    [' b2 ', area(1, 2, 1, 2)],
    ['$B$2', area(1, 2, 1, 2)],
    ['B2:C5', area(1, 5, 1, 3)],
    ['c5:b2', area(1, 5, 1, 3)],
    ['AA100', area(99, 100, 26, 27)],
    ['B:C', area(0, 100, 1, 3)],
    ['2:5', area(1, 5, 0, 30)],
  ])('reads %j', (text, expected) => {
    expect(parseAddress(text, SIZE)).toEqual(expected);
  });

  test.each([
    '',
    'B',
    '2',
    'Б2',
    'B0',
    'B02',
    'B2:C',
    'B:2',
    'B2:C5:D7',
    'B101',
    'AE1',
    'ZZZZ1',
    "'Свод'!B2",
  ])('refuses %j', text => {
    expect(parseAddress(text, SIZE)).toBeNull();
  });

  test('reads back every area inside the sheet', () => {
    const range = (most: number) =>
      fc
        .tuple(fc.nat(most - 1), fc.nat(most - 1))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(range(100), range(30), (rows, columns) => {
        const given = area(...rows, ...columns);
        expect(parseAddress(areaName(given), SIZE)).toEqual(given);
      }),
      runs(100, 10_000),
    );
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('names column %i %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
