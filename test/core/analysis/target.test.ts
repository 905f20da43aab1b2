import * as fc from 'fast-check';
import {
  isTarget,
  wayToNumber,
  wayToTarget,
} from '../../../src/core/analysis/target';
import {runs} from '../../runs';

const share = (n: number, K: number) => ({n, K, share: n / K});

describe('wayToTarget', () => {
  test.each([
    [share(45, 120), 0.5, share(36, 120), false, 15, -0.125, 2],
    [share(60, 120), 0.5, share(36, 120), true, 0, 0, null],
    [share(61, 120), 0.5, null, true, 0, 1 / 120, null],
    [share(45, 120), 0.5, null, false, 15, -0.125, null],
    [share(45, 120), 0.5, share(45, 120), false, 15, -0.125, null],
    [share(45, 120), 0.5, share(60, 120), false, 15, -0.125, null],
    [share(29, 100), 0.29, null, true, 0, 0, null],
    // 0.07 × 100 is 7.000000000000001 in binary fractions.
    [share(7, 100), 0.07, null, true, 0, 0, null],
    [share(6, 100), 0.07, null, false, 1, -0.01, null],
    [share(0, 7), 1, null, false, 7, -1, null],
    [share(10, 100), 0.4, share(0, 100), false, 30, -0.3, 3],
  ])('%j to %d: %#', (now, target, before, reached, missing, gap, years) => {
    const way = wayToTarget(now, target, before?.share ?? null);
    expect(way).toMatchObject({reached, missing, yearsAtThisPace: years});
    expect(way.gap).toBeCloseTo(gap, 9);
  });

  test('as many children more as missing reach it, one fewer do not', () => {
    const any = fc
      .record({K: fc.integer({min: 1, max: 2000}), percent: fc.nat(100)})
      .chain(one =>
        fc.record({
          ...{K: fc.constant(one.K), percent: fc.constant(one.percent)},
          n: fc.nat(one.K),
        }),
      );
    fc.assert(
      fc.property(any, ({K, percent, n}) => {
        const {missing, reached} = wayToTarget(
          share(n, K),
          percent / 100,
          null,
        );
        expect((n + missing) * 100).toBeGreaterThanOrEqual(percent * K);
        expect(reached).toBe(missing === 0);
        if (missing > 0) {
          expect((n + missing - 1) * 100).toBeLessThan(percent * K);
        }
      }),
      runs(200, 5000),
    );
  });
});

describe('wayToNumber', () => {
  test.each([
    [98, 120, 87, false, 22, 2],
    [120, 120, 87, true, 0, null],
    [0, 1, 0, false, 1, null],
    [98, 120, null, false, 22, null],
  ])('%d to %d after %s', (now, target, before, reached, missing, years) => {
    expect(wayToNumber(now, target, before)).toMatchObject({
      of: 'number',
      ...{now, target, reached, missing, yearsAtThisPace: years},
    });
  });
});

test.each([
  [null, 120, true],
  [null, 0, false],
  [null, 1.5, false],
  [{}, 0.6, true],
  [{}, 1, true],
  [{}, 1.01, false],
  [{}, 0, false],
  ['institutions' as const, 1, true],
  [{}, '60%', false],
  [{}, NaN, false],
  [null, null, false],
])('a target over %j of %j: %s', (denominator, value, fine) => {
  expect(isTarget({denominator}, value)).toBe(fine);
});
