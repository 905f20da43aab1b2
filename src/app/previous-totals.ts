import {checksOf} from '../core/checks/checks-of';
import {checkSubmission} from '../core/checks/check-submission';
import type {Finding} from '../core/finding';
import {rollUp} from '../core/roll-up';
import type {Snapshot} from '../workbook/decode/archive';
import type {Model} from '../workbook/model';

/**
 * Official totals of an archived period by indicator, over the institutions
 * of its snapshot that the registry still has, active now or not. An indicator
 * with nothing counted is absent.
 */
export function previousTotals(
  model: Model,
  snapshot: Snapshot | null,
): Map<string, number> {
  if (!snapshot) return new Map();
  const {catalogue} = model.preset;
  const findings = new Map<string, Finding[]>();
  const institutions = model.institutions
    .filter(({code}) => snapshot.has(code))
    .map(institution => ({...institution, active: true}));
  for (const institution of institutions) {
    const submission = snapshot.get(institution.code);
    if (!submission) continue;
    const checks = checksOf(catalogue, institution, false);
    const context = {previous: null, peerMedians: new Map<string, number>()};
    findings.set(
      institution.code,
      checkSubmission(model.preset, checks, institution, submission, context),
    );
  }
  const {rows} = rollUp({
    catalogue,
    institutions,
    submissions: snapshot,
    findings,
    previousTotals: new Map(),
  });
  return new Map(
    rows.flatMap(({field, total}) =>
      total === null ? [] : [[field, total] as const],
    ),
  );
}
