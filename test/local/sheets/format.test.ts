import fc from 'fast-check';
import {localeOf} from '../../../src/local/sheets/calculator/locale';
import {
  formatNumber,
  formatPlain,
} from '../../../src/local/sheets/format/format-number';
import {parseTyped} from '../../../src/local/sheets/format/parse-typed';
import {momentOf, serialOf} from '../../../src/local/sheets/format/serial';

const RU = localeOf('ru_RU');
const show = (value: number, pattern: string) =>
  formatNumber(value, pattern, RU).replace(/\u00a0/g, '_');

describe('a number by its pattern, in Russian', () => {
  it.each<[number, string, string]>([
    [1234567.5, '#,##0', '1_234_568'],
    [999, '#,##0', '999'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [1234.5, '#,##0.00', '1_234,50'],
    [-1234.5, '#,##0.0', '-1_234,5'],
    [-0.001, '0.00', '0,00'],
    [7, '0', '7'],
    [7, '000', '007'],
    [1.005, '0.00', '1,01'],
    [2.5, '0', '3'],
    [0.375, '0.0%', '37,5%'],
    [0.375, '0%', '38%'],
    [0.07, '0%', '7%'],
    [1, '0.0%', '100,0%'],
    [0.5, '0.##', '0,5'],
    [3, '0" чел."', '3 чел.'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"—"', '—'],
    [5, '[Red]0', '5'],
    [5, '#,##0.00[$₽]', '5,00₽'],
    [12345, '0.00E+00', '1,23E+04'],
    [46267, 'dd.mm.yyyy', '02.09.2026'],
    [46267.75, 'dd.mm.yyyy hh:mm', '02.09.2026 18:00'],
    [46267.75, 'd.m.yy h:mm:ss', '2.9.26 18:00:00'],
    [46267, 'd mmmm yyyy', '2 сентября 2026'],
    [46267, 'mmmm yyyy', 'сентябрь 2026'],
    [46267, 'dddd', 'среда'],
    [0.5, 'hh:mm', '12:00'],
    [0.75, 'h:mm am/pm', '6:00 PM'],
  ])('%d by %s is %s', (value, pattern, text) => {
    expect(show(value, pattern)).toBe(text);
  });

  it.each<[number, string]>([
    [5, '5'],
    [1 / 3, '0,3333333333'],
    [1234567.891, '1234567,891'],
    [-0.5, '-0,5'],
    [0.1 + 0.2, '0,3'],
    [1e15, '1E+15'],
    [123456789012, '123456789012'],
    [1.5e-10, '1,5E-10'],
  ])('without a pattern %d is %s', (value, text) => {
    expect(formatPlain(value, RU)).toBe(text);
  });
});

describe('a typed text, in Russian', () => {
  const DATE = {type: 'DATE', pattern: 'dd.mm.yyyy'};
  const cases: [string, object | null, object?][] = [
    ['', null],
    ['7', {numberValue: 7}],
    [' 7 ', {numberValue: 7}],
    ['-7', {numberValue: -7}],
    ['7,5', {numberValue: 7.5}],
    [',5', {numberValue: 0.5}],
    ['1 000', {numberValue: 1000}, {type: 'NUMBER', pattern: '#,##0'}],
    [
      '1\u00a0234\u00a0567,5',
      {numberValue: 1234567.5},
      {type: 'NUMBER', pattern: '#,##0.00'},
    ],
    ['10 00', {stringValue: '10 00'}],
    ['1,000,000', {stringValue: '1,000,000'}],
    ['1e3', {numberValue: 1000}, {type: 'SCIENTIFIC', pattern: '0.00E+00'}],
    ['0,1', {numberValue: 0.1}],
    ['37,5%', {numberValue: 0.375}, {type: 'PERCENT', pattern: '0.00%'}],
    ['7 %', {numberValue: 0.07}, {type: 'PERCENT', pattern: '0%'}],
    ['02.09.2026', {numberValue: 46267}, DATE],
    ['2.9.26', {numberValue: 46267}, DATE],
    ['2026-09-02', {numberValue: 46267}, {type: 'DATE', pattern: 'yyyy-mm-dd'}],
    ['7.5', {numberValue: 46149}, {type: 'DATE', pattern: 'd.m'}],
    ['31.02.2026', {stringValue: '31.02.2026'}],
    ['1.2.3', {numberValue: 37653}, DATE],
    [
      '2.09.2026 18:00',
      {numberValue: 46267.75},
      {type: 'DATE_TIME', pattern: 'dd.mm.yyyy hh:mm:ss'},
    ],
    ['18:00', {numberValue: 0.75}, {type: 'TIME', pattern: 'hh:mm:ss'}],
    ['25:00', {stringValue: '25:00'}],
    ['истина', {boolValue: true}],
    ['ЛОЖЬ', {boolValue: false}],
    ['TRUE', {boolValue: true}],
    ['false', {boolValue: false}],
    ["'7", {stringValue: '7'}],
    ["'", {stringValue: ''}],
    ['=A1+1', {formulaValue: '=A1+1'}],
    ['=', {stringValue: '='}],
    ['н/п', {stringValue: 'н/п'}],
    [' да', {stringValue: ' да'}],
    ['5 чел.', {stringValue: '5 чел.'}],
  ];
  it.each(cases.map(([text, ...typed]) => ({text, typed})))(
    '$text',
    ({text, typed: [value, format]}) => {
      expect(parseTyped(text, 'ru_RU', 2026)).toEqual({
        value,
        ...(format ? {format} : {}),
      });
    },
  );

  it('in English reads a point and the month first', () => {
    expect(parseTyped('7.5', 'en_US')).toEqual({value: {numberValue: 7.5}});
    expect(parseTyped('9/2/2026', 'en_US').value).toEqual({numberValue: 46267});
    expect(parseTyped('1,234.5', 'en_US').value).toEqual({numberValue: 1234.5});
  });
});

describe('what is shown and typed again', () => {
  it('is the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -1e9, max: 1e9}),
        fc.integer({min: 0, max: 4}),
        (digits, places) => {
          const value = Number(`${digits}e-${places}`);
          const text = formatNumber(value, '#,##0.0000', RU);
          expect(parseTyped(text, 'ru_RU').value?.numberValue).toBeCloseTo(
            value,
            9,
          );
          expect(
            parseTyped(formatPlain(value, RU), 'ru_RU').value?.numberValue,
          ).toBeCloseTo(value, 0);
        },
      ),
    );
  });

  it('is the same day', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 80_000}), serial => {
        const {year, month, day} = momentOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
        expect(
          parseTyped(formatNumber(serial, 'dd.mm.yyyy', RU), 'ru_RU').value,
        ).toEqual({numberValue: serial});
      }),
    );
  });
});
