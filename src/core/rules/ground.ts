import type {PeriodFigures} from '../analysis/period-figures';
import type {FieldId} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {EvidenceCell} from '../recommendation/recommendation';
import type {Rule} from './rule';
import {BLANK} from '../submission/value';
import type {RuleContext} from './rule-condition';

/**
 * The part of evidence that all rules share, over the cells named: of the
 * present period, then of each earlier one that the rule rests on.
 */
export function groundOf(
  {now}: RuleContext,
  {code}: Institution,
  rule: Rule,
  fields: readonly FieldId[],
  before: readonly PeriodFigures[] = [],
) {
  const cells = [now, ...before].flatMap(({period, submissions}) => {
    const entries = submissions.get(code)?.entries;
    return fields.map((field): EvidenceCell => ({
      period,
      field,
      value: entries?.get(field)?.value ?? BLANK,
    }));
  });
  return {
    ruleVersion: rule.version,
    institution: code,
    period: now.period,
    cells,
    submittedAt: now.submissions.get(code)?.submittedAt ?? null,
  };
}
