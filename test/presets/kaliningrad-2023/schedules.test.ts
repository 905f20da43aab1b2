import {
  controlDateFor,
  controlDates,
  nextControlDate,
} from '../../../src/core/schedule/schedule';
import {addDays} from '../../../src/core/schedule/day';
import {missedDate} from '../../../src/core/schedule/missed-date';
import {windowOf} from '../../../src/core/schedule/schedule-window';
import type {Schedule} from '../../../src/core/schedule/schedule-schema';
import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';

const {activities} = kaliningrad2023().plan;
const YEARS = [2022, 2023, 2024, 2025, 2026] as const;

/** Wording → first day of its window of 2024, control dates 2023 to 2026. */
const DATED: [string, string | null, string[]][] = [
  ['Первое полугодие 2023 года', null, ['2023-06-30']],
  [
    'Сентябрь – октябрь 2023 года, далее – по необходимости',
    null,
    ['2023-10-31'],
  ],
  [
    'До мая 2023 года, далее – ежегодно',
    '2024-01-01',
    ['2023-04-30', '2024-04-30', '2025-04-30', '2026-04-30'],
  ],
  [
    'Август – декабрь 2023 года, далее – ежегодно',
    '2024-08-01',
    ['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31'],
  ],
  [
    'Июнь – август 2023 года, далее – ежегодно',
    '2024-06-01',
    ['2023-08-31', '2024-08-31', '2025-08-31', '2026-08-31'],
  ],
  [
    'Август – сентябрь 2023 года, далее – ежегодно',
    '2024-08-01',
    ['2023-09-30', '2024-09-30', '2025-09-30', '2026-09-30'],
  ],
  [
    'Сентябрь 2023 года, далее – ежегодно',
    '2024-09-01',
    ['2023-09-30', '2024-09-30', '2025-09-30', '2026-09-30'],
  ],
  [
    'Октябрь – декабрь 2023 года, далее – ежегодно',
    '2024-10-01',
    ['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31'],
  ],
  [
    'Январь – февраль 2024 года, далее – ежегодно',
    '2024-01-01',
    ['2024-02-29', '2025-02-28', '2026-02-28'],
  ],
];
const YEAR_ENDS = YEARS.map(year => `${year}-12-31`);
const UNNAMED_YEARS: [string, string, string[]][] = [
  ['Ежегодно', '2024-01-01', YEAR_ENDS],
  ['В течение года', '2024-01-01', YEAR_ENDS],
  ['В течение учебного года', '2023-09-01', YEARS.map(year => `${year}-08-31`)],
];
const UNDATED = [
  'Постоянно',
  'По мере необходимости',
  'Постоянно, по мере необходимости',
];
const WITH_DATES = [...DATED, ...UNNAMED_YEARS];

function scheduleOf(term: string): Schedule[] {
  const activity = activities.find(one => one.term === term);
  if (!activity) throw new Error(`no activity with the wording: ${term}`);
  return activity.schedule;
}

const edges = WITH_DATES.flatMap(([term, , days]) =>
  days.map((day, index): [string, string, string | undefined] => [
    term,
    day,
    days[index + 1],
  ]),
);

describe('wordings of the order', () => {
  it('are fifteen, each with a row in the tables below', () => {
    const wordings = new Set(activities.map(activity => activity.term));
    expect(wordings.size).toBe(15);
    expect([...WITH_DATES.map(([term]) => term), ...UNDATED].sort()).toEqual(
      [...wordings].sort(),
    );
  });

  it('are read alike wherever they stand', () => {
    for (const {term, schedule} of activities) {
      expect(schedule).toEqual(scheduleOf(term));
    }
  });

  it('use all seven kinds', () => {
    const kinds = activities.flatMap(one => one.schedule).map(one => one.kind);
    expect(new Set(kinds).size).toBe(7);
  });

  it.each(WITH_DATES)('«%s» has the control dates', (term, _from, days) => {
    const found = YEARS.flatMap(year => controlDates(scheduleOf(term), year));
    expect(found).toEqual(days);
  });

  it.each(WITH_DATES)('«%s» opens its window of 2024', (term, from) => {
    const [first] = scheduleOf(term);
    expect(first && windowOf(first, 2024)?.from).toBe(from ?? undefined);
  });

  it.each(edges)('«%s»: %s is kept on the day itself', (term, day) => {
    const schedule = scheduleOf(term);
    const period = Number(day.slice(0, 4));
    expect(nextControlDate(schedule, day)).toBe(day);
    expect(controlDateFor(schedule, period)).toBe(day);
    expect(missedDate(schedule, period, day)).toBeNull();
  });

  it.each(edges)('«%s»: %s is missed the day after', (term, day, next) => {
    const schedule = scheduleOf(term);
    const after = addDays(day, 1);
    expect(missedDate(schedule, Number(day.slice(0, 4)), after)).toBe(day);
    if (next) expect(nextControlDate(schedule, after)).toBe(next);
  });

  it.each(DATED.slice(0, 2))('«%s» is over after its only date', term => {
    expect(nextControlDate(scheduleOf(term), '2023-11-01')).toBeNull();
    expect(controlDateFor(scheduleOf(term), 2025)).toBeNull();
  });

  it.each(UNDATED)('«%s» is never overdue by itself', term => {
    const schedule = scheduleOf(term);
    expect(nextControlDate(schedule, '2025-03-01')).toBeNull();
    expect(missedDate(schedule, 2023, '2099-01-01')).toBeNull();
  });

  it.each(UNDATED)('«%s» takes the date that the centre sets', term => {
    const schedule = scheduleOf(term);
    const set = '2025-05-20';
    expect(nextControlDate(schedule, '2025-03-01', set)).toBe(set);
    expect(controlDateFor(schedule, 2025, set)).toBe(set);
    expect(missedDate(schedule, null, set, set)).toBeNull();
    expect(missedDate(schedule, null, '2025-05-21', set)).toBe(set);
  });

  it('finds «до мая 2023» passed on the day that the order was signed', () => {
    const schedule = scheduleOf('До мая 2023 года, далее – ежегодно');
    expect(nextControlDate(schedule, '2023-05-11')).toBe('2024-04-30');
    expect(missedDate(schedule, null, '2023-05-11')).toBe('2023-04-30');
  });

  it('takes the collection of 2025 to be analysed by February 2026', () => {
    const analysis = scheduleOf('Январь – февраль 2024 года, далее – ежегодно');
    expect(nextControlDate(analysis, '2025-12-20')).toBe('2026-02-28');
  });
});
