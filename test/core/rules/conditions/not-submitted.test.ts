import type {Status} from '../../../../src/core/submission/submission';
import {institution, submission} from '../../example';
import {contextOf, fire} from '../context';

const schools = [institution('s0')];

describe('not-submitted', () => {
  test.each<[string, string | null, Status, number]>([
    ['2025-12-21', '2025-12-20', 'draft', 1],
    ['2025-12-21', '2025-12-20', 'returned', 1],
    ['2026-01-01', '2025-12-20', 'draft', 1],
    ['2025-12-21', '2025-12-20', 'submitted', 0],
    ['2025-12-21', '2025-12-20', 'accepted', 0],
    ['2025-12-20', '2025-12-20', 'draft', 0],
    ['2025-12-19', '2025-12-20', 'draft', 0],
    ['2025-12-21', null, 'draft', 0],
  ])('on %s with the deadline %s, a return that is %s: %d', (...given) => {
    const [today, deadline, status, count] = given;
    const returns = [submission('s0', {}, status)];
    const context = contextOf(schools, returns, {today, deadline});
    expect(fire('not-submitted', context)).toHaveLength(count);
  });

  test.each([
    ['2025-12-27', '2025-12-26', '2025-12-26', 1],
    ['2025-12-26', '2025-12-26', '', 0],
    ['2025-12-21', '2025-12-10', '2025-12-20', 1],
  ])('on %s, extended until %s', (today, extendedUntil, deadline, count) => {
    const draft = {...submission('s0', {}, 'draft'), extendedUntil};
    const found = fire('not-submitted', contextOf(schools, [draft], {today}));
    expect(found).toHaveLength(count);
    if (count > 0) expect(found).toMatchObject([{deadline}]);
  });

  test('waits the days of grace', () => {
    const counts = ['2025-12-25', '2025-12-26'].map(today => {
      const parameters = {graceDays: 5};
      const context = contextOf(schools, [], {today});
      return fire('not-submitted', context, {parameters}).length;
    });
    expect(counts).toEqual([0, 1]);
  });

  test('takes a missing return for a draft', () => {
    expect(fire('not-submitted', contextOf(schools, []))).toEqual([
      {
        form: 'status',
        field: null,
        status: 'draft',
        deadline: '2025-12-20',
        institution: 's0',
        period: 2025,
        cells: [],
        submittedAt: null,
        ruleVersion: 3,
      },
    ]);
  });
});
