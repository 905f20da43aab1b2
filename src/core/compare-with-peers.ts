import {countedShare, type Returns} from './counted-share';
import type {FieldId, Indicator} from './indicator';
import type {PeerGroup, PeerGroupKey} from './peer-groups';
import type {Share} from './shares';
import {median, quantile, wilsonInterval} from './statistics';

/** Counted shares of a peer group, each from 0 up. */
export interface GroupFigures extends PeerGroupKey {
  median: number;
  /** First quartile, inclusive. */
  q1: number;
  /** Members whose shares these are. */
  count: number;
}

function figuresOf(
  returns: Returns,
  row: Indicator,
  group: PeerGroup,
): GroupFigures | null {
  const {members, ...common} = group;
  const shares = returns.institutions
    .filter(peer => members.includes(peer.code))
    .map(peer => countedShare(returns, row, peer)?.share ?? null)
    .filter(share => share !== null);
  const middle = median(shares);
  const q1 = quantile(shares, 0.25);
  const {peersAtLeast} = returns.preset.catalogue.thresholds;
  if (middle === null || q1 === null || shares.length < peersAtLeast) {
    return null;
  }
  return {...common, median: middle, q1, count: shares.length};
}

/**
 * Figures of the institution's group, itself among them. Null when it has no
 * group, or fewer than `peersAtLeast` of the group have a counted share.
 */
export function compareWithPeers(
  returns: Returns,
  row: Indicator,
  code: string,
): GroupFigures | null {
  const group = returns.peerGroups.find(one => one.members.includes(code));
  return group ? figuresOf(returns, row, group) : null;
}

/**
 * Median shares of each institution's group by row, where there are peers
 * enough. Of the findings only errors matter, so those of a check that knew
 * no medians will do.
 */
export function peerMedians(
  returns: Returns,
): Map<string, ReadonlyMap<FieldId, number>> {
  const medians = new Map<string, ReadonlyMap<FieldId, number>>();
  for (const group of returns.peerGroups) {
    const byField = new Map<FieldId, number>();
    for (const row of returns.preset.catalogue.indicators) {
      const figures = figuresOf(returns, row, group);
      if (figures) byField.set(row.id, figures.median);
    }
    for (const code of group.members) medians.set(code, byField);
  }
  return medians;
}

/**
 * Below the group's first quartile, and so far below its median that chance
 * does not explain it: the upper end of the 95 % interval is under it too.
 * The size of the denominator is not looked at here.
 */
export function isLow({n, K, share}: Share, group: GroupFigures): boolean {
  const interval = wilsonInterval(n, K);
  return interval !== null && share < group.q1 && interval.upper < group.median;
}
