import {effectOf} from '../../../src/core/analysis/effect';
import {peersOf, type Typed} from '../rules/context';

const of = (n: number | null, K: number | null = 100): Typed => ({
  'i3.1': n,
  'k5-11': K,
});

function effect(now: readonly Typed[], before: readonly Typed[] | null) {
  const [own = {}, ...others] = now;
  const context = peersOf(own, others, {before: before ? [before] : []});
  const periods = new Map(
    [context.now, ...context.before].map(one => [one.period, one]),
  );
  const concern = {institution: 's0', field: 'i3.1', period: 2024};
  return effectOf(periods, concern);
}

const THEN = [of(20), of(50), of(60), of(70), of(80)];
const NOW = [of(50), of(55), of(62), of(75), of(70)];

describe('effectOf', () => {
  test('is the change of the share beside the median of the peers’', () => {
    const found = effect(NOW, THEN);
    expect(found.before).toEqual({period: 2024, n: 20, K: 100, share: 0.2});
    expect(found.after).toEqual({period: 2025, n: 50, K: 100, share: 0.5});
    expect(found.change).toBeCloseTo(0.3, 12);
    // 30, 5, 2, 5 and −10 points: the median is 5.
    expect(found.peers?.median).toBeCloseTo(0.05, 12);
    expect(found.peers).toMatchObject({
      count: 5,
      group: {key: 'school/-/300'},
    });
  });

  test('stands beside the change of others that began as low', () => {
    // Of six the quartile is 27.5 %: the first two are at or below it.
    const then = [of(20), of(20), of(50), of(60), of(70), of(80)];
    const now = [of(50), of(45), of(50), of(60), of(70), of(80)];
    expect(effect(now, then).low).toEqual({
      median: expect.closeTo(0.25, 12),
      count: 1,
    });
    // Whoever did not begin low has nothing to regress from.
    expect(effect(now, [of(90), ...then.slice(1)]).low).toBeNull();
  });

  test.each<[string, readonly Typed[], readonly Typed[] | null]>([
    ['the value after', [of(null), ...NOW.slice(1)], THEN],
    ['the denominator after', [of(50, null), ...NOW.slice(1)], THEN],
    ['the value before', NOW, [of(null), ...THEN.slice(1)]],
    ['the whole period before', NOW, null],
  ])('has no change without %s', (_, now, before) => {
    expect(effect(now, before)).toMatchObject({change: null});
  });

  test('compares with peers who have both years, five at the least', () => {
    expect(effect(NOW.slice(0, 4), THEN).peers).toBeNull();
    expect(effect(NOW, [...THEN.slice(0, 4), of(null)]).peers).toBeNull();
    expect(effect(NOW, THEN).peers).not.toBeNull();
  });

  test('takes the group as it was before the measure', () => {
    const grown = {...of(50), 'k1-11': 900};
    expect(effect([grown, ...NOW.slice(1)], THEN).peers?.count).toBe(5);
  });
});
