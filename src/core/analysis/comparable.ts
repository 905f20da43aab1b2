import type {Indicator} from '../order/indicator';
import {pooledShare, type CountedValue} from './counted';
import type {Share} from './shares';

/** A row of two periods over the same institutions. */
export interface Comparable {
  /** Institutions that are counted in both; 0 leaves nothing to compare. */
  count: number;
  /** Of a yes-no row the numbers of «да»; null without institutions. */
  total: {now: number; before: number} | null;
  /** Over those with a share in both; null without any. */
  share: {now: Share; before: Share; count: number} | null;
}

type Values = ReadonlyMap<string, CountedValue>;

const NOBODY: Values = new Map();

const only = (values: Values, codes: readonly string[]): Values =>
  new Map(
    codes.flatMap(code => {
      const value = values.get(code);
      return value ? [[code, value] as const] : [];
    }),
  );

const sum = (values: Values) =>
  [...values.values()].reduce((all, one) => all + one.number, 0);

/**
 * What two periods say of a row, over the institutions that are counted in
 * both: the whole of one set against the whole of another tells who reported,
 * not what changed.
 */
export function comparable(
  row: Pick<Indicator, 'answer' | 'denominator'>,
  now: Values = NOBODY,
  before: Values = NOBODY,
): Comparable {
  const both = [...now.keys()].filter(code => before.has(code));
  const ofAll = row.answer === 'yes-no';
  const shared = both.filter(
    code => ofAll || (now.get(code)?.share && before.get(code)?.share),
  );
  const shares = [now, before].map(one => pooledShare(row, only(one, shared)));
  const [first, second] = shares;
  return {
    count: both.length,
    total:
      both.length === 0
        ? null
        : {now: sum(only(now, both)), before: sum(only(before, both))},
    share:
      first && second
        ? {now: first, before: second, count: shared.length}
        : null,
  };
}
