import {isDue} from '../../../src/local/runtime/is-due';

const ZONE = 'Europe/Kaliningrad';
const at = (text: string) => Date.parse(`${text}+02:00`);

it.each<[object, string, boolean, string, boolean]>([
  [{everyMinutes: 5}, '2026-11-24T10:00', false, '2026-11-24T10:04', false],
  [{everyMinutes: 5}, '2026-11-24T10:00', false, '2026-11-24T10:05', true],
  [{everyHours: 2}, '2026-11-24T10:00', true, '2026-11-24T11:59', false],
  [{everyHours: 2}, '2026-11-24T10:00', true, '2026-11-24T12:00', true],
  [{everyDays: 1}, '2026-11-24T10:00', true, '2026-11-25T09:59', false],
  [{everyDays: 1}, '2026-11-24T10:00', true, '2026-11-25T10:00', true],
  [
    {everyDays: 1, atHour: 3},
    '2026-11-24T10:00',
    false,
    '2026-11-25T02:59',
    false,
  ],
  [
    {everyDays: 1, atHour: 3},
    '2026-11-24T10:00',
    false,
    '2026-11-25T03:00',
    true,
  ],
  [
    {everyDays: 1, atHour: 3},
    '2026-11-25T03:00',
    true,
    '2026-11-25T03:59',
    false,
  ],
  [
    {everyDays: 1, atHour: 3},
    '2026-11-25T03:40',
    true,
    '2026-11-26T03:01',
    true,
  ],
  [
    {everyDays: 2, atHour: 3},
    '2026-11-25T03:00',
    true,
    '2026-11-26T03:10',
    false,
  ],
  [
    {everyDays: 1, atHour: 3, nearMinute: 30},
    '2026-11-24T10:00',
    false,
    '2026-11-25T03:29',
    false,
  ],
])(
  '%j, since %s (struck: %s), at %s: %s',
  (schedule, since, struck, now, due) => {
    expect(isDue(schedule, {since: at(since), struck}, at(now), ZONE)).toBe(
      due,
    );
  },
);
