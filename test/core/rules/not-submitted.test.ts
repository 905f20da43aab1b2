import type {Status} from '../../../src/core/submission';
import {institution, submission} from '../example';
import {contextOf, fire} from './context';

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
