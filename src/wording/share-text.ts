import type {GroupFigures} from '../core/analysis/group-figures';
import type {Share} from '../core/analysis/shares';
import {formatCount, formatOutOf, formatPercent, NBSP, plural} from './number';
import {peerGroupName} from './peer-group';
import {quote} from './quote';

/** Who reads: outside its own institution a small number is not told. */
export type Audience = 'institution' | 'committee';

/** What stands in place of a number that is not told. */
export const WITHHELD = 'число не приводится из-за малой численности';

/** «45 из 120 (37,5 %)»; of few children only «3 из 12». */
export function shareText({n, K, share}: Share, verdict: boolean): string {
  const parts = formatOutOf(n, K);
  return verdict ? `${parts} (${formatPercent(share)})` : parts;
}

/** «7 учреждений». */
export function institutionsText(count: number): string {
  const noun = plural(count, 'учреждение', 'учреждения', 'учреждений');
  return `${formatCount(count)}${NBSP}${noun}`;
}

const members = ({count}: GroupFigures) => institutionsText(count);

/** «; медиана группы «…» – 62,5 % (7 учреждений)»; empty without a group. */
export function groupText(group: GroupFigures | null): string {
  if (!group) return '';
  const median = formatPercent(group.median);
  return `; медиана группы ${quote(peerGroupName(group))} – ${median} (${members(group)})`;
}

/** The same where the group is named once for several shares. */
export function medianText(group: GroupFigures | null): string {
  if (!group) return '';
  return `; медиана группы – ${formatPercent(group.median)} (${members(group)})`;
}
