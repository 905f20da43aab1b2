import type {Finding} from '../checks/finding';
import type {Catalogue, FieldId, Indicator} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {PeerGroup} from '../analysis/peer-groups';
import type {Preset} from '../order/preset';
import type {Submission} from './submission';

/** One period of a municipality. Maps are keyed by institution code. */
export interface Returns {
  preset: Pick<Preset, 'catalogue'>;
  institutions: readonly Institution[];
  submissions: ReadonlyMap<string, Submission>;
  findings: ReadonlyMap<string, readonly Finding[]>;
  peerGroups: readonly PeerGroup[];
}

const indexes = new WeakMap<Catalogue, Map<FieldId, Indicator>>();

/** Throws when the preset's catalogue has no such indicator. */
export function rowOf(
  {preset: {catalogue}}: Pick<Returns, 'preset'>,
  field: FieldId,
): Indicator {
  let index = indexes.get(catalogue);
  if (!index) {
    index = new Map(catalogue.indicators.map(row => [row.id, row]));
    indexes.set(catalogue, index);
  }
  const row = index.get(field);
  if (!row) throw new Error(`the preset has no row ${field}`);
  return row;
}
