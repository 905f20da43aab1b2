import {fire, peersOf, type Typed} from '../context';

type Part = [row: string, cohort: string, standing: 'low' | 'high'];

/** Shares of the peers: Q1, median and Q3 of the five are near 0.5. */
const PEERS = [0.46, 0.5, 0.52, 0.54];

const RULES: [string, string, Part[]][] = [
  [
    'support-lags-diagnosis',
    'i7.1',
    [
      ['i5.1', 'k1-11', 'high'],
      ['i7.1', 'k1-11', 'low'],
    ],
  ],
  [
    'partners-missing',
    'i6.1',
    [
      ['i6.1', 'k1-11', 'low'],
      ['i9.1', 'k1-11', 'low'],
      ['i10.1', 'k1-11', 'low'],
    ],
  ],
  [
    'profile-path-broken',
    'i10.2',
    [
      ['i1.3', 'k11', 'high'],
      ['i10.2', 'g9', 'low'],
    ],
  ],
];

describe.each(RULES)('%s', (id, field, parts) => {
  const cohorts = (K: number | null) => ({
    'k1-11': 400,
    k11: 400,
    g9: 400,
    g11: 0,
    ...(K === 400
      ? {}
      : Object.fromEntries(parts.map(([, cohort]) => [cohort, K]))),
  });
  const returns = (share: (part: Part) => number | null): Typed => ({
    ...cohorts(400),
    ...Object.fromEntries(
      parts.map(part => {
        const value = share(part);
        return [part[0], value === null ? null : value * 400];
      }),
    ),
  });
  const peers = PEERS.map(share => returns(() => share));
  const firing = returns(([, , standing]) => (standing === 'low' ? 0.1 : 0.9));
  const found = (own: Typed, others = peers) =>
    fire(id, peersOf(own, others, {shape: {upperGrades: true}}));

  test('fires over all of its rows', () => {
    expect(found(firing)).toMatchObject([
      {
        form: 'shares',
        field,
        parts: parts.map(([row]) => ({field: row, verdict: true})),
      },
    ]);
  });

  test.each(parts.map(([row], index) => [row, index] as const))(
    'is silent when %s is like the peers',
    (row, index) => {
      const own = {...firing, [row]: 0.5 * 400};
      expect([index, found(own)]).toEqual([index, []]);
    },
  );

  test.each(parts)('is silent when %s is missing', row => {
    expect(found({...firing, [row]: null})).toEqual([]);
    expect(found({...firing, [row]: 'н/п'})).toEqual([]);
  });

  test('is silent in a group of four', () => {
    expect(found(firing, peers.slice(1))).toEqual([]);
  });

  test('is silent over few children', () => {
    const small = (K: number): Typed => ({
      ...cohorts(K),
      ...Object.fromEntries(
        parts.map(([row, , standing]) => [row, standing === 'low' ? 0 : K]),
      ),
    });
    const few = PEERS.map(share => ({
      ...cohorts(100),
      ...Object.fromEntries(parts.map(([row]) => [row, share * 100])),
    }));
    expect(found(small(19), few)).toEqual([]);
    expect(found(small(20), few)).toHaveLength(1);
  });
});
