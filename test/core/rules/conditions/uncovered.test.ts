import {errorFinding, institution, submission} from '../../example';
import {contextOf, fire} from '../context';

const ID = 'uncovered';

function found(
  n: number | string | null,
  ovz: number | string | null,
  kind: 'school' | 'preschool' | 'supplementary' = 'school',
) {
  const returns = [submission('s0', {'i4.1': n, ovz})];
  return fire(ID, contextOf([institution('s0', {kind})], returns));
}

describe('uncovered', () => {
  test.each([
    [29, 30, 1],
    [30, 30, 0],
    [31, 30, 0],
    [0, 1, 1],
    [0, 0, 0],
    [0, null, 0],
    [null, 30, 0],
    ['н/п', 30, 0],
    [0, 'н/п', 0],
  ])('%p of %p: %d', (n, ovz, count) => {
    expect(found(n, ovz)).toHaveLength(count);
  });

  test('marks a denominator below 10 as one that must not go further', () => {
    expect([found(3, 9)[0], found(3, 10)[0]]).toMatchObject([
      {smallNumber: true, verdict: false, K: 9, group: null},
      {smallNumber: false, verdict: false, K: 10, group: null},
    ]);
  });

  test('concerns supplementary institutions too, and no preschool', () => {
    expect(found(3, 30, 'supplementary')).toHaveLength(1);
    expect(found(3, 30, 'preschool')).toHaveLength(0);
  });

  test('waits until an error in the row is explained', () => {
    const schools = [institution('s0')];
    const returns = [submission('s0', {'i4.1': 3, ovz: 30})];
    const counts = [false, true].map(explained => {
      const findings = new Map([
        ['s0', [errorFinding('s0', 'i4.1', explained)]],
      ]);
      return fire(ID, contextOf(schools, returns, {findings})).length;
    });
    expect(counts).toEqual([0, 1]);
  });
});
