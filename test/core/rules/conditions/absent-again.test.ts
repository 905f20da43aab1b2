import {fire, peersOf} from '../context';

const of = (n: number | string | null, K: number | null = 400) => ({
  'i2.1': n,
  'k1-11': K,
});

describe('absent-again', () => {
  test.each([
    ['nobody two years running', of(0), [[of(0)]], 1],
    ['one pupil this year', of(1), [[of(0)]], 0],
    ['one pupil last year', of(0), [[of(1)]], 0],
    ['no archive', of(0), [], 0],
    ['blank last year', of(0), [[of(null)]], 0],
    ['«н/п» last year', of(0), [[of('н/п')]], 0],
    ['blank this year', of(null), [[of(0)]], 0],
    ['denominator missing', of(0, null), [[of(0)]], 0],
    ['denominator missing last year', of(0), [[of(0, null)]], 0],
    ['few pupils', of(0, 12), [[of(0, 11)]], 1],
  ])('%s: %#', (_, own, before, count) => {
    expect(fire('absent-again', peersOf(own, [], {before}))).toHaveLength(
      count,
    );
  });

  test('needs the very year before', () => {
    const context = peersOf(of(0), [], {before: [[], [of(0)]]});
    expect(fire('absent-again', context)).toEqual([]);
  });

  test('asks for three years when the centre says so', () => {
    const parameters = {periods: 3};
    const counts = [[[of(0)]], [[of(0)], [of(0)]]].map(
      before =>
        fire('absent-again', peersOf(of(0), [], {before}), {parameters}).length,
    );
    expect(counts).toEqual([0, 1]);
  });

  test('rests on the cells of both years', () => {
    const context = peersOf(of(0), [], {before: [[of(0, 390)]]});
    expect(fire('absent-again', context)).toMatchObject([
      {
        n: 0,
        K: 400,
        verdict: true,
        group: null,
        before: [{period: 2024, n: 0, K: 390, share: 0}],
        cells: [
          {period: 2025, field: 'i2.1'},
          {period: 2025, field: 'k1-11', value: {number: 400}},
          {period: 2024, field: 'i2.1'},
          {period: 2024, field: 'k1-11', value: {number: 390}},
        ],
      },
    ]);
  });

  test('gives no verdict on few pupils', () => {
    const context = peersOf(of(0, 12), [], {before: [[of(0, 12)]]});
    expect(fire('absent-again', context)).toMatchObject([{verdict: false}]);
  });

  test('shows the group when it has five and nothing when it has four', () => {
    const peers = [of(10), of(20), of(30), of(40)];
    const before = [[of(0)]];
    const groups = [peers, peers.slice(1)].map(others =>
      fire('absent-again', peersOf(of(0), others, {before})),
    );
    expect(groups).toMatchObject([[{group: {count: 5}}], [{group: null}]]);
  });
});
