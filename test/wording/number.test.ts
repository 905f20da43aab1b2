import * as fc from 'fast-check';
import {
  formatCount,
  formatOutOf,
  formatPercent,
  NBSP,
  plural,
} from '../../src/wording/number';

const spaced = (text: string) => text.split(NBSP).join(' ');
const pupils = (n: number) =>
  plural(n, 'обучающийся', 'обучающихся', 'обучающихся');
const institutions = (n: number) =>
  plural(n, 'учреждение', 'учреждения', 'учреждений');

describe('plural', () => {
  test.each([
    ['учреждение', [1, 21, 101, 121, 1001]],
    ['учреждения', [2, 3, 4, 22, 23, 24, 102, 1004]],
    [
      'учреждений',
      [0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 25, 100],
    ],
    ['учреждений', [111, 112, 114, 1000, 1011]],
  ])('is «%s» after %j', (form, numbers) => {
    for (const n of numbers) expect([n, institutions(n)]).toEqual([n, form]);
  });

  test('knows a participle', () => {
    expect([0, 1, 2, 5, 11, 21].map(pupils)).toEqual([
      'обучающихся',
      'обучающийся',
      'обучающихся',
      'обучающихся',
      'обучающихся',
      'обучающийся',
    ]);
  });
});

describe('formatCount', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1 000'],
    [1234, '1 234'],
    [1234567, '1 234 567'],
    [-1234, '−1 234'],
  ])('%d is «%s» with no-break spaces', (n, text) => {
    expect(formatCount(n)).toBe(text.split(' ').join(NBSP));
  });

  test('refuses what is not a whole number', () => {
    expect(() => formatCount(1.5)).toThrow('not a whole number: 1.5');
    expect(() => formatCount(NaN)).toThrow('not a whole number');
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(), n => {
        expect(Number(formatCount(n).split(NBSP).join(''))).toBe(n);
      }),
    );
  });
});

describe('formatPercent', () => {
  test.each([
    [0, '0 %'],
    [0.375, '37,5 %'],
    [1, '100 %'],
    [1.5, '150 %'],
    [12.345, '1 234,5 %'],
    [1 / 3, '33,3 %'],
    [2 / 3, '66,7 %'],
    [0.0005, '0,1 %'],
    [0.00049, '0 %'],
    [0.9995, '100 %'],
    [1.0005, '100,1 %'],
    [0.1445, '14,5 %'],
    [-0.125, '−12,5 %'],
    [-0.0001, '0 %'],
  ])('%d is «%s»', (share, text) => {
    expect(spaced(formatPercent(share))).toBe(text);
  });

  test('keeps the sign on the line of its number', () => {
    expect(formatPercent(0.5)).toBe(`50${NBSP}%`);
  });

  test('refuses what is not finite', () => {
    expect(() => formatPercent(1 / 0)).toThrow('not a share');
  });

  test('is never further from the share than half of a tenth', () => {
    const share = fc.double({min: 0, max: 9, noNaN: true});
    fc.assert(
      fc.property(share, value => {
        const text = formatPercent(value).replace(/[^\d,]/g, '');
        const shown = Number(text.replace(',', '.'));
        expect(Math.abs(shown - value * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

test('formatOutOf stays on one line', () => {
  expect(formatOutOf(3, 1200)).toBe(`3${NBSP}из${NBSP}1${NBSP}200`);
});
