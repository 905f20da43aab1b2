import * as fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  monthLength,
  yearOf,
} from '../../../src/core/schedule/day';

const day = fc
  .tuple(fc.integer({min: 1900, max: 2999}), fc.integer({min: 1, max: 12}))
  .chain(([year, month]) =>
    fc
      .integer({min: 1, max: monthLength(year, month)})
      .map(date => dayOf(year, month, date)),
  );

it('counts as many days as it adds', () => {
  fc.assert(
    fc.property(day, fc.integer({min: -9999, max: 9999}), (from, days) => {
      const to = addDays(from, days);
      expect(isDay(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(days);
      expect(to < from).toBe(days < 0);
    }),
  );
});

it.each([
  ['2025-12-20', 14, '2026-01-03'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-03-01', -1, '2025-02-28'],
  ['2025-03-01', 0, '2025-03-01'],
])('%s and %d days are %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
});

it.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-04-31', false],
  ['2025-00-10', false],
  ['2025-13-10', false],
  ['2025-01-00', false],
  ['2025-1-1', false],
  ['25.12.2025', false],
  ['2025-12-25T10:00', false],
  ['', false],
])('«%s» is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

it('tells the length of each month', () => {
  const months = Array.from({length: 12}, (_, index) => index + 1);
  expect(months.map(month => monthLength(2024, month))).toEqual([
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect(monthLength(2100, 2)).toBe(28);
});

it('tells the year of a day, and of nothing else', () => {
  expect(yearOf('2025-12-31')).toBe(2025);
  expect(() => yearOf('31.12.2025')).toThrow('not a day: 31.12.2025');
});
