import {shareIn} from '../../analysis/period-figures';
import type {Evidence} from '../../recommendation/recommendation';
import type {Share} from '../../analysis/shares';
import {fieldsOfRule} from '../fields-of-rule';
import {condition} from '../rule-condition';
import {exampleOf, typedShares} from '../rule-example';
import {DENOMINATOR, parameter, parameterOf} from '../rule-parameter';
import {yearsBefore} from '../years-before';
import {shareEvidence, shareFigures} from '../share-ground';

/** By how much of itself the share must have fallen, per cent. */
const FALL = parameter({
  id: 'fallPercent',
  min: 5,
  max: 90,
  initial: 30,
});

/** By how much of itself the cohort may have changed, per cent. */
const COHORT = parameter({
  id: 'cohortPercent',
  min: 0,
  max: 50,
  initial: 10,
});

/** Over whole numbers, so that a bound is met exactly. */
function fell(before: Share, now: Share, percent: number): boolean {
  const left = now.n * before.K * 100;
  return before.n > 0 && left <= before.n * now.K * (100 - percent);
}

const isStable = (before: Share, now: Share, percent: number) =>
  Math.abs(now.K - before.K) * 100 <= before.K * percent;

/** A share fell sharply while its cohort stayed much the same. */
export const fall = condition({
  id: 'fall',
  parameters: [FALL, COHORT, DENOMINATOR],
  fieldsNeeded: () => 1,
  recurs: true,
  guards: () => ['counted-only', 'denominator', 'stable-cohort', 'own-past'],
  concerned: rule => rule.fields,
  example(rule, preset) {
    const at = (share: number) =>
      typedShares(
        preset,
        rule.fields.slice(0, 1).map(field => [field, share]),
      );
    return exampleOf(at(0.1), {before: [{own: at(0.8), peers: []}]});
  },
  fire(context, institution, rule) {
    const years = yearsBefore(context, 1);
    const [year] = years ?? [];
    if (!year) return [];
    const least = parameterOf(rule, DENOMINATOR);
    const {code} = institution;
    const found: Evidence[] = [];
    for (const field of fieldsOfRule(context, rule)) {
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
});
