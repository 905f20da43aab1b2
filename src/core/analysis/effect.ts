import type {FieldId} from '../order/indicator';
import type {PeerGroupKey} from './peer-groups';
import type {PastShare} from '../recommendation/recommendation';
import {median} from './statistics';
import {compareWithPeers, shareIn, type PeriodFigures} from './period-figures';

/** What a measure was taken about: a row of an institution in a period. */
export interface Concern {
  institution: string;
  field: FieldId;
  /** The period whose figures called for the measure. */
  period: number;
}

/** How the peers' shares changed over the same time. */
export interface PeerChange {
  /** Of the members' changes, in shares from −1 to 1. */
  median: number;
  /** Members with a share in both periods, the institution among them. */
  count: number;
  /** The group as it was before the measure. */
  group: PeerGroupKey;
}

/** Others of the kind that began as low, and how their shares changed. */
export interface LowChange {
  /** Null when there are none. */
  median: number | null;
  /** The institution itself is not among them. */
  count: number;
}

/**
 * What came after a measure. It stands beside it in time; that it came of it
 * is not said. `null` is «нет данных».
 */
export interface Effect extends Concern {
  before: PastShare | null;
  /** The calendar year after. */
  after: PastShare | null;
  /** Share after less share before; null when either is missing. */
  change: number | null;
  /** Null with fewer peers than a group needs. */
  peers: PeerChange | null;
  /**
   * Whoever is chosen for being low rises by chance (F. Galton, «Regression
   * towards mediocrity in hereditary stature», 1886), so others that began as
   * low stand beside. Null or absent when the institution did not begin low.
   */
  low?: LowChange | null;
}

function peerChange(
  before: PeriodFigures,
  after: PeriodFigures,
  {institution, field}: Concern,
): PeerChange | null {
  const own = before.groupOf.get(institution);
  if (!own) return null;
  const {members, ...group} = own;
  const changes: number[] = [];
  for (const code of members) {
    const first = shareIn(before, field, code);
    const second = shareIn(after, field, code);
    if (first && second) changes.push(second.share - first.share);
  }
  const {peersAtLeast} = before.preset.catalogue.thresholds;
  const middle = changes.length < peersAtLeast ? null : median(changes);
  return middle === null
    ? null
    : {median: middle, count: changes.length, group};
}

/** Of others of the same kind and grades at or below the group's Q1. */
function lowChange(
  before: PeriodFigures,
  after: PeriodFigures,
  {institution, field}: Concern,
): LowChange | null {
  const own = before.byCode.get(institution);
  const share = shareIn(before, field, institution);
  const group = compareWithPeers(before, field, institution);
  if (!own || !share || !group || share.share > group.q1) return null;
  const changes: number[] = [];
  for (const {code, kind, upperGrades} of before.institutions) {
    if (code === institution || kind !== own.kind) continue;
    if (upperGrades !== own.upperGrades) continue;
    const first = shareIn(before, field, code);
    const second = shareIn(after, field, code);
    if (first && second && first.share <= group.q1) {
      changes.push(second.share - first.share);
    }
  }
  return {median: median(changes), count: changes.length};
}

/**
 * The change of a share from the period that called for the measure to the
 * calendar year after it, beside that of the peers.
 *
 * @param periods figures by period, closed ones and the present one.
 */
export function effectOf(
  periods: ReadonlyMap<number, PeriodFigures>,
  concern: Concern,
): Effect {
  const {institution, field, period} = concern;
  const dated = (year: number): PastShare | null => {
    const figures = periods.get(year);
    const share = figures && shareIn(figures, field, institution);
    return share ? {period: year, ...share} : null;
  };
  const before = dated(period);
  const after = dated(period + 1);
  const [first, second] = [periods.get(period), periods.get(period + 1)];
  return {
    ...concern,
    before,
    after,
    change: before && after ? after.share - before.share : null,
    peers: first && second ? peerChange(first, second, concern) : null,
    low: first && second ? lowChange(first, second, concern) : null,
  };
}
