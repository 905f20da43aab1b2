import {fire, peersOf, type Typed} from '../context';

const of = (n: number | string | null, K: number | string | null): Typed => ({
  'i3.1': n,
  'k5-11': K,
});

describe('fall', () => {
  test.each<[string, Typed, Typed | null, number]>([
    ['by 30 % exactly', of(70, 200), of(100, 200), 1],
    ['by a little less', of(71, 200), of(100, 200), 0],
    ['by 30 % over another cohort', of(77, 220), of(100, 200), 1],
    ['the cohort 10 % larger', of(55, 220), of(100, 200), 1],
    ['the cohort more than 10 % larger', of(55, 221), of(100, 200), 0],
    ['the cohort 10 % smaller', of(30, 180), of(100, 200), 1],
    ['the cohort more than 10 % smaller', of(30, 179), of(100, 200), 0],
    ['to nobody', of(0, 200), of(100, 200), 1],
    ['from nobody', of(0, 200), of(0, 200), 0],
    ['a rise', of(150, 200), of(100, 200), 0],
    ['the value missing', of(null, 200), of(100, 200), 0],
    ['last value missing', of(10, 200), of(null, 200), 0],
    ['last value «н/п»', of(10, 200), of('н/п', 200), 0],
    ['the denominator missing', of(10, null), of(100, 200), 0],
    ['the last denominator missing', of(10, 200), of(100, null), 0],
    ['no archive', of(10, 200), null, 0],
    ['few children now', of(1, 19), of(15, 20), 0],
    ['few children then', of(1, 20), of(15, 19), 0],
    ['just enough children', of(1, 20), of(15, 20), 1],
  ])('%s', (_, own, last, count) => {
    const before = last ? [[last]] : [];
    expect(fire('fall', peersOf(own, [], {before}))).toHaveLength(count);
  });

  test.each([
    [{fallPercent: 50}, 0],
    [{fallPercent: 25}, 1],
    [{cohortPercent: 0}, 0],
    [{denominatorAtLeast: 201}, 0],
  ])('heeds %j', (parameters, count) => {
    const context = peersOf(of(70, 201), [], {before: [[of(100, 200)]]});
    expect(fire('fall', context, {parameters})).toHaveLength(count);
  });

  test('speaks of each row by itself, with the year before', () => {
    const own = {...of(50, 200), 'i2.1': 10};
    const last = {...of(100, 200), 'i2.1': 100};
    const context = peersOf(own, [], {before: [[last]]});
    expect(fire('fall', context)).toMatchObject([
      {field: 'i2.1', n: 10, before: [{period: 2024, n: 100, K: 400}]},
      {field: 'i3.1', n: 50, before: [{period: 2024, n: 100, K: 200}]},
    ]);
  });

  test('tells nothing of peers whose children may be few', () => {
    const ovz = (n: number) => ({'i4.1': n, ovz: 40});
    const peers = [ovz(30), ovz(31), ovz(32), ovz(33), ovz(34)];
    const context = peersOf(ovz(10), peers, {before: [[ovz(30)]]});
    expect(fire('fall', context)).toMatchObject([{field: 'i4.1', group: null}]);
  });

  test('needs no group, and shows one of five', () => {
    const peers = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];
    const before = [[of(100, 200)]];
    const groups = [peers, peers.slice(1)].map(others =>
      fire('fall', peersOf(of(50, 200), others, {before})),
    );
    expect(groups).toMatchObject([[{group: {count: 5}}], [{group: null}]]);
  });
});
