import {applies} from './applies';
import type {Finding} from './finding';
import type {FieldId, Indicator} from './indicator';
import type {Institution} from './institution';
import type {PeerGroup} from './peer-groups';
import type {Preset} from './preset';
import {standingOf, type Standing} from './standing';
import type {Submission} from './submission';

/** One period of a municipality. Maps are keyed by institution code. */
export interface Returns {
  preset: Pick<Preset, 'catalogue'>;
  institutions: readonly Institution[];
  submissions: ReadonlyMap<string, Submission>;
  findings: ReadonlyMap<string, readonly Finding[]>;
  peerGroups: readonly PeerGroup[];
}

/** Throws when the preset's catalogue has no such indicator. */
export function rowOf(
  {preset}: Pick<Returns, 'preset'>,
  field: FieldId,
): Indicator {
  const row = preset.catalogue.indicators.find(one => one.id === field);
  if (!row) throw new Error(`the preset has no row ${field}`);
  return row;
}

/**
 * As in the roll-up; null for an inactive institution and for a row that does
 * not apply.
 */
export function standingIn(
  returns: Returns,
  row: Indicator,
  institution: Institution,
): Standing | null {
  if (!institution.active || !applies(row, institution)) return null;
  const {code} = institution;
  const findings = returns.findings.get(code) ?? [];
  return standingOf(row, returns.submissions.get(code), findings);
}
