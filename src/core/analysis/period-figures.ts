import type {DoneOnce} from './activity-standing';
import type {FieldId} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {PeerGroup} from './peer-groups';
import type {Returns} from '../submission/returns';
import {countedByRow, type Counted} from './counted';
import type {Share} from './shares';
import {groupFigures, type GroupFigures} from './group-figures';

/**
 * One period with all that comparisons need, worked out once for every row
 * and institution.
 */
export interface PeriodFigures extends Returns {
  period: number;
  /** Last day of submission, inclusive; null when none was set. */
  deadline: string | null;
  /** What institutions had done before, of what is due once. */
  doneOnce: DoneOnce;
  counted: Counted;
  byCode: ReadonlyMap<string, Institution>;
  /** The group of each institution that gave its size. */
  groupOf: ReadonlyMap<string, PeerGroup>;
  /** By row, then by key of the group; absent where there are too few peers. */
  groups: ReadonlyMap<FieldId, ReadonlyMap<string, GroupFigures>>;
}

/** Figures of a period, in time proportional to institutions × rows. */
export function periodFigures(
  returns: Returns,
  {
    period,
    deadline,
    doneOnce = new Map(),
  }: {period: number; deadline: string | null; doneOnce?: DoneOnce},
): PeriodFigures {
  const {catalogue} = returns.preset;
  const counted = countedByRow(returns);
  const groups = new Map<FieldId, Map<string, GroupFigures>>();
  for (const [field, values] of counted) {
    const shares = new Map<string, Share>();
    for (const [code, {share}] of values) if (share) shares.set(code, share);
    const {peersAtLeast} = catalogue.thresholds;
    groups.set(field, groupFigures(returns.peerGroups, shares, peersAtLeast));
  }
  const groupOf = new Map<string, PeerGroup>();
  for (const group of returns.peerGroups) {
    for (const code of group.members) groupOf.set(code, group);
  }
  const byCode = new Map(returns.institutions.map(one => [one.code, one]));
  return {
    ...returns,
    period,
    deadline,
    doneOnce,
    byCode,
    counted,
    groupOf,
    groups,
  };
}

/** The institution's counted share of a row; null when there is none. */
export function shareIn(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): Share | null {
  return figures.counted.get(field)?.get(code)?.share ?? null;
}

/** The number in the official total; null when it is not in it. */
export function numberIn(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): number | null {
  return figures.counted.get(field)?.get(code)?.number ?? null;
}

/**
 * Figures of the institution's group in a row, itself among them. Null when
 * it has no group, or too few of the group have a counted share.
 */
export function compareWithPeers(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): GroupFigures | null {
  const group = figures.groupOf.get(code);
  return (group && figures.groups.get(field)?.get(group.key)) ?? null;
}

/**
 * Median shares of each institution's group by row, where there are peers
 * enough. Of the findings only errors matter, so those of a check that knew
 * no medians will do.
 */
export function peerMedians(
  figures: PeriodFigures,
): Map<string, ReadonlyMap<FieldId, number>> {
  const medians = new Map<string, ReadonlyMap<FieldId, number>>();
  for (const group of figures.peerGroups) {
    const byField = new Map<FieldId, number>();
    for (const [field, groups] of figures.groups) {
      const found = groups.get(group.key);
      if (found) byField.set(field, found.median);
    }
    for (const code of group.members) medians.set(code, byField);
  }
  return medians;
}
