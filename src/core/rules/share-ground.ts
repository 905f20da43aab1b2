import {
  compareWithPeers,
  shareIn,
  type PeriodFigures,
} from '../analysis/period-figures';
import {denominatorOf} from '../applies';
import type {FieldId} from '../indicator';
import type {Institution} from '../institution';
import type {EvidenceOf, PastShare, ShareFigures} from '../recommendation';
import {rowOf} from '../returns';
import type {Rule} from '../rule';
import {groundOf} from './ground';
import type {RuleContext} from './rule-condition';

/** Whether a share's denominator tells of children's health. */
function isSensitive(
  {preset: {catalogue}}: RuleContext,
  cohorts: readonly FieldId[],
): boolean {
  return catalogue.cohorts.some(
    row => row.sensitive && cohorts.includes(row.id),
  );
}

const cohortsOf = (
  {preset}: RuleContext,
  field: FieldId,
  institution: Institution,
): FieldId[] =>
  denominatorOf(preset.catalogue, rowOf({preset}, field), institution) ?? [];

/** The counted share with its group, as texts show it; null without one. */
export function shareFigures(
  context: RuleContext,
  institution: Institution,
  field: FieldId,
): ShareFigures | null {
  const {code} = institution;
  const share = shareIn(context.now, field, code);
  if (!share) return null;
  const {verdictDenominator, smallNumber} = context.preset.catalogue.thresholds;
  const sensitive = isSensitive(
    context,
    cohortsOf(context, field, institution),
  );
  return {
    field,
    ...share,
    verdict: share.K >= verdictDenominator,
    smallNumber: sensitive && share.K < smallNumber,
    group: compareWithPeers(context.now, field, code),
  };
}

/** The counted share of each earlier period; null when one has none. */
export function pastShares(
  before: readonly PeriodFigures[],
  field: FieldId,
  code: string,
): PastShare[] | null {
  const shares: PastShare[] = [];
  for (const figures of before) {
    const share = shareIn(figures, field, code);
    if (!share) return null;
    shares.push({period: figures.period, ...share});
  }
  return shares;
}

/** The ground over rows with their denominators. */
export function shareGround(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  fields: readonly FieldId[],
  before: readonly PeriodFigures[] = [],
) {
  const cells = fields.flatMap(field => [
    field,
    ...cohortsOf(context, field, institution),
  ]);
  return groundOf(context, institution, rule, [...new Set(cells)], before);
}

/** Evidence over one share, and over the same share before. */
export function shareEvidence(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  figures: ShareFigures,
  before: readonly PeriodFigures[] = [],
): EvidenceOf<'share'> | null {
  const past = pastShares(before, figures.field, institution.code);
  return (
    past && {
      ...shareGround(context, institution, rule, [figures.field], before),
      form: 'share',
      ...figures,
      before: past,
    }
  );
}
