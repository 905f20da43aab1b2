import * as fc from 'fast-check';
import {
  controlDateFor,
  controlDates,
  nextControlDate,
} from '../../../src/core/schedule/schedule';
import type {Schedule} from '../../../src/core/schedule/schedule-schema';
import {missedDate} from '../../../src/core/schedule/missed-date';
import {monthLength, yearOf} from '../../../src/core/schedule/day';
import {windowOf} from '../../../src/core/schedule/schedule-window';

const january = (year: number): Schedule => ({
  kind: 'annualWindow',
  from: '01-15',
  to: '02-29',
  firstYear: year,
});
const once: Schedule = {kind: 'oneOff', from: '2023-09-01', to: '2023-10-31'};

describe('control dates', () => {
  it('end a February window on the last day of that February', () => {
    const ends = [2023, 2024, 2025].map(y => windowOf(january(2023), y)?.to);
    expect(ends).toEqual(['2023-02-28', '2024-02-29', '2025-02-28']);
  });

  it('begin in the first year and not before', () => {
    expect(controlDates([january(2024)], 2023)).toEqual([]);
    expect(nextControlDate([january(2024)], '2021-05-01')).toBe('2024-02-29');
  });

  it('take a one-off by the year in which it ends', () => {
    const acrossYears: Schedule = {...once, to: '2024-01-31'};
    expect(controlDates([acrossYears], 2023)).toEqual([]);
    expect(controlDates([acrossYears], 2024)).toEqual(['2024-01-31']);
  });

  it('give a period the school year that ends in it', () => {
    expect(windowOf({kind: 'schoolYear'}, 2025)).toEqual({
      from: '2024-09-01',
      to: '2025-08-31',
    });
    expect(nextControlDate([{kind: 'schoolYear'}], '2025-09-01')).toBe(
      '2026-08-31',
    );
  });

  it('of two parts are each given once, the last one closing the period', () => {
    const schedule: Schedule[] = [{kind: 'year'}, january(2023), january(2023)];
    expect(controlDates(schedule, 2025)).toEqual(['2025-02-28', '2025-12-31']);
    expect(controlDateFor(schedule, 2025)).toBe('2025-12-31');
  });

  it('pass from the first part to the second once the first is over', () => {
    const schedule = [once, january(2024)];
    expect(nextControlDate(schedule, '2023-10-31')).toBe('2023-10-31');
    expect(nextControlDate(schedule, '2023-11-01')).toBe('2024-02-29');
  });

  it('refuse a day that is not written year first', () => {
    expect(() => nextControlDate([once], '30.04.2026')).toThrow(
      'not a day: 30.04.2026',
    );
    expect(() => controlDates([once], 2023, 'soon')).toThrow('not a day: soon');
  });
});

describe('a control date set by the centre', () => {
  it('replaces the date of its own year and no other', () => {
    const dates = [2024, 2025, 2026].map(year =>
      controlDateFor([{kind: 'year'}], year, '2025-11-15'),
    );
    expect(dates).toEqual(['2024-12-31', '2025-11-15', '2026-12-31']);
    expect(nextControlDate([{kind: 'year'}], '2025-11-16', '2025-11-15')).toBe(
      '2026-12-31',
    );
  });

  it('moves a one-off into another year', () => {
    const dates = [
      missedDate([once], null, '2023-11-01'),
      missedDate([once], null, '2023-11-01', '2024-03-01'),
      missedDate([once], null, '2024-03-02', '2024-03-01'),
    ];
    expect(dates).toEqual(['2023-10-31', null, '2024-03-01']);
  });
});

describe('a missed date', () => {
  const year: Schedule = {kind: 'year'};
  it.each<[string, Schedule, number | null, string, string | null]>([
    ['its own day', year, 2025, '2025-12-31', null],
    ['the day after', year, 2025, '2026-01-01', '2025-12-31'],
    ['a school year', {kind: 'schoolYear'}, 2025, '2025-09-01', '2025-08-31'],
    ['no date', {kind: 'permanent'}, 2025, '2099-01-01', null],
    ['once, long before the period', once, 2025, '2025-03-01', '2023-10-31'],
    ['every year, before the period', january(2023), 2025, '2025-02-28', null],
    ['no period yet', january(2023), null, '2026-06-01', '2023-02-28'],
    ['no period, years to come', january(2027), null, '2026-06-01', null],
    ['no period and no year named', year, null, '2026-01-01', null],
    [
      'no period, a school year',
      {kind: 'schoolYear'},
      null,
      '2026-01-01',
      null,
    ],
  ])('of %s', (_, part, period, today, missed) => {
    expect(missedDate([part], period, today)).toBe(missed);
  });

  it('is the centre’s own where the centre has set one', () => {
    const own = '2025-11-01';
    const days = ['2025-11-01', '2025-11-02'].map(today =>
      missedDate([{kind: 'permanent'}], 2025, today, own),
    );
    expect(days).toEqual([null, own]);
    expect(missedDate([once], 2025, '2025-03-01', '2026-06-01')).toBeNull();
  });
});

const number = (min: number, max: number) => fc.integer({min, max});
const two = (value: number) => String(value).padStart(2, '0');
const monthDay = number(1, 12).chain(month =>
  number(1, monthLength(2024, month)).map(day => `${two(month)}-${two(day)}`),
);
const day = fc
  .tuple(number(2015, 2040), number(1, 12))
  .chain(([year, month]) =>
    number(1, monthLength(year, month)).map(
      date => `${year}-${two(month)}-${two(date)}`,
    ),
  );
const ordered = <T extends string>(value: fc.Arbitrary<T>) =>
  fc.tuple(value, value).map(pair => pair.sort());
const firstYear = number(2015, 2040);
const part: fc.Arbitrary<Schedule> = fc.oneof(
  ordered(day).map(([from = '', to = '']): Schedule => ({
    kind: 'oneOff',
    from,
    to,
  })),
  fc.record({kind: fc.constant('annualDeadline'), by: monthDay, firstYear}),
  fc
    .tuple(ordered(monthDay), firstYear)
    .map(([[from = '', to = ''], year]): Schedule => ({
      kind: 'annualWindow',
      from,
      to,
      firstYear: year,
    })),
  fc.constantFrom<Schedule>(
    {kind: 'year'},
    {kind: 'schoolYear'},
    {kind: 'permanent'},
    {kind: 'onDemand'},
  ),
);
const schedule = fc.array(part, {minLength: 1, maxLength: 2});
const maybeDay = fc.option(day);

describe('any schedule', () => {
  it('has its control dates inside the year asked for, ascending', () => {
    fc.assert(
      fc.property(schedule, firstYear, maybeDay, (parts, year, override) => {
        const dates = controlDates(parts, year, override);
        expect(dates.every(date => yearOf(date) === year)).toBe(true);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });

  it('closes no window before it opens', () => {
    fc.assert(
      fc.property(part, firstYear, (one, year) => {
        const window = windowOf(one, year);
        if (window) expect(window.from <= window.to).toBe(true);
      }),
    );
  });

  it('comes next on or after today, and nothing lies between', () => {
    fc.assert(
      fc.property(schedule, day, maybeDay, (parts, today, override) => {
        const years = Array.from({length: 30}, (_, i) => yearOf(today) + i);
        const expected = years
          .flatMap(year => controlDates(parts, year, override))
          .find(date => date >= today);
        expect(nextControlDate(parts, today, override)).toBe(expected ?? null);
      }),
    );
  });

  it('never comes nearer as days pass', () => {
    fc.assert(
      fc.property(schedule, ordered(day), maybeDay, (parts, days, override) => {
        const [earlier = '', later = ''] = days;
        const first = nextControlDate(parts, earlier, override);
        const second = nextControlDate(parts, later, override);
        expect((first ?? '9999') <= (second ?? '9999')).toBe(true);
      }),
    );
  });

  it('stays missed once missed', () => {
    const period = fc.option(firstYear);
    fc.assert(
      fc.property(
        schedule,
        ordered(day),
        maybeDay,
        period,
        (parts, days, override, of) => {
          const [earlier = '', later = ''] = days;
          const missed = missedDate(parts, of, earlier, override);
          if (missed === null) return;
          expect(missed < earlier).toBe(true);
          expect(missedDate(parts, of, later, override)).not.toBeNull();
        },
      ),
    );
  });

  it('misses the first date of a period, or what was due once before', () => {
    fc.assert(
      fc.property(schedule, firstYear, maybeDay, (parts, period, override) => {
        const [first] = controlDates(parts, period, override);
        const lastDay = `${period}-12-31`;
        const passed = parts
          .flatMap(one => (one.kind === 'oneOff' ? [one.to] : []))
          .filter(to => override === null && to < lastDay)
          .sort();
        const now = first !== undefined && first < lastDay ? first : undefined;
        expect(missedDate(parts, period, lastDay, override)).toBe(
          now ?? passed[0] ?? null,
        );
      }),
    );
  });
});
