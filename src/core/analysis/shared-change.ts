import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import {comparable, type Comparable} from './comparable';
import type {PeriodFigures} from './period-figures';
import {isSensitive, sharedRow} from './shared-figures';

/** What a row's change between two periods may tell outside the workbook. */
export interface SharedChange extends Comparable {
  /** These institutions are all that are counted in either period. */
  isWhole: boolean;
  /** There is a change, and it is kept back so that small numbers are. */
  withheld: boolean;
}

const NOTHING = {total: null, share: null};

/**
 * The change over the institutions that are counted in both periods. Of a
 * sensitive row it is told only of the whole city where both wholes may be
 * seen: the sum of some of them, beside that of all, would give away the rest.
 */
export function sharedChange(
  now: PeriodFigures,
  before: PeriodFigures,
  field: FieldId,
): SharedChange {
  const [first, second] = [now, before].map(one => one.counted.get(field));
  const same = comparable(rowOf(now, field), first, second);
  const isWhole =
    same.count > 0 && same.count === first?.size && same.count === second?.size;
  if (same.count === 0 || !isSensitive(now, field)) {
    return {...same, isWhole, withheld: false};
  }
  const wholes = [now, before].map(one => sharedRow(one, field).city);
  const may = isWhole && wholes.every(one => one !== null);
  return may
    ? {...same, isWhole, withheld: false}
    : {count: same.count, ...NOTHING, isWhole, withheld: true};
}
