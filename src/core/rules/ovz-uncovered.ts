import {fieldOfRule} from './fields-of-rule';
import type {RuleCondition} from './rule-condition';
import {parameterOf, type RuleParameter} from './rule-parameter';
import {shareEvidence, shareFigures} from './share-ground';

const UNCOVERED: RuleParameter = {
  id: 'uncoveredAtLeast',
  min: 1,
  max: 100,
  initial: 1,
};

/**
 * Some pupils with disabilities take part in nothing. Fires for however few:
 * the advice goes to their own institution, and `smallNumber` keeps the
 * figures from going further. Peers do not matter: each child does.
 */
export const ovzUncovered: RuleCondition = {
  id: 'ovz-uncovered',
  kind: 'uncovered',
  parameters: [UNCOVERED],
  guards: ['counted-only', 'out-of-few', 'small-number'],
  example: {
    own: {typed: {'i4.1': 10, ovz: 16}},
    peers: [],
    before: [],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const field = fieldOfRule(context, rule);
    const figures = shareFigures(context, institution, field);
    if (!figures) return [];
    if (figures.K - figures.n < parameterOf(rule, UNCOVERED)) return [];
    const alone = {...figures, group: null};
    const evidence = shareEvidence(context, institution, rule, alone);
    return evidence ? [evidence] : [];
  },
};
