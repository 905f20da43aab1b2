import {compareWithPeers, shareIn} from '../../analysis/period-figures';
import {isHigh} from '../../analysis/verdict';
import type {Evidence} from '../../recommendation/recommendation';
import {fieldsOfRule} from '../fields-of-rule';
import {condition} from '../rule-condition';
import {exampleOf, PEER_SHARES, typedShares} from '../rule-example';
import {
  DENOMINATOR,
  GAP,
  parameterOf,
  PERIODS,
  verdictBounds,
} from '../rule-parameter';
import {yearsBefore} from '../years-before';
import {shareEvidence, shareFigures} from '../share-ground';

/** A share was in the top of its group for two periods. */
export const practice = condition({
  id: 'practice',
  parameters: [PERIODS, DENOMINATOR, GAP],
  fieldsNeeded: () => 1,
  recurs: false,
  guards: () => ['counted-only', 'denominator', 'interval', 'peers', 'running'],
  concerned: rule => rule.fields,
  example(rule, preset) {
    const at = (share: number) =>
      typedShares(
        preset,
        rule.fields.slice(0, 1).map(field => [field, share]),
      );
    const peers = PEER_SHARES.map(at);
    const years = parameterOf(rule, PERIODS) - 1;
    const before = Array.from({length: years}, () => ({own: at(0.9), peers}));
    return exampleOf(at(0.9), {peers, before});
  },
  fire(context, institution, rule) {
    const {code} = institution;
    const years = yearsBefore(context, parameterOf(rule, PERIODS) - 1);
    if (!years) return [];
    const bounds = verdictBounds(rule);
    const found: Evidence[] = [];
    for (const field of fieldsOfRule(context, rule)) {
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
});
