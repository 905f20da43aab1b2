import type {GroupFigures} from '../../../src/core/analysis/group-figures';
import {isHigh, isLow} from '../../../src/core/analysis/verdict';

const group: GroupFigures = {
  key: 'school/-/300',
  kind: 'school',
  upperGrades: false,
  band: {from: 300, to: 799},
  sizeCohort: 'k1-11',
  q1: 0.4,
  median: 0.5,
  q3: 0.6,
  count: 5,
};
const share = (n: number, K: number) => ({n, K, share: n / K});
const BOUNDS = {denominatorAtLeast: 20, gapPoints: 0};

// Ends of the interval: 0.391 and 0.409 of 4,000 of 10,000; 0.658 of 9 of 20.
test.each<[string, number, number, object, boolean]>([
  ['under the first quartile', 3999, 10000, {}, true],
  ['at the first quartile exactly', 4000, 10000, {}, false],
  ['the interval reaching the median', 7, 20, {}, false],
  ['nobody of enough', 0, 20, {}, true],
  ['nobody of too few', 0, 19, {}, false],
  ['as many as the centre asks for', 10, 100, {denominatorAtLeast: 100}, true],
  ['fewer than that', 10, 100, {denominatorAtLeast: 101}, false],
  ['as far as the centre asks for', 22, 100, {gapPoints: 28}, true],
  ['nearer than that', 22, 100, {gapPoints: 29}, false],
])('low: %s', (_, n, K, more, expected) => {
  expect(isLow(share(n, K), group, {...BOUNDS, ...more})).toBe(expected);
});

test.each<[string, number, number, object, boolean]>([
  ['above the third quartile', 6001, 10000, {}, true],
  ['at the third quartile exactly', 6000, 10000, {}, false],
  ['the interval reaching the median', 13, 20, {}, false],
  ['all of enough', 20, 20, {}, true],
  ['all of too few', 19, 19, {}, false],
  ['as many as the centre asks for', 90, 100, {denominatorAtLeast: 100}, true],
  ['fewer than that', 90, 100, {denominatorAtLeast: 101}, false],
  ['as far as the centre asks for', 78, 100, {gapPoints: 28}, true],
  ['nearer than that', 78, 100, {gapPoints: 29}, false],
  ['more than there are', 120, 100, {}, false],
])('high: %s', (_, n, K, more, expected) => {
  expect(isHigh(share(n, K), group, {...BOUNDS, ...more})).toBe(expected);
});

test('an end of the interval at the median itself proves nothing', () => {
  const low = share(0, 20);
  const upper = 1.959963984540054 ** 2 / (20 + 1.959963984540054 ** 2);
  expect(isLow(low, {...group, median: upper}, BOUNDS)).toBe(false);
  expect(isLow(low, {...group, median: upper + 1e-9}, BOUNDS)).toBe(true);
  const high = share(20, 20);
  expect(isHigh(high, {...group, median: 1 - upper}, BOUNDS)).toBe(false);
  expect(isHigh(high, {...group, median: 1 - upper - 1e-9}, BOUNDS)).toBe(true);
});
