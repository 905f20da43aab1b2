import * as fc from 'fast-check';
import {
  maximum,
  median,
  minimum,
  quantile,
  wilsonInterval,
} from '../../../src/core/analysis/statistics';

const values = fc.array(fc.integer({min: 0, max: 10_000}), {minLength: 1});
const share = fc
  .integer({min: 1, max: 5_000})
  .chain(K => fc.tuple(fc.integer({min: 0, max: K}), fc.constant(K)));

describe('quantile', () => {
  test.each([
    [[7], 0.25, 7],
    [[1, 2], 0.25, 1.25],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[4, 1, 3, 2, 5], 0.25, 2],
    [[1, 2, 4, 7, 8, 9, 10, 12], 0.25, 3.5],
    [[10, 20, 30], 0, 10],
    [[10, 20, 30], 1, 30],
  ])('of %j at %d is %d', (list, p, expected) => {
    expect(quantile(list, p)).toBe(expected);
  });

  test('is null for no values', () => {
    expect(quantile([], 0.25)).toBeNull();
  });

  test('refuses what is not a probability', () => {
    expect(() => quantile([1], 25)).toThrow('not a probability: 25');
    expect(() => quantile([1], NaN)).toThrow('not a probability');
  });

  test('leaves its argument as it was', () => {
    const list = [3, 1, 2];
    quantile(list, 0.5);
    expect(list).toEqual([3, 1, 2]);
  });

  test('rises with p from the least value to the greatest', () => {
    const probability = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(values, probability, probability, (list, a, b) => {
        const low = quantile(list, Math.min(a, b)) ?? NaN;
        const high = quantile(list, Math.max(a, b)) ?? NaN;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });
});

describe('median', () => {
  test.each([
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 5], 5],
    [[0, 0, 0, 100], 0],
    [[10, 9, 100, 1], 9.5],
  ])('of %j is %d', (list, expected) => {
    expect(median(list)).toBe(expected);
  });

  test('is null for no values', () => {
    expect(median([])).toBeNull();
  });

  test('has as many values at or below it as at or above', () => {
    fc.assert(
      fc.property(values, list => {
        const middle = median(list) ?? NaN;
        const below = list.filter(value => value <= middle).length;
        const above = list.filter(value => value >= middle).length;
        expect(below).toBeGreaterThanOrEqual(list.length / 2);
        expect(above).toBeGreaterThanOrEqual(list.length / 2);
      }),
    );
  });
});

describe('minimum and maximum', () => {
  test('are null for no values, which is not 0', () => {
    expect(minimum([])).toBeNull();
    expect(maximum([])).toBeNull();
  });

  test('agree with the ends of the sorted list', () => {
    fc.assert(
      fc.property(values, list => {
        const sorted = [...list].sort((a, b) => a - b);
        expect(minimum(list)).toBe(sorted[0]);
        expect(maximum(list)).toBe(sorted[sorted.length - 1]);
      }),
    );
  });

  test('hold for more values than a call has arguments', () => {
    const many = Array.from({length: 300_000}, (_, index) => index);
    expect([minimum(many), maximum(many)]).toEqual([0, 299_999]);
  });
});

describe('wilsonInterval', () => {
  // The intervals of Newcombe (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (n, K, lower, upper) => {
    const interval = wilsonInterval(n, K);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  test.each([
    [0, 0],
    [1, 0],
    [5, 4],
    [-1, 4],
  ])('is null for %d in %d, which is no part of a whole', (n, K) => {
    expect(wilsonInterval(n, K)).toBeNull();
  });

  test('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(share, ([n, K]) => {
        const {lower, upper} = wilsonInterval(n, K) ?? {lower: 9, upper: -9};
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(n / K);
        expect(upper).toBeGreaterThanOrEqual(n / K);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same seen from the other side', () => {
    fc.assert(
      fc.property(share, ([n, K]) => {
        const interval = wilsonInterval(n, K);
        const other = wilsonInterval(K - n, K);
        expect(interval?.lower).toBeCloseTo(1 - (other?.upper ?? NaN), 10);
      }),
    );
  });

  test('ends where the share is 1.96 standard errors away', () => {
    fc.assert(
      fc.property(share, ([n, K]) => {
        const {upper} = wilsonInterval(n, K) ?? {upper: NaN};
        fc.pre(n < K);
        const error = Math.sqrt((upper * (1 - upper)) / K);
        expect((upper - n / K) / error).toBeCloseTo(1.959963984540054, 6);
      }),
    );
  });
});
