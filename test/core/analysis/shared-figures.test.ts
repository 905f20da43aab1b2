import {sharedRow} from '../../../src/core/analysis/shared-figures';
import {peersOf, type Typed} from '../rules/context';

const of = (n: number, ovz: number): Typed => ({'i4.1': n, ovz});
const rowOver = (...all: Typed[]) => {
  const [own = {}, ...others] = all;
  return sharedRow(peersOf(own, others).now, 'i4.1');
};

describe('sharedRow', () => {
  test('withholds a small denominator and the next smallest with it', () => {
    const row = rowOver(
      of(3, 8),
      of(9, 12),
      of(10, 14),
      of(20, 30),
      of(25, 40),
    );
    expect(row.sensitive).toBe(true);
    expect(
      [...row.institutions].map(([code, share]) => [code, share?.K]),
    ).toEqual([
      ['s0', undefined],
      ['s1', undefined],
      ['s2', undefined],
      ['s3', 30],
      ['s4', 40],
    ]);
    expect(row.city).toEqual({n: 67, K: 104, share: 67 / 104});
    expect(row.count).toBe(5);
  });

  test('takes quartiles over what is shared only', () => {
    const large = [of(10, 20), of(12, 24), of(15, 25), of(20, 40), of(9, 30)];
    const few = rowOver(of(3, 8), ...large.slice(1));
    expect(few.quartiles.size).toBe(0);
    const enough = rowOver(of(3, 8), ...large, of(40, 50), of(30, 60));
    expect([...enough.quartiles.values()]).toMatchObject([{count: 5}]);
  });

  test('shares everything of a row that tells of nobody’s health', () => {
    const small = {'i3.1': 3, 'k5-11': 8};
    const {now} = peersOf(small, [{'i3.1': 20, 'k5-11': 40}]);
    const row = sharedRow(now, 'i3.1');
    expect(row.sensitive).toBe(false);
    expect(row.institutions.get('s0')).toEqual({n: 3, K: 8, share: 3 / 8});
  });

  test('has no city figure where nobody counts', () => {
    expect(sharedRow(peersOf({}, []).now, 'i4.1')).toMatchObject({
      city: null,
      count: 0,
    });
  });
});
