import {denominatorOf} from '../applies';
import type {Indicator} from '../indicator';
import type {Institution} from '../institution';
import type {GroupFigures} from '../compare-with-peers';
import type {Evidence} from '../recommendation';
import type {Rule} from '../rule';
import type {Share} from '../shares';
import {groundOf} from './ground';
import type {RuleContext} from './rule-condition';

/**
 * Evidence over a share, its cells being the value and its denominators.
 *
 * @param sensitive the denominator counts children whose health it tells of,
 *     so that a small one must not leave the workbook.
 */
export function shareEvidence(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  row: Indicator,
  share: Share,
  group: GroupFigures | null,
  sensitive = false,
): Evidence {
  const {catalogue} = context.preset;
  const cohorts = denominatorOf(catalogue, row, institution) ?? [];
  return {
    ...groundOf(context, institution, rule, [row.id, ...cohorts]),
    form: 'share',
    field: row.id,
    ...share,
    verdict: share.K >= catalogue.thresholds.verdictDenominator,
    smallNumber: sensitive && share.K < catalogue.thresholds.smallNumber,
    group,
  };
}
