import fc from 'fast-check';
import {
  extendedValue,
  resolveFormula,
  serialOf,
  shownValue,
} from '../../../src/workbook/compile/cell-value';
import {parseDay} from '../../../src/workbook/decode/parse-day';
import {runs} from '../../runs';

const PLACES = {
  title: (tab: string) => (tab === 'data' ? "Д'анные" : 'Свод'),
  sheetId: (tab: string) => tab.length,
};

it.each([
  ['1899-12-30', 0],
  ['1899-12-31', 1],
  ['1900-03-01', 61],
  ['2025-09-01', 45901],
])('counts %s as %i', (day, serial) => {
  expect(serialOf(day)).toBe(serial);
});

it('counts days one by one, and a read gives back the day written', () => {
  const first = Date.UTC(1900, 0, 1);
  fc.assert(
    fc.property(fc.integer({min: 0, max: 73_000}), offset => {
      const day = new Date(first + offset * 86_400_000)
        .toISOString()
        .slice(0, 10);
      expect(serialOf(day)).toBe(2 + offset);
      const shown = shownValue({day}, PLACES);
      expect(shown).toMatch(/^\d\d\.\d\d\.\d{4}$/);
      expect(parseDay(shown ?? null)).toBe(day);
    }),
    runs(200, 5000),
  );
});

it('names the tabs of a formula by their titles', () => {
  expect(resolveFormula('=⟦data⟧A1+⟦summary⟧B2', PLACES)).toBe(
    "='Д''анные'!A1+'Свод'!B2",
  );
});

it.each([
  [null, undefined],
  ['', undefined],
  [0, {numberValue: 0}],
  [false, {boolValue: false}],
  ['=1', {stringValue: '=1'}],
  [{formula: '=1'}, {formulaValue: '=1'}],
  [{day: '2025-09-01'}, {numberValue: 45901}],
  [
    {label: 'К "ячейке"', tab: 'data', cell: 'E5'},
    {formulaValue: '=HYPERLINK("#gid=4&range=E5";"К ""ячейке""")'},
  ],
])('writes %j as %j', (value, entered) => {
  expect(extendedValue(value, PLACES)).toEqual(entered);
});
