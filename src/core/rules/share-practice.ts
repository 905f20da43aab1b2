import {compareWithPeers, shareIn} from '../analysis/period-figures';
import {isHigh} from '../analysis/verdict';
import type {Evidence} from '../recommendation/recommendation';
import type {RuleCondition} from './rule-condition';
import {
  DENOMINATOR,
  GAP,
  parameterOf,
  PERIODS,
  verdictBounds,
} from './rule-parameter';
import {yearsBefore} from './running';
import {shareEvidence, shareFigures} from './share-ground';

/** A share was in the top of its group for two periods. */
export const sharePractice: RuleCondition = {
  id: 'share-practice',
  kind: 'top',
  parameters: [PERIODS, DENOMINATOR, GAP],
  guards: ['counted-only', 'denominator', 'interval', 'peers', 'running'],
  example: {
    own: {typed: {'i2.1': 360}},
    peers: [{'i2.1': 120}, {'i2.1': 200}, {'i2.1': 150}, {'i2.1': 180}],
    before: [
      {
        own: {'i2.1': 340},
        peers: [{'i2.1': 110}, {'i2.1': 190}, {'i2.1': 160}, {'i2.1': 170}],
      },
    ],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const {code} = institution;
    const years = yearsBefore(context, parameterOf(rule, PERIODS) - 1);
    if (!years) return [];
    const bounds = verdictBounds(rule);
    const found: Evidence[] = [];
    for (const field of rule.fields) {
      const high = [context.now, ...years].every(figures => {
        const share = shareIn(figures, field, code);
        const group = share && compareWithPeers(figures, field, code);
        return group && isHigh(share, group, bounds);
      });
      if (!high) continue;
      const figures = shareFigures(context, institution, field);
      const evidence =
        figures && shareEvidence(context, institution, rule, figures, years);
      if (evidence) found.push(evidence);
    }
    return found;
  },
};
