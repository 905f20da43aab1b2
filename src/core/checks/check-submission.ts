import {activityApplies, fieldsOf, type Shape} from '../order/applies';
import type {Finding} from './finding';
import type {Catalogue, FieldId} from '../order/indicator';
import type {Plan} from '../order/plan';
import type {Submission} from '../submission/submission';
import type {Check} from './check';
import {checkRow, readingsOf, type CheckContext} from './check-row';

function checkActivities(
  plan: Plan,
  shape: Shape,
  submission: Submission,
): Finding[] {
  const findings: Finding[] = [];
  for (const activity of plan.activities) {
    const report = submission.activities.get(activity.id);
    const wrong = report?.status === 'invalid' || report?.date === 'invalid';
    if (!wrong || !activityApplies(activity, shape)) continue;
    const location = {institution: submission.institution, field: activity.id};
    const found = (ruleId: string): Finding => ({
      ruleId,
      severity: 'error',
      location,
      about: [],
      args: [],
      explained: false,
    });
    if (report.status === 'invalid') findings.push(found('activity-status'));
    if (report.date === 'invalid') findings.push(found('activity-date'));
  }
  return findings;
}

/**
 * Everything that is wrong, odd or not checked in one return, in the order of
 * the tab: rows that are blank, break the structure or fail a check.
 * `checks` are those of the shape, from `checksOf`.
 */
export function checkSubmission(
  {catalogue, plan}: {catalogue: Catalogue; plan: Plan},
  checks: ReadonlyMap<FieldId, readonly Check[]>,
  shape: Shape,
  submission: Submission,
  context: CheckContext,
): Finding[] {
  const findings: Finding[] = [];
  const readings = readingsOf(submission, context);
  for (const field of fieldsOf(catalogue, shape)) {
    const own = checks.get(field) ?? [];
    findings.push(...checkRow(own, field, submission, context, readings));
  }
  findings.push(...checkActivities(plan, shape, submission));
  return findings;
}

/**
 * Whether the finding stands in the way of submission: a structural error, an
 * unexplained logical error, or an empty row without a word of why.
 */
export function blocksSubmission(finding: Finding): boolean {
  return (
    !finding.explained &&
    (finding.severity === 'error' || finding.ruleId === 'blank')
  );
}
