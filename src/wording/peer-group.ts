import type {Kind} from '../core/order/institution';
import type {PeerGroupKey, SizeBand} from '../core/analysis/peer-groups';
import {KIND_NAMES} from './kinds';
import {formatCount, plural} from './number';

/** «300–799 обучающихся»; null for the one band of all sizes. */
function sizeText(kind: Kind, {from, to}: SizeBand): string | null {
  const {one, few, many, genitive} = KIND_NAMES[kind].child;
  if (to === null) {
    return from === 0
      ? null
      : `от ${formatCount(from)} ${plural(from, genitive, many, many)}`;
  }
  if (from === 0) {
    const bound = to + 1;
    return `менее ${formatCount(bound)} ${plural(bound, genitive, many, many)}`;
  }
  const range = `${formatCount(from)}–${formatCount(to)}`;
  return `${range} ${plural(to, one, few, many)}`;
}

/**
 * The name of a group for a sentence, in the nominative.
 *
 * @example 'школы с 10-11 классами, 300–799 обучающихся'
 */
export function peerGroupName(group: PeerGroupKey): string {
  const {kind, upperGrades, band} = group;
  const grades =
    kind !== 'school'
      ? ''
      : upperGrades
        ? ' с 10-11 классами'
        : ' без 10-11 классов';
  const size = sizeText(kind, band);
  return KIND_NAMES[kind].many + grades + (size === null ? '' : `, ${size}`);
}
