import {shareIn} from '../analysis/period-figures';
import type {Evidence} from '../recommendation/recommendation';
import type {Share} from '../analysis/shares';
import type {RuleCondition} from './rule-condition';
import {DENOMINATOR, parameterOf, type RuleParameter} from './rule-parameter';
import {yearsBefore} from './running';
import {shareEvidence, shareFigures} from './share-ground';

/** By how much of itself the share must have fallen, per cent. */
const FALL: RuleParameter = {id: 'fallPercent', min: 5, max: 90, initial: 30};

/** By how much of itself the cohort may have changed, per cent. */
const COHORT: RuleParameter = {
  id: 'cohortPercent',
  min: 0,
  max: 50,
  initial: 10,
};

/** Over whole numbers, so that a bound is met exactly. */
function fell(before: Share, now: Share, percent: number): boolean {
  const left = now.n * before.K * 100;
  return before.n > 0 && left <= before.n * now.K * (100 - percent);
}

const isStable = (before: Share, now: Share, percent: number) =>
  Math.abs(now.K - before.K) * 100 <= before.K * percent;

/** A share fell sharply while its cohort stayed much the same. */
export const sharpFall: RuleCondition = {
  id: 'sharp-fall',
  kind: 'fall',
  parameters: [FALL, COHORT, DENOMINATOR],
  guards: ['counted-only', 'denominator', 'stable-cohort', 'own-past'],
  example: {
    own: {typed: {'i3.1': 120, 'k5-11': 300}},
    peers: [],
    before: [{own: {'i3.1': 240, 'k5-11': 310}, peers: []}],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const years = yearsBefore(context, 1);
    const [year] = years ?? [];
    if (!year) return [];
    const least = parameterOf(rule, DENOMINATOR);
    const {code} = institution;
    const found: Evidence[] = [];
    for (const field of rule.fields) {
      const now = shareIn(context.now, field, code);
      const before = now && shareIn(year, field, code);
      if (!before || now.K < least || before.K < least) continue;
      if (!isStable(before, now, parameterOf(rule, COHORT))) continue;
      if (!fell(before, now, parameterOf(rule, FALL))) continue;
      const figures = shareFigures(context, institution, field);
      const evidence =
        figures && shareEvidence(context, institution, rule, figures, [year]);
      if (evidence) found.push(evidence);
    }
    return found;
  },
};
