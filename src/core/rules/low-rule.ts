import {compareWithPeers, shareIn} from '../analysis/period-figures';
import {isLow} from '../analysis/verdict';
import {fieldOfRule} from './fields-of-rule';
import type {RuleCondition} from './rule-condition';
import {DENOMINATOR, GAP, verdictBounds} from './rule-parameter';
import {shareEvidence, shareFigures} from './share-ground';

/**
 * A rule that fires when the share of its row is low among the peers'.
 *
 * @param zeroToo fires at 0 of however many, too: nobody is not few by chance.
 */
export function lowRule(
  id: string,
  example: RuleCondition['example'],
  {zeroToo = false} = {},
): RuleCondition {
  return {
    id,
    kind: 'low',
    parameters: [DENOMINATOR, GAP],
    guards: [
      'counted-only',
      'denominator',
      'interval',
      'peers',
      ...(zeroToo ? (['out-of-few'] as const) : []),
    ],
    example,
    fire(context, institution, rule) {
      const field = fieldOfRule(context, rule);
      const {code} = institution;
      const share = shareIn(context.now, field, code);
      if (!share) return [];
      const group = compareWithPeers(context.now, field, code);
      const low = group && isLow(share, group, verdictBounds(rule));
      if (!low && !(zeroToo && share.n === 0)) return [];
      const figures = shareFigures(context, institution, field);
      if (!figures) return [];
      const evidence = shareEvidence(context, institution, rule, figures);
      return evidence ? [evidence] : [];
    },
  };
}
