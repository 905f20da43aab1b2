import {numberIn} from '../analysis/period-figures';
import {fieldOfRule} from './fields-of-rule';
import {groundOf} from './ground';
import type {RuleCondition} from './rule-condition';
import {parameterOf, PERIODS} from './rule-parameter';
import {yearsBefore} from './running';

/**
 * No application to a teachers' college for two periods, though the school
 * takes part in one of the rule's projects.
 */
export const pedagogyAbsent: RuleCondition = {
  id: 'pedagogy-absent',
  kind: 'absent',
  parameters: [PERIODS],
  guards: ['counted-only', 'running', 'participants', 'analysis-only'],
  example: {
    own: {typed: {'i11.1': 0}},
    peers: [],
    before: [{own: {'i11.1': 0}, peers: []}],
    daysLate: 0,
  },
  fire(context, institution, rule) {
    const {code, projects} = institution;
    if (!rule.projects.some(id => projects.includes(id))) return [];
    const field = fieldOfRule(context, rule);
    const years = yearsBefore(context, parameterOf(rule, PERIODS) - 1);
    const number = numberIn(context.now, field, code);
    if (!years || number !== 0) return [];
    const before = years.flatMap(figures => {
      const past = numberIn(figures, field, code);
      return past === 0 ? [{period: figures.period, number: past}] : [];
    });
    if (before.length < years.length) return [];
    return [
      {
        ...groundOf(context, institution, rule, [field], years),
        form: 'count',
        field,
        number,
        before,
      },
    ];
  },
};
