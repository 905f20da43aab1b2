import {compareWithPeers, shareIn} from '../analysis/period-figures';
import {isHigh, isLow} from '../analysis/verdict';
import type {ShareFigures} from '../recommendation/recommendation';
import {fieldsOfRule} from './fields-of-rule';
import type {FairnessGuard, RuleCondition} from './rule-condition';
import {DENOMINATOR, GAP, verdictBounds} from './rule-parameter';
import {shareFigures, shareGround} from './share-ground';

/** Where a share must stand in its group. */
export type Standing = 'low' | 'high';

/**
 * A rule over several rows, in the order of the rule's fields: each must stand
 * where `standings` says. The action is about the first row that is low.
 */
export function contrastRule(
  id: string,
  standings: readonly Standing[],
  example: RuleCondition['example'],
  guards: readonly FairnessGuard[] = [],
): RuleCondition {
  return {
    id,
    kind: 'contrast',
    parameters: [DENOMINATOR, GAP],
    guards: ['counted-only', 'denominator', 'interval', 'peers', ...guards],
    example,
    fire(context, institution, rule) {
      const fields = fieldsOfRule(context, rule, standings.length);
      const bounds = verdictBounds(rule);
      const parts: ShareFigures[] = [];
      for (const [index, field] of fields.entries()) {
        const share = shareIn(context.now, field, institution.code);
        const group =
          share && compareWithPeers(context.now, field, institution.code);
        const stands = standings[index] === 'high' ? isHigh : isLow;
        if (!group || !stands(share, group, bounds)) return [];
        const figures = shareFigures(context, institution, field);
        if (figures) parts.push(figures);
      }
      const field = fields[standings.indexOf('low')] ?? '';
      return [
        {
          ...shareGround(context, institution, rule, fields),
          form: 'shares',
          field,
          parts,
        },
      ];
    },
  };
}
