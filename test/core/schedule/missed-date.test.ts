import * as fc from 'fast-check';
import {missedDate} from '../../../src/core/schedule/missed-date';
import {isPastDue} from '../../../src/core/schedule/schedule';
import {runs} from '../../runs';
import {PRESET} from '../rules/context';

const scheduleOf = (no: string) => {
  const found = PRESET.plan.activities.find(one => one.no === no);
  if (!found) throw new Error(no);
  return found.schedule;
};

test.each([
  // Ежегодно.
  ['6.4', '2025-12-31', null, null],
  ['6.4', '2026-01-01', null, '2025-12-31'],
  // В течение учебного года.
  ['6.2', '2025-09-01', null, '2025-08-31'],
  // Первое полугодие 2023 года, long before the period.
  ['1.2', '2025-03-01', null, '2023-06-30'],
  // Постоянно, unless the centre sets a date.
  ['3.2', '2026-01-01', null, null],
  ['3.2', '2025-11-02', '2025-11-01', '2025-11-01'],
  ['1.2', '2025-03-01', '2026-06-01', null],
])('of %s on %s, the centre’s own date %s: %s', (no, today, own, missed) => {
  expect(missedDate(scheduleOf(no), 2025, today, own)).toBe(missed);
});

test('there is one exactly when an activity is past due', () => {
  const day = fc
    .date({
      min: new Date('2023-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10));
  const any = fc.record({
    activity: fc.constantFrom(...PRESET.plan.activities),
    period: fc.integer({min: 2023, max: 2026}),
    today: day,
    own: fc.option(day),
  });
  fc.assert(
    fc.property(any, ({activity: {schedule}, period, today, own}) => {
      const late = isPastDue(
        schedule,
        today,
        own ?? undefined,
        `${period}-01-01`,
      );
      expect(missedDate(schedule, period, today, own) !== null).toBe(late);
    }),
    runs(300, 10000),
  );
});
