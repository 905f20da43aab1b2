import * as fc from 'fast-check';
import {
  maySumUp,
  suppress,
  type Figure,
} from '../../../src/core/analysis/suppression';
import {runs} from '../../runs';
import {rank} from '../../support/rank';

const SMALL = 10;
const leaf = (id: string, n: number, K: number): Figure => ({
  id,
  n,
  K,
  parts: [],
});
const sumUp = (id: string, parts: readonly Figure[]): Figure => ({
  id,
  n: parts.reduce((all, one) => all + one.n, 0),
  K: parts.reduce((all, one) => all + one.K, 0),
  parts,
});
const leavesOf = (figure: Figure): Figure[] =>
  figure.parts.length === 0 ? [figure] : figure.parts.flatMap(leavesOf);
const figuresOf = (figure: Figure): Figure[] => [
  figure,
  ...figure.parts.flatMap(figuresOf),
];

/** What is shared: sums over institutions, as rows of 0 and 1. */
function sharedSums(table: Figure, hidden: ReadonlySet<string>) {
  const leaves = leavesOf(table);
  return figuresOf(table)
    .filter(figure => !hidden.has(figure.id))
    .map(figure => {
      const below = new Set(leavesOf(figure).map(one => one.id));
      return {
        row: leaves.map(one => Number(below.has(one.id))),
        n: figure.n,
        K: figure.K,
      };
    });
}

/**
 * Hidden institutions that some combination of the sums gives away.
 *
 * @param own what the reader knows beside them: an institution's own number.
 */
function determined(
  table: Figure,
  hidden: ReadonlySet<string>,
  own: string | null = null,
): string[] {
  const leaves = leavesOf(table);
  const unit = (id: string) => leaves.map(one => Number(one.id === id));
  const rows = sharedSums(table, hidden).map(sum => sum.row);
  if (own !== null) rows.push(unit(own));
  const known = rank(rows);
  return leaves.flatMap(({id}) =>
    hidden.has(id) && id !== own && rank([...rows, unit(id)]) === known
      ? [id]
      : [],
  );
}

/**
 * Values that each number may have, found by trying until each hidden one has
 * two: for a reader who knows the sums, which figures are small, and that n is
 * a part of K.
 */
function possible(table: Figure, hidden: ReadonlySet<string>) {
  const leaves = leavesOf(table);
  const sums = sharedSums(table, hidden);
  const most = table.K;
  const seen = leaves.map(() => ({n: new Set<number>(), K: new Set<number>()}));
  const isEnough = () =>
    leaves.every(({id}, at) => {
      const {n, K} = seen[at]!;
      return !hidden.has(id) || (n.size > 1 && K.size > 1);
    });
  const search = (
    of: 'n' | 'K',
    range: (index: number) => [number, number],
    then: (values: readonly number[]) => boolean,
  ): boolean => {
    const values: number[] = [];
    const step = (): boolean => {
      const index = values.length;
      for (const {row, ...sum} of sums) {
        const made = values.reduce((all, v, at) => all + v * (row[at] ?? 0), 0);
        const open = row.slice(index).some(one => one === 1);
        if (made > sum[of] || (!open && made !== sum[of])) return false;
      }
      if (index === leaves.length) return then(values);
      let any = false;
      const [from, to] = range(index);
      for (let value = from; value <= to && !isEnough(); value++) {
        values.push(value);
        if (step()) any = true;
        values.pop();
      }
      return any;
    };
    return step();
  };
  search(
    'K',
    index => {
      const one = leaves[index]!;
      if (!hidden.has(one.id)) return [one.K, one.K];
      return one.K < SMALL ? [0, SMALL - 1] : [SMALL, most];
    },
    Ks =>
      search(
        'n',
        index => [0, Ks[index] ?? 0],
        ns => {
          Ks.forEach((K, at) => seen[at]!.K.add(K));
          ns.forEach((n, at) => seen[at]!.n.add(n));
          return true;
        },
      ),
  );
  return new Map(leaves.map((one, index) => [one.id, seen[index]!]));
}

/** Institutions in groups, groups in kinds, kinds in the city. */
const tables = (mostK: number, mostLeaves: number) =>
  fc
    .array(
      fc.array(
        fc.array(
          fc
            .nat(mostK)
            .chain(K => fc.record({K: fc.constant(K), n: fc.nat(K)})),
          {minLength: 1, maxLength: mostLeaves},
        ),
        {minLength: 1, maxLength: 3},
      ),
      {minLength: 1, maxLength: 3},
    )
    .map(kinds =>
      sumUp(
        'city',
        kinds.map((groups, kind) =>
          sumUp(
            `kind/${kind}`,
            groups.map((members, group) =>
              sumUp(
                `group/${kind}.${group}`,
                members.map(({n, K}, at) =>
                  leaf(`institution/${kind}.${group}.${at}`, n, K),
                ),
              ),
            ),
          ),
        ),
      ),
    );

describe('suppress', () => {
  test('hides nothing where nothing is small', () => {
    const table = sumUp('city', [leaf('a', 5, 10), leaf('b', 20, 40)]);
    expect([...suppress(table, SMALL)]).toEqual([]);
  });

  test('takes the next smallest along, and one more, so that neither knows the other', () => {
    const table = sumUp('city', [
      leaf('a', 3, 8),
      leaf('b', 20, 40),
      leaf('c', 10, 15),
      leaf('d', 30, 60),
    ]);
    expect([...suppress(table, SMALL)].sort()).toEqual(['a', 'b', 'c']);
  });

  test('hides the sum when all below it is hidden and still known', () => {
    const pair = sumUp('group', [leaf('a', 0, 0), leaf('b', 0, 9)]);
    const table = sumUp('city', [pair, leaf('c', 9, 30), leaf('d', 30, 60)]);
    expect([...suppress(table, SMALL)].sort()).toEqual([
      'a',
      'b',
      'c',
      'd',
      'group',
    ]);
  });

  test('goes on when two, or two beside one’s own, must both be nines', () => {
    const table = sumUp('city', [
      leaf('a', 4, 9),
      leaf('b', 4, 9),
      leaf('c', 20, 40),
      leaf('d', 30, 60),
    ]);
    expect([...suppress(table, SMALL)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('hides small figures and what shows them, whatever the table', () => {
    fc.assert(
      fc.property(tables(40, 5), table => {
        const hidden = suppress(table, SMALL);
        for (const one of figuresOf(table)) {
          if (one.K < SMALL) expect(hidden).toContain(one.id);
        }
        expect(determined(table, hidden)).toEqual([]);
      }),
      runs(150, 5000),
    );
  });

  test('gives nothing away to an institution that takes its own number off', () => {
    fc.assert(
      fc.property(tables(40, 4), table => {
        const hidden = suppress(table, SMALL);
        for (const {id} of leavesOf(table)) {
          expect([id, determined(table, hidden, id)]).toEqual([id, []]);
        }
      }),
      runs(25, 3000),
    );
  });

  test('leaves every hidden number more than one value', () => {
    const few = tables(14, 2).filter(table => leavesOf(table).length <= 5);
    fc.assert(
      fc.property(few, table => {
        const hidden = suppress(table, SMALL);
        if (hidden.size === 0 || hidden.has('city')) return;
        const values = possible(table, hidden);
        for (const {id} of leavesOf(table)) {
          if (!hidden.has(id)) continue;
          expect([id, (values.get(id)?.K.size ?? 0) > 1]).toEqual([id, true]);
          expect([id, (values.get(id)?.n.size ?? 0) > 1]).toEqual([id, true]);
        }
      }),
      runs(5, 1000),
    );
  });

  test('does not depend on the order of the figures', () => {
    const turned = (figure: Figure): Figure => ({
      ...figure,
      parts: [...figure.parts].reverse().map(turned),
    });
    fc.assert(
      fc.property(tables(30, 4), table => {
        expect([...suppress(turned(table), SMALL)].sort()).toEqual(
          [...suppress(table, SMALL)].sort(),
        );
      }),
      runs(100, 2000),
    );
  });
});

describe('maySumUp', () => {
  const shown = sumUp('city', [leaf('a', 9, 30), leaf('b', 20, 40)]);

  test('lets a sum go out that holds no more than the table', () => {
    expect(maySumUp(shown, new Set(), [], SMALL)).toBe(true);
  });

  test.each([
    ['one alone', [leaf('x', 2, 5)]],
    ['one alone, large as it is', [leaf('x', 20, 50)]],
    ['two, each of which knows its own', [leaf('x', 2, 5), leaf('y', 9, 30)]],
  ])('refuses a sum that differs by %s', (_, outside) => {
    expect(maySumUp(shown, new Set(), outside, SMALL)).toBe(false);
  });

  test('lets three go out together', () => {
    const outside = [leaf('x', 2, 5), leaf('y', 9, 30), leaf('z', 7, 20)];
    expect(maySumUp(shown, new Set(), outside, SMALL)).toBe(true);
  });

  test('refuses a sum over too few children', () => {
    const none = sumUp('city', []);
    const outside = [leaf('x', 1, 3), leaf('y', 1, 3), leaf('z', 1, 3)];
    expect(maySumUp(none, new Set(), outside, SMALL)).toBe(false);
  });

  test('gives nothing away beside the table, to strangers and insiders', () => {
    const outsiders = fc.array(
      fc.nat(30).chain(K => fc.record({K: fc.constant(K), n: fc.nat(K)})),
      {maxLength: 4},
    );
    fc.assert(
      fc.property(tables(40, 3), outsiders, (table, others) => {
        const outside = others.map(({n, K}, at) => leaf(`outside/${at}`, n, K));
        const hidden = new Set(suppress(table, SMALL));
        const may = maySumUp(table, hidden, outside, SMALL);
        const all = sumUp('all', [table, ...outside]);
        for (const {id} of outside) hidden.add(id);
        if (!may) hidden.add('all');
        for (const own of [null, ...leavesOf(all).map(one => one.id)]) {
          expect([own, determined(all, hidden, own)]).toEqual([own, []]);
        }
      }),
      runs(25, 3000),
    );
  });
});
