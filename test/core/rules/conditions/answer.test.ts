import {errorFinding, institution, submission} from '../../example';
import {contextOf, fire} from '../context';

const schools = [institution('s0')];

describe('answer', () => {
  test.each([
    ['нет', 'submitted' as const, 1],
    ['нет', 'accepted' as const, 1],
    ['нет', 'draft' as const, 0],
    ['нет', 'returned' as const, 0],
    ['да', 'submitted' as const, 0],
    ['н/п', 'submitted' as const, 0],
    [null, 'submitted' as const, 0],
    ['скоро', 'submitted' as const, 0],
  ])('«%s» in a return that is %s: %d', (answer, status, count) => {
    const returns = [submission('s0', {'i1.1': answer}, status)];
    const found = fire('answer', contextOf(schools, returns));
    expect(found).toHaveLength(count);
  });

  test('rests on the answer', () => {
    const returns = [submission('s0', {'i1.1': 'нет'})];
    expect(fire('answer', contextOf(schools, returns))).toMatchObject([
      {
        form: 'answer',
        field: 'i1.1',
        yes: false,
        cells: [{field: 'i1.1', value: {kind: 'answer', yes: false}}],
      },
    ]);
  });

  test('is silent where the row does not apply or is in error', () => {
    const returns = [submission('s0', {'i1.1': 'нет'})];
    const preschool = [institution('s0', {kind: 'preschool'})];
    const findings = new Map([['s0', [errorFinding('s0', 'i1.1')]]]);
    expect(fire('answer', contextOf(preschool, returns))).toEqual([]);
    expect(fire('answer', contextOf(schools, returns, {findings}))).toEqual([]);
  });
});
