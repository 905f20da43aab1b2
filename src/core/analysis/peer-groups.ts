import {compareText} from '../text/compare-text';
import type {Catalogue, FieldId} from '../order/indicator';
import type {Institution, Kind} from '../order/institution';
import type {Submission} from '../submission/submission';
import {numberOf} from '../submission/value';

/** A band of sizes, both ends inclusive; `to` is null in the topmost. */
export interface SizeBand {
  from: number;
  to: number | null;
}

/** What the members of a group have in common. */
export interface PeerGroupKey {
  /** Permanent and unique: `school/10-11/300`. */
  key: string;
  kind: Kind;
  upperGrades: boolean;
  band: SizeBand;
  /** The cohort that measures size. */
  sizeCohort: FieldId;
}

/** Institutions that may be compared with one another. */
export interface PeerGroup extends PeerGroupKey {
  /** Codes, sorted. */
  members: string[];
}

/** The band of `sizeBands` that holds a size of 0 or more. */
export function sizeBand(catalogue: Catalogue, size: number): SizeBand {
  const bounds = catalogue.thresholds.sizeBands;
  const from = bounds.reduce((low, bound) => (bound <= size ? bound : low), 0);
  const next = bounds.find(bound => bound > size);
  return {from, to: next === undefined ? null : next - 1};
}

function groupKey(
  catalogue: Catalogue,
  {kind, upperGrades}: Institution,
  submission: Submission | undefined,
): PeerGroupKey | null {
  const sizeCohort = catalogue.thresholds.sizeCohort[kind];
  if (!sizeCohort) return null;
  const size = numberOf(submission?.entries.get(sizeCohort)?.value);
  if (size === null) return null;
  const band = sizeBand(catalogue, size);
  const grades = upperGrades ? '10-11' : '-';
  const key = `${kind}/${grades}/${band.from}`;
  return {key, kind, upperGrades, band, sizeCohort};
}

/**
 * Groups of active institutions alike in kind, grades 10-11 and size, sorted
 * by key. An institution that gave no size is in none. A group may be too
 * small to compare with: see `compareWithPeers`.
 *
 * @param submissions by institution code, of any status.
 */
export function peerGroups(
  catalogue: Catalogue,
  institutions: readonly Institution[],
  submissions: ReadonlyMap<string, Submission>,
): PeerGroup[] {
  const groups = new Map<string, PeerGroup>();
  for (const institution of institutions) {
    if (!institution.active) continue;
    const {code} = institution;
    const common = groupKey(catalogue, institution, submissions.get(code));
    if (!common) continue;
    const group = groups.get(common.key);
    if (group) group.members.push(code);
    else groups.set(common.key, {...common, members: [code]});
  }
  for (const group of groups.values()) group.members.sort(compareText);
  return [...groups.values()].sort((a, b) => compareText(a.key, b.key));
}
