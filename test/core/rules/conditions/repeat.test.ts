import {fire, peersOf, rule, type Typed} from '../context';

const ID = 'repeat';
const of = (n: number | string | null, K: number | string | null): Typed => ({
  'i3.1': n,
  'k5-11': K,
});
const others = [of(180, 300), of(150, 300), of(210, 300), of(240, 300)];
const low = of(60, 300);

describe('repeat', () => {
  test.each<[string, Typed, Typed | null, number]>([
    ['as low as the year before', low, low, 1],
    ['lower than the year before', of(50, 300), low, 1],
    ['the same share of another cohort', of(62, 310), of(60, 300), 1],
    ['a little higher', of(61, 300), low, 0],
    ['low, but not the year before', low, of(200, 300), 0],
    ['low the year before only', of(200, 300), low, 0],
    ['missing now', of(null, 300), low, 0],
    ['missing the year before', low, of(null, 300), 0],
    ['denominator missing', low, of(60, null), 0],
    ['no archive', low, null, 0],
    ['few children', of(0, 19), of(0, 19), 0],
    ['just enough children', of(0, 20), of(0, 20), 1],
  ])('%s', (_, own, last, count) => {
    const before = last ? [[last, ...others]] : [];
    expect(fire(ID, peersOf(own, others, {before}))).toHaveLength(count);
  });

  test('is silent in a group of four, as the rule that it repeats', () => {
    const four = others.slice(1);
    const now = peersOf(low, four, {before: [[low, ...others]]});
    const then = peersOf(low, others, {before: [[low, ...four]]});
    expect([fire(ID, now), fire(ID, then)]).toEqual([[], []]);
  });

  test('counts a rise from the points that the centre set', () => {
    const before = [[low, ...others]];
    const counts = [66, 67].map(n => {
      const context = peersOf(of(n, 300), others, {before});
      return fire(ID, context, {parameters: {risePoints: 2}}).length;
    });
    expect(counts).toEqual([1, 0]);
  });

  test('does not come back to what people withdrew', () => {
    const before = [[low, ...others]];
    const withdrawn = new Set(['low/s0/2024/i3.1']);
    expect(fire(ID, peersOf(low, others, {before, withdrawn}))).toEqual([]);
  });

  test('heeds only rules that are on', () => {
    const off = rule('low', {on: false});
    const before = [[low, ...others]];
    expect(fire(ID, peersOf(low, others, {before, rules: [off]}))).toEqual([]);
  });

  test('names all rules that found the same row, and both years', () => {
    const absent = {'i3.1a': 0, 'k6-11': 260};
    const before = [[absent]];
    expect(fire(ID, peersOf(absent, [], {before}))).toMatchObject([
      {
        form: 'repeat',
        field: 'i3.1a',
        rules: ['absent'],
        n: 0,
        before: [{period: 2024, n: 0, K: 260}],
        cells: [
          {period: 2025, field: 'i3.1a'},
          {period: 2025, field: 'k6-11'},
          {period: 2024, field: 'i3.1a'},
          {period: 2024, field: 'k6-11'},
        ],
      },
    ]);
  });

  test('leaves praise and what a school cannot control alone', () => {
    const row = (n: number) => ({'i10.2': n, g9: 100, 'i2.1': 400 - n});
    const peers = [row(80), row(85), row(90), row(95)];
    const context = peersOf(row(10), peers, {
      before: [
        [row(40), ...peers],
        [row(90), ...peers],
      ],
    });
    expect(fire('fall', context)).toMatchObject([{field: 'i10.2'}]);
    expect(fire('practice', context)).toMatchObject([{field: 'i2.1'}]);
    expect(fire(ID, context)).toEqual([]);
  });
});
