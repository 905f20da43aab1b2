import {
  compareWithPeers,
  shareIn,
  type PeriodFigures,
} from '../analysis/period-figures';
import type {FieldId} from '../indicator';
import type {Institution} from '../institution';
import type {EvidenceOf, PastShare, ShareFigures} from '../recommendation';
import type {Rule} from '../rule';
import {groundOf} from './ground';
import type {RuleContext} from './rule-condition';

const cohortsIn = ({now}: RuleContext, field: FieldId, code: string) =>
  now.counted.get(field)?.get(code)?.cohorts ?? [];

/** The counted share with its group, as texts show it; null without one. */
export function shareFigures(
  context: RuleContext,
  {code}: Institution,
  field: FieldId,
): ShareFigures | null {
  const {now, preset} = context;
  const share = shareIn(now, field, code);
  if (!share) return null;
  const {cohorts, thresholds} = preset.catalogue;
  const few = share.K < thresholds.smallNumber;
  const counted = cohortsIn(context, field, code);
  return {
    field,
    ...share,
    verdict: share.K >= thresholds.verdictDenominator,
    smallNumber:
      few && cohorts.some(row => row.sensitive && counted.includes(row.id)),
    group: compareWithPeers(now, field, code),
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
    ...cohortsIn(context, field, institution.code),
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
