import {institution, submission} from '../../../core/example';
import {contextOf, fire, peersOf, type Typed} from '../context';

/** Rule, row, denominator, and whether 0 fires without a group. */
const RULES: [string, string, string, boolean][] = [
  ['gia9-match-low', 'i1.2', 'k9', false],
  ['gia11-match-low', 'i1.3', 'k11', false],
  ['visits-low', 'i2.1', 'k1-11', true],
  ['early-guidance-low', 'i3.1', 'k5-11', false],
  ['intentions-low', 'i5.1', 'k1-11', false],
];

describe.each(RULES)('%s', (id, row, cohort, zeroToo) => {
  const of = (n: number | string | null, K: number | string | null) => ({
    'k1-11': 400,
    [row]: n,
    [cohort]: K,
  });
  const others = [of(300, 500), of(250, 500), of(350, 500), of(400, 500)];
  const shape = {upperGrades: true};
  const found = (own: Typed, peers: readonly Typed[] = others) =>
    fire(id, peersOf(own, peers, {shape}));

  // Median 0.6, Q1 0.5. The upper end of 230 of 500 is 0.504, of 160 of 320
  // 0.555, of 9 of 20 0.658.
  test.each<[string, Typed, readonly Typed[], number]>([
    ['under Q1, the interval under the median', of(230, 500), others, 1],
    ['at Q1', of(250, 500), others, 0],
    ['between Q1 and the median', of(290, 500), others, 0],
    ['under Q1, the interval reaching the median', of(149, 300), others, 1],
    ['the value is missing', of(null, 500), others, 0],
    ['the denominator is missing', of(10, null), others, 0],
    ['the value is «н/п»', of('н/п', 500), others, 0],
    ['a group of four', of(10, 500), others.slice(1), 0],
  ])('%s', (_, own, peers, count) => {
    expect(found(own, peers)).toHaveLength(count);
  });

  test('names the value and its denominator', () => {
    expect(found(of(10, 500))).toMatchObject([
      {
        form: 'share',
        field: row,
        n: 10,
        K: 500,
        group: {count: 5},
        cells: [{field: row}, {field: cohort}],
      },
    ]);
  });

  test(`${zeroToo ? 'fires' : 'is silent'} at nobody without a group`, () => {
    expect(found(of(0, 500), others.slice(1))).toHaveLength(zeroToo ? 1 : 0);
    expect(found(of(0, 500), [])).toHaveLength(zeroToo ? 1 : 0);
  });
});

describe.each(RULES.filter(([, , cohort]) => cohort !== 'k1-11'))(
  '%s, of few',
  (id, row, cohort) => {
    const of = (n: number, K: number) => ({[row]: n, [cohort]: K});
    const others = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];
    test.each([
      [0, 19, 0],
      [0, 20, 1],
      [9, 20, 0],
    ])('%d of %d: %d', (n, K, count) => {
      const context = peersOf(of(n, K), others, {shape: {upperGrades: true}});
      expect(fire(id, context)).toHaveLength(count);
    });
  },
);

describe('visits-low, of few', () => {
  const of = (n: number, K: number) => ({'i2.1': n, 'k1-11': K});
  const others = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];
  test.each([
    [0, 19, 1, false],
    [1, 19, 0, false],
    [1, 20, 1, true],
  ])('%d of %d: %d, a verdict: %s', (n, K, count, verdict) => {
    const found = fire('visits-low', peersOf(of(n, K), others));
    expect(found).toHaveLength(count);
    for (const one of found) expect(one).toMatchObject({verdict});
  });
});

test('gia11-match-low leaves a school without grades 10-11 alone', () => {
  const typed = {'k1-11': 400, 'i1.3': 0, k11: 40};
  const returns = [submission('s0', typed)];
  expect(
    fire('gia11-match-low', contextOf([institution('s0')], returns)),
  ).toEqual([]);
});
