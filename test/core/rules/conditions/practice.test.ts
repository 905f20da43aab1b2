import {fire, peersOf, type Typed} from '../context';

const of = (n: number | string | null, K: number | string | null = 400) =>
  ({'i2.1': n, 'k1-11': K}) satisfies Typed;
const others = [of(120), of(200), of(150), of(180)];

describe('practice', () => {
  test.each<[string, Typed[], Typed[] | null, number]>([
    ['the top two years running', [of(360)], [of(350)], 1],
    ['within the group this year', [of(190)], [of(350)], 0],
    ['within the group last year', [of(360)], [of(190)], 0],
    ['no archive', [of(360)], null, 0],
    ['missing this year', [of(null)], [of(350)], 0],
    ['missing last year', [of(360)], [of(null)], 0],
    ['«н/п» last year', [of(360)], [of('н/п')], 0],
  ])('%s', (_, [own], last, count) => {
    const before = last ? [[...last, ...others]] : [];
    const context = peersOf(own ?? {}, others, {before});
    expect(fire('practice', context)).toHaveLength(count);
  });

  test('asks for five peers in both years', () => {
    const four = others.slice(1);
    const found = [
      peersOf(of(360), four, {before: [[of(360), ...others]]}),
      peersOf(of(360), others, {before: [[of(360), ...four]]}),
    ].map(context => fire('practice', context));
    expect(found).toEqual([[], []]);
  });

  // The lower end of 105 of 200 is 0.456, of 13 of 20 is 0.433.
  test('asks that chance does not explain the distance', () => {
    const near = [of(90, 200), of(91, 200), of(92, 200), of(93, 200)];
    const counts = [of(105, 200), of(120, 200), of(13, 20)].map(own => {
      const context = peersOf(own, near, {before: [[own, ...near]]});
      return fire('practice', context).length;
    });
    expect(counts).toEqual([0, 1, 0]);
  });

  test('says nothing of few children', () => {
    const small = [of(10, 100), of(11, 100), of(12, 100), of(13, 100)];
    const counts = [19, 20].map(K => {
      const own = of(K, K);
      const context = peersOf(own, small, {before: [[own, ...small]]});
      return fire('practice', context).length;
    });
    expect(counts).toEqual([0, 1]);
  });

  test('praises nobody for where its graduates went', () => {
    const row = (n: number) => ({'i10.2': n, g9: 100});
    const peers = [row(10), row(11), row(12), row(13)];
    const context = peersOf(row(90), peers, {before: [[row(90), ...peers]]});
    expect(fire('practice', context)).toEqual([]);
  });
});
