import type {FieldId} from '../indicator';
import type {Institution} from '../institution';
import type {EvidenceCell} from '../recommendation';
import type {Rule} from '../rule';
import {BLANK} from '../value';
import type {RuleContext} from './rule-condition';

/** The part of evidence that all rules share, over the cells named. */
export function groundOf(
  context: RuleContext,
  {code}: Institution,
  rule: Rule,
  fields: readonly FieldId[],
) {
  const submission = context.submissions.get(code);
  const cells: EvidenceCell[] = fields.map(field => ({
    field,
    value: submission?.entries.get(field)?.value ?? BLANK,
  }));
  return {
    ruleVersion: rule.version,
    institution: code,
    period: context.period,
    cells,
    submittedAt: submission?.submittedAt ?? null,
  };
}
