import type {PeerGroup, PeerGroupKey} from './peer-groups';
import type {Share} from './shares';
import {quartiles} from './statistics';

/** Counted shares of a peer group, each from 0 up; quartiles as in R-7. */
export interface GroupFigures extends PeerGroupKey {
  q1: number;
  median: number;
  q3: number;
  /** Members whose shares these are. */
  count: number;
}

/**
 * Figures of each group over the members that have a share, by key of the
 * group. A group with fewer than `atLeast` of them is absent: its members are
 * compared with nobody.
 */
export function groupFigures(
  groups: readonly PeerGroup[],
  shares: ReadonlyMap<string, Share>,
  atLeast: number,
): Map<string, GroupFigures> {
  const figures = new Map<string, GroupFigures>();
  for (const {members, ...common} of groups) {
    const values: number[] = [];
    for (const code of members) {
      const share = shares.get(code);
      if (share) values.push(share.share);
    }
    const found = values.length < atLeast ? null : quartiles(values);
    if (!found) continue;
    figures.set(common.key, {...common, ...found, count: values.length});
  }
  return figures;
}
