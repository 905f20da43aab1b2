import {institution, submission} from '../../../core/example';
import {contextOf, fire, peersOf} from '../context';

describe.each([
  ['bilet-absent', 'i3.1a', 'k6-11'],
  ['proektoria-absent', 'i3.1b', 'k5-11'],
])('%s', (ID, row, cohort) => {
  const of = (n: number | string | null, K: number | string | null) => ({
    [row]: n,
    [cohort]: K,
  });

  test.each([
    [0, 200, 'submitted' as const, 1],
    [0, 1, 'accepted' as const, 1],
    [1, 200, 'submitted' as const, 0],
    [0, 0, 'submitted' as const, 0],
    [0, null, 'submitted' as const, 0],
    [0, 'н/п', 'submitted' as const, 0],
    [null, 200, 'submitted' as const, 0],
    ['н/п', 200, 'submitted' as const, 0],
    [0, 200, 'draft' as const, 0],
    [0, 200, 'returned' as const, 0],
  ])('%p of %p in a return that is %s: %d', (n, K, status, count) => {
    const returns = [submission('s0', of(n, K), status)];
    const context = contextOf([institution('s0')], returns);
    expect(fire(ID, context)).toHaveLength(count);
  });

  test('gives no verdict on few pupils', () => {
    const verdicts = [19, 20].map(K => fire(ID, peersOf(of(0, K), []))[0]);
    expect(verdicts).toMatchObject([{verdict: false}, {verdict: true}]);
  });

  test('shows the group when it has five and nothing when it has four', () => {
    const others = [of(10, 100), of(20, 100), of(30, 100), of(40, 100)];
    const groups = [others, others.slice(1)].map(
      peers => fire(ID, peersOf(of(0, 100), peers))[0],
    );
    expect(groups).toMatchObject([
      {group: {median: 0.2, q1: 0.1, count: 5}},
      {group: null},
    ]);
  });

  test('heeds the least cohort that the centre set', () => {
    const counts = [39, 40].map(K => {
      const parameters = {cohortAtLeast: 40};
      return fire(ID, peersOf(of(0, K), []), {parameters}).length;
    });
    expect(counts).toEqual([0, 1]);
  });
});
