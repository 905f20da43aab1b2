import {fieldOfRule} from './fields-of-rule';
import type {RuleCondition} from './rule-condition';
import {parameterOf, PERIODS} from './rule-parameter';
import {yearsBefore} from './running';
import {shareEvidence, shareFigures} from './share-ground';

/** Nobody entered a contest, this period and the one before. */
export const contestsAbsent: RuleCondition = {
  id: 'contests-absent',
  kind: 'absent',
  parameters: [PERIODS],
  guards: ['counted-only', 'running', 'out-of-few'],
  example: {
    own: {typed: {'i8.1': 0}},
    peers: [],
    before: [{own: {'i8.1': 0}, peers: []}],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const field = fieldOfRule(context, rule);
    const figures = shareFigures(context, institution, field);
    const years = yearsBefore(context, parameterOf(rule, PERIODS) - 1);
    if (!figures || !years || figures.n > 0) return [];
    const evidence = shareEvidence(context, institution, rule, figures, years);
    return evidence?.before.every(one => one.n === 0) ? [evidence] : [];
  },
};
