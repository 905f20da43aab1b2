import type {ActivityReport} from '../../../../src/core/submission/submission';
import {institution, submission} from '../../example';
import {contextOf, fire} from '../context';

type Status = ActivityReport['status'];

function found(
  activities: Readonly<Record<string, Status>>,
  more: {today?: string; own?: string; graceDays?: number} = {},
) {
  const reports = new Map(
    Object.entries(activities).map(([id, status]) => [
      id,
      {status, date: null, document: ''},
    ]),
  );
  const returns = [{...submission('s0', {}, 'draft'), activities: reports}];
  const controlDates = new Map(
    Object.keys(activities).flatMap(id =>
      more.own === undefined ? [] : [[id, more.own] as const],
    ),
  );
  const today = more.today ?? '2026-01-15';
  const context = contextOf([institution('s0')], returns, {
    today,
    controlDates,
  });
  const parameters = {graceDays: more.graceDays ?? 0};
  return fire('overdue', context, {parameters});
}

describe('overdue', () => {
  // «Ежегодно»: by 31 December of the period.
  test.each<[Status, number]>([
    ['not-begun', 1],
    ['in-work', 1],
    ['done', 0],
    ['not-applicable', 0],
    ['invalid', 0],
    [null, 0],
  ])('%s after the control date: %d', (status, count) => {
    expect(found({'p1.1': status})).toHaveLength(count);
  });

  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
  ])('on %s: %d', (today, count) => {
    expect(found({'p1.1': 'in-work'}, {today})).toHaveLength(count);
  });

  test('waits the days of grace', () => {
    const counts = ['2026-01-10', '2026-01-11'].map(
      today => found({'p1.1': 'in-work'}, {today, graceDays: 10}).length,
    );
    expect(counts).toEqual([0, 1]);
  });

  test('knows no date of what is permanent unless the centre sets one', () => {
    expect(found({'p1.2': 'in-work'})).toEqual([]);
    expect(found({'p1.2': 'in-work'}, {own: '2025-11-01'})).toMatchObject([
      {controlDate: '2025-11-01', status: 'in-work', field: 'p1.2'},
    ]);
    expect(found({'p1.2': 'in-work'}, {own: '2026-02-01'})).toEqual([]);
  });

  // Сентябрь – октябрь 2023 года, далее – по необходимости.
  test('keeps what was due once due', () => {
    expect(found({'p2.1': 'not-begun'})).toMatchObject([
      {controlDate: '2023-10-31'},
    ]);
  });

  test('asks only those whose plan has the activity', () => {
    // 2.2 is for participants of the project, 2.3 for preschools.
    expect(found({'p2.2': 'not-begun', 'p2.3': 'not-begun'})).toEqual([]);
  });

  test('speaks of each activity by itself, whatever the return is', () => {
    const activities = {'p1.1': 'in-work', 'p1.3': 'not-begun'} as const;
    expect(found(activities).map(one => one.field)).toEqual(['p1.1', 'p1.3']);
  });

  test('is silent without a return', () => {
    expect(fire('overdue', contextOf([institution('s0')], []))).toEqual([]);
  });
});
