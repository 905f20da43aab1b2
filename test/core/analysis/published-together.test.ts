import * as fc from 'fast-check';
import {sharedRow} from '../../../src/core/analysis/shared-figures';
import {sharedTotal} from '../../../src/core/analysis/shared-totals';
import type {PeriodFigures} from '../../../src/core/analysis/period-figures';
import type {Institution} from '../../../src/core/order/institution';
import {rollUp} from '../../../src/core/analysis/roll-up';
import {publicTotal} from '../../../src/reports/public-page';
import {runs} from '../../runs';
import {rank} from '../../support/rank';
import {institution, submission} from '../example';
import {contextOf} from '../rules/context';

const FIELD = 'i4.1';

/** One institution's return: pupils with disabilities, and those of them. */
interface Return {
  kind: 'school' | 'supplementary';
  size: number;
  ovz: number | null;
  n: number;
  handedIn: boolean;
}

const returns = fc.array(
  fc.nat(40).chain(most =>
    fc.record({
      kind: fc.constantFrom('school' as const, 'supplementary' as const),
      size: fc.constantFrom(200, 400, 900),
      ovz: fc.oneof(
        {weight: 9, arbitrary: fc.constant(most)},
        {weight: 1, arbitrary: fc.constant(null)},
      ),
      n: fc.nat(most),
      handedIn: fc.boolean(),
    }),
  ),
  {minLength: 1, maxLength: 9},
);

function figuresOf(all: readonly Return[]): PeriodFigures {
  const institutions = all.map(({kind}, index): Institution => ({
    ...institution(`s${index}`),
    kind,
  }));
  const submissions = all.map(({size, ovz, n, handedIn}, index) =>
    submission(
      `s${index}`,
      {'k1-11': size, children: size, ovz, [FIELD]: n},
      handedIn ? 'submitted' : 'draft',
    ),
  );
  return contextOf(institutions, submissions).now;
}

/** The total of the row as the summary has it. */
function totalOf(figures: PeriodFigures) {
  const {rows} = rollUp(figures);
  const row = rows.find(({field}) => field === FIELD)!;
  return sharedTotal(figures, FIELD, row);
}

/** Every sum that note, page and dashboard publish, as sets of institutions. */
function published(figures: PeriodFigures): string[][] {
  const row = sharedRow(figures, FIELD);
  const total = totalOf(figures);
  const counted = [...row.institutions.keys()];
  const kindOf = (code: string) => figures.byCode.get(code)?.kind;
  const groupOf = (code: string) => figures.groupOf.get(code)?.key;
  const shown = <Key>(all: ReadonlyMap<Key, unknown>) =>
    [...all].flatMap(([key, share]) => (share === null ? [] : [key]));
  return [
    ...shown(row.institutions).map(code => [code]),
    ...shown(row.groups).map(key => counted.filter(c => groupOf(c) === key)),
    ...shown(row.kinds).map(kind => counted.filter(c => kindOf(c) === kind)),
    ...(row.city || total.total !== null ? [counted] : []),
    ...(total.preliminary === null
      ? []
      : [figures.institutions.map(one => one.code)]),
  ];
}

/** What a reader finds out of the sums, with a number of her own. */
function foundOut(figures: PeriodFigures, own: string | null): string[] {
  const codes = figures.institutions.map(one => one.code);
  const sums = published(figures);
  const open = new Set(sums.filter(sum => sum.length === 1).flat());
  const rowOf = (sum: readonly string[]) =>
    codes.map(code => Number(sum.includes(code)));
  const known = [...sums, ...(own === null ? [] : [[own]])].map(rowOf);
  const least = rank(known);
  return codes.filter(
    code =>
      !open.has(code) &&
      code !== own &&
      rank([...known, rowOf([code])]) === least,
  );
}

describe('what note, letters, page and dashboard publish together', () => {
  test('gives away nobody’s hidden number, not even with one’s own letter', () => {
    let hidden = 0;
    fc.assert(
      fc.property(returns, all => {
        const figures = figuresOf(all);
        for (const own of [null, ...figures.byCode.keys()]) {
          expect([own, foundOut(figures, own)]).toEqual([own, []]);
        }
        const {institutions} = sharedRow(figures, FIELD);
        hidden += [...institutions.values()].filter(one => !one).length;
      }),
      runs(120, 5000),
    );
    expect(hidden).toBeGreaterThan(0);
  });

  test('shows the same total everywhere, or none', () => {
    fc.assert(
      fc.property(returns, all => {
        const figures = figuresOf(all);
        const {city, institutions} = sharedRow(figures, FIELD);
        const total = totalOf(figures);
        expect(total.total).toBe(city?.n ?? null);
        expect(total.counted).toBe(institutions.size);
        const shown = publicTotal(total);
        if (shown) expect(shown.counted).toBeGreaterThan(2);
      }),
      runs(60, 3000),
    );
  });

  test('withholds a preliminary total that differs by one school', () => {
    const school = {kind: 'school' as const, size: 400, handedIn: true};
    const large = [20, 25, 30].map(ovz => ({...school, ovz, n: 15}));
    const late = {...school, ovz: 7, n: 3, handedIn: false};
    const {total, preliminary, withheld} = totalOf(figuresOf([...large, late]));
    expect({total, preliminary, withheld}).toEqual({
      total: 45,
      preliminary: null,
      withheld: true,
    });
    // The search would notice if it were told.
    const figures = figuresOf([...large, late]);
    const codes = figures.institutions.map(one => one.code);
    const sums = [...published(figures), codes].map(sum =>
      codes.map(code => Number(sum.includes(code))),
    );
    expect(rank([...sums, [0, 0, 0, 1]])).toBe(rank(sums));
  });
});
