import {
  compareWithPeers,
  shareIn,
  type PeriodFigures,
} from '../analysis/period-figures';
import {isSensitive} from '../analysis/shared-figures';
import type {FieldId} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {
  EvidenceOf,
  PastShare,
  ShareFigures,
} from '../recommendation/recommendation';
import type {Rule} from './rule';
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
  const counted = shareIn(now, field, code);
  if (!counted) return null;
  const {n, K, share} = counted;
  const {cohorts, thresholds} = preset.catalogue;
  const parts =
    K < thresholds.smallNumber ? cohortsIn(context, field, code) : [];
  return {
    field,
    n,
    K,
    share,
    verdict: K >= thresholds.verdictDenominator,
    smallNumber: cohorts.some(row => row.sensitive && parts.includes(row.id)),
    // A median is somebody's share, which is not told where it may be small.
    group: isSensitive(now, field) ? null : compareWithPeers(now, field, code),
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
  if (!past) return null;
  const {ruleVersion, period, cells, submittedAt} = shareGround(
    context,
    institution,
    rule,
    [figures.field],
    before,
  );
  const {field, n, K, share, verdict, smallNumber, group} = figures;
  return {
    ruleVersion,
    institution: institution.code,
    period,
    cells,
    submittedAt,
    form: 'share',
    field,
    n,
    K,
    share,
    verdict,
    smallNumber,
    group,
    before: past,
  };
}
