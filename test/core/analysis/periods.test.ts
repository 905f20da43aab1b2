import {heatMap} from '../../../src/core/analysis/heat-map';
import {overdueActivities} from '../../../src/core/analysis/overdue-activities';
import {dataQuality} from '../../../src/core/analysis/quality';
import {trendOf} from '../../../src/core/analysis/trend';
import {institution, submission} from '../example';
import {contextOf, peersOf, PRESET, type Typed} from '../rules/context';

const of = (n: number | null, K: number | null = 300): Typed => ({
  'i3.1': n,
  'k5-11': K,
});

describe('trendOf', () => {
  const trend = (own: Typed, before: Typed[]) => {
    const context = peersOf(own, [], {before: before.map(one => [one])});
    return trendOf([context.now, ...context.before], 'i3.1', 's0');
  };

  test('runs from the earliest period, with its holes', () => {
    const {points, change, outlier} = trend(of(150), [
      of(120),
      of(null),
      of(90),
    ]);
    expect(points.map(one => [one.period, one.share?.n ?? null])).toEqual([
      [2022, 90],
      [2023, null],
      [2024, 120],
      [2025, 150],
    ]);
    expect(change).toBeCloseTo(0.1, 12);
    expect(outlier).toEqual({is: 'too-short', past: 2});
  });

  test('has no change without the very year before', () => {
    expect(trend(of(150), [of(null), of(90)]).change).toBeNull();
    expect(trend(of(null), [of(90)])).toMatchObject({
      change: null,
      outlier: null,
    });
  });

  test('finds a value far from its own past', () => {
    const past = [of(150), of(156), of(144), of(147)];
    expect(trend(of(30), past).outlier).toMatchObject({far: true});
    expect(trend(of(153), past).outlier).toMatchObject({far: false});
  });
});

describe('heatMap', () => {
  const positions = (own: Typed, others: Typed[]) =>
    heatMap(peersOf(own, others).now)
      .filter(one => one.field === 'i3.1')
      .map(one => one.position);
  const peers = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];

  test.each<[Typed, string]>([
    [of(10, 100), 'low'],
    [of(9, 20), 'below'],
    [of(60, 100), 'middle'],
    [of(99, 100), 'high'],
    [of(17, 20), 'above'],
    [of(0, 19), 'few'],
    [of(null), 'no-data'],
  ])('%j is %s', (own, position) => {
    expect(positions(own, peers)[0]).toBe(position);
  });

  test('compares nobody in a group of four', () => {
    expect(positions(of(10, 100), peers.slice(1))[0]).toBe('no-group');
  });

  test('has a cell for every row with a share that an institution reports', () => {
    const kindergarten = institution('d1', {kind: 'preschool'});
    const schools = [institution('s1'), institution('s2', {upperGrades: true})];
    const {now} = contextOf([...schools, kindergarten], []);
    const cells = heatMap(now);
    const rows = PRESET.catalogue.indicators.filter(
      row => row.denominator !== null && row.denominator !== 'institutions',
    );
    const upper = rows.filter(row => row.upperGradesOnly);
    expect(cells).toHaveLength(2 * rows.length - upper.length);
    expect(cells.every(one => one.position === 'no-data')).toBe(true);
  });
});

describe('dataQuality', () => {
  test('adds up over institutions, never averages', () => {
    const schools = [institution('s0'), institution('s1')];
    const {now} = contextOf(schools, [
      submission('s0', {'k1-11': 10, g9: 3, 'i3.1': 'н/п'}),
      {...submission('s1', {'k1-11': 0}), submittedAt: '2025-12-21T00:01'},
    ]);
    const whole = [
      ...PRESET.catalogue.cohorts,
      ...PRESET.catalogue.indicators,
    ].filter(
      row => row.reportedBy.includes('school') && !row.upperGradesOnly,
    ).length;
    const {coverage, timeliness} = dataQuality(now, ['s0', 's1']);
    expect(coverage).toEqual({of: 4, whole: 2 * whole, share: 2 / whole});
    expect(timeliness).toEqual({of: 1, whole: 2, share: 0.5});
  });

  test.each([
    ['2025-12-20T23:59', null, 'submitted' as const, 1],
    ['2025-12-21T00:00', null, 'accepted' as const, 0],
    ['2025-12-25T00:00', '2025-12-25', 'submitted' as const, 1],
    ['2025-12-26T00:00', '2025-12-25', 'submitted' as const, 0],
    ['2025-12-10T00:00', null, 'returned' as const, 0],
    [null, null, 'draft' as const, 0],
  ])(
    'at %s, extended until %s, %s: %d in time',
    (submittedAt, extendedUntil, status, inTime) => {
      const given = {
        ...submission('s0', {}, status),
        submittedAt,
        extendedUntil,
      };
      const {now} = contextOf([institution('s0')], [given]);
      expect(dataQuality(now, ['s0']).timeliness.of).toBe(inTime);
    },
  );

  test('tells explained errors from the rest, and none from 0', () => {
    const wrong = submission('s0', {
      'i3.1': 40,
      'k5-11': 30,
      'i10.2': 9,
      g9: 5,
    });
    const entries = new Map(wrong.entries);
    const entry = entries.get('i3.1')!;
    entries.set('i3.1', {...entry, explanation: 'с гостями'});
    const {now} = contextOf([institution('s0')], [{...wrong, entries}]);
    expect(dataQuality(now, ['s0']).explained).toEqual({
      of: 1,
      whole: 2,
      share: 0.5,
    });
    expect(dataQuality(now, []).explained.share).toBeNull();
  });

  test('does not look at who is not active', () => {
    const {now} = contextOf([institution('s0', {active: false})], []);
    expect(dataQuality(now, ['s0', 'x']).coverage.whole).toBe(0);
  });
});

describe('overdueActivities', () => {
  const report = (status: 'done' | 'in-work' | 'not-applicable') => ({
    status,
    date: null,
    document: '',
  });

  test('lists what is not done, silence as silence, the earliest first', () => {
    const activities = new Map([
      ['p1.1', report('in-work')],
      ['p1.3', report('done')],
      ['p2.1', report('not-applicable')],
    ]);
    const returns = [{...submission('s0', {}), activities}];
    const {now} = contextOf([institution('s0')], returns);
    const found = overdueActivities(now, PRESET.plan, '2026-01-01', new Map());
    const of = (id: string) => found.find(one => one.activity === id);
    expect(of('p1.1')).toMatchObject({
      status: 'in-work',
      controlDate: '2025-12-31',
    });
    expect(of('p1.3') ?? of('p2.1')).toBeUndefined();
    const silent = overdueActivities(
      contextOf([institution('s0')], []).now,
      PRESET.plan,
      '2026-01-01',
      new Map(),
    );
    expect(
      silent.map(({activity, status, controlDate}) => [
        activity,
        status,
        controlDate,
      ]),
    ).toEqual([
      ['p2.1', null, '2023-10-31'],
      ['p1.1', null, '2025-12-31'],
      ['p1.3', null, '2025-12-31'],
    ]);
  });

  test('knows nothing late before any date, and heeds the centre’s own', () => {
    const {now} = contextOf([institution('s0')], []);
    const own = new Map([['p1.2', '2025-11-01']]);
    const late = (today: string, dates: ReadonlyMap<string, string>) =>
      overdueActivities(now, PRESET.plan, today, dates).map(
        one => one.activity,
      );
    expect(late('2023-01-01', new Map())).toEqual([]);
    expect(late('2025-11-01', own)).not.toContain('p1.2');
    expect(late('2025-11-02', own)).toContain('p1.2');
  });
});
