import type {Schedule} from '../../src/core/schedule/schedule-schema';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import {describeSchedule} from '../../src/wording/schedule';

const READ: [string, string][] = [
  ['Первое полугодие 2023 года', 'один раз, январь – июнь 2023 года'],
  ['По мере необходимости', 'по необходимости'],
  ['Постоянно', 'постоянно'],
  ['Ежегодно', 'ежегодно, до 31 декабря'],
  [
    'До мая 2023 года, далее – ежегодно',
    'ежегодно, до 30 апреля включительно, с 2023 года',
  ],
  [
    'Сентябрь – октябрь 2023 года, далее – по необходимости',
    'один раз, сентябрь – октябрь 2023 года, далее по необходимости',
  ],
  ['В течение года', 'ежегодно, до 31 декабря'],
  [
    'Август – декабрь 2023 года, далее – ежегодно',
    'ежегодно, август – декабрь, с 2023 года',
  ],
  [
    'Июнь – август 2023 года, далее – ежегодно',
    'ежегодно, июнь – август, с 2023 года',
  ],
  ['В течение учебного года', 'каждый учебный год, до 31 августа'],
  [
    'Август – сентябрь 2023 года, далее – ежегодно',
    'ежегодно, август – сентябрь, с 2023 года',
  ],
  ['Сентябрь 2023 года, далее – ежегодно', 'ежегодно, сентябрь, с 2023 года'],
  [
    'Октябрь – декабрь 2023 года, далее – ежегодно',
    'ежегодно, октябрь – декабрь, с 2023 года',
  ],
  [
    'Январь – февраль 2024 года, далее – ежегодно',
    'ежегодно, январь – февраль, с 2024 года',
  ],
  ['Постоянно, по мере необходимости', 'постоянно, по необходимости'],
];

const ODD: [string, Schedule[]][] = [
  [
    'один раз, с 05.09.2023 по 31.10.2023',
    [{kind: 'oneOff', from: '2023-09-05', to: '2023-10-31'}],
  ],
  [
    'один раз, с 01.12.2023 по 31.01.2024',
    [{kind: 'oneOff', from: '2023-12-01', to: '2024-01-31'}],
  ],
  [
    'один раз, февраль 2023 года',
    [{kind: 'oneOff', from: '2023-02-01', to: '2023-02-28'}],
  ],
  [
    'ежегодно, с 1 сентября по 15 октября, с 2024 года',
    [{kind: 'annualWindow', from: '09-01', to: '10-15', firstYear: 2024}],
  ],
];

describe('the reading of a schedule', () => {
  const {activities} = kaliningrad2023().plan;

  it.each(READ)('of «%s» is «%s»', (term, reading) => {
    const same = activities.filter(activity => activity.term === term);
    expect(same.length).toBeGreaterThan(0);
    for (const {schedule} of same) {
      expect(describeSchedule(schedule)).toBe(reading);
    }
  });

  it('is written out for every wording of the order', () => {
    const wordings = new Set(activities.map(activity => activity.term));
    expect(new Set(READ.map(([term]) => term))).toEqual(wordings);
  });

  it.each(ODD)('is «%s» in some other plan', (reading, schedule) => {
    expect(describeSchedule(schedule)).toBe(reading);
  });

  it('is empty for no schedule', () => {
    expect(describeSchedule([])).toBe('');
  });

  it('refuses a month that there is not', () => {
    const by: Schedule = {kind: 'annualDeadline', by: '13-01', firstYear: 2023};
    expect(() => describeSchedule([by])).toThrow('not a month and day: 13-01');
  });
});
