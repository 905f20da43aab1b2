import * as fc from 'fast-check';
import {outlierAmong} from '../../../src/core/analysis/outlier';
import {runs} from '../../runs';

describe('outlierAmong', () => {
  test.each([
    [[], 0.5, {is: 'too-short', past: 0}],
    [[0.5, 0.5], 0.1, {is: 'too-short', past: 2}],
    [[0.5, 0.5, 0.5], 0.5, {is: 'no-spread', median: 0.5, differs: false}],
    [[0.5, 0.5, 0.9], 0.6, {is: 'no-spread', median: 0.5, differs: true}],
    [
      [0.25, 0.5, 0.75],
      0.5,
      {is: 'measured', median: 0.5, score: 0, far: false},
    ],
    // 0.6745 · 1.25 / 0.25 and a little under 3.5 · 0.25 / 0.6745.
    [
      [0.25, 0.5, 0.75],
      1.75,
      {is: 'measured', median: 0.5, score: 3.3725, far: false},
    ],
    [
      [0.25, 0.5, 0.75],
      2,
      {is: 'measured', median: 0.5, score: 4.047, far: true},
    ],
    [
      [0.25, 0.5, 0.75],
      -1,
      {is: 'measured', median: 0.5, score: -4.047, far: true},
    ],
  ])('among %j, %d is %j', (past, value, found) => {
    expect(outlierAmong(past, value)).toEqual(found);
  });

  test('does not depend on the order of the past, nor on its scale', () => {
    const past = fc.array(fc.integer({min: 0, max: 100}), {minLength: 3});
    fc.assert(
      fc.property(past, fc.nat(100), (values, value) => {
        const one = outlierAmong(values, value);
        expect(outlierAmong([...values].reverse(), value)).toEqual(one);
        const other = outlierAmong(
          values.map(v => v * 8),
          value * 8,
        );
        expect(other.is).toBe(one.is);
        if (one.is === 'measured' && other.is === 'measured') {
          expect(other.score).toBe(one.score);
        }
      }),
      runs(100, 2000),
    );
  });
});
