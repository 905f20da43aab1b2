import {parseDay, parseMoment} from '../../../src/workbook/decode/parse-day';

it.each([
  ['31.12.2025', '2025-12-31'],
  [' 1.9.2025 ', '2025-09-01'],
  ['2025-09-01', '2025-09-01'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2025', null],
  ['31.04.2025', null],
  ['00.01.2025', null],
  ['01.13.2025', null],
  ['2025-9-1', null],
  ['01.09.25', null],
  ['01.09.2025 10:00', null],
  ['завтра', null],
  ['', null],
  [null, null],
  [45901, null],
  [true, null],
])('reads %j as %j', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

it.each([
  ['31.12.2025 14:05', '2025-12-31T14:05'],
  ['31.12.2025', null],
  ['31.12.2025 9:05', null],
  ['32.12.2025 14:05', null],
  [null, null],
])('reads the moment %j as %j', (text, moment) => {
  expect(parseMoment(text)).toBe(moment);
});
