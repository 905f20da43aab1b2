import {numberIn, type PeriodFigures} from '../../analysis/period-figures';
import type {FieldId} from '../../order/indicator';
import type {Institution} from '../../order/institution';
import type {Evidence} from '../../recommendation/recommendation';
import {rowOf} from '../../submission/returns';
import {fieldsOfRule} from '../fields-of-rule';
import {groundOf} from '../ground';
import type {Rule} from '../rule';
import {condition, type RuleContext} from '../rule-condition';
import {exampleOf, typedShares} from '../rule-example';
import {parameterOf, PERIODS} from '../rule-parameter';
import {shareEvidence, shareFigures} from '../share-ground';
import {yearsBefore} from '../years-before';

/** Of a row with a denominator. */
function shareGone(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  field: FieldId,
  years: readonly PeriodFigures[],
): Evidence[] {
  const figures = shareFigures(context, institution, field);
  if (!figures || figures.n > 0) return [];
  const evidence = shareEvidence(context, institution, rule, figures, years);
  return evidence?.before.every(one => one.n === 0) ? [evidence] : [];
}

/** Of a row without one. */
function countGone(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  field: FieldId,
  years: readonly PeriodFigures[],
): Evidence[] {
  const {code} = institution;
  const all = [context.now, ...years];
  if (all.some(figures => numberIn(figures, field, code) !== 0)) return [];
  return [
    {
      ...groundOf(context, institution, rule, [field], years),
      form: 'count',
      field,
      number: 0,
      before: years.map(({period}) => ({period, number: 0})),
    },
  ];
}

/** Nobody takes part, this period and those right before it. */
export const absentAgain = condition({
  id: 'absent-again',
  parameters: [PERIODS],
  fieldsNeeded: () => 1,
  recurs: true,
  guards: ({fields}, preset) => [
    'counted-only',
    'running',
    ...(fields.some(id => rowOf({preset}, id).denominator !== null)
      ? (['out-of-few'] as const)
      : []),
  ],
  concerned: rule => rule.fields,
  example(rule, preset) {
    const none = typedShares(
      preset,
      rule.fields.map(field => [field, 0]),
    );
    const years = parameterOf(rule, PERIODS) - 1;
    const before = Array.from({length: years}, () => ({own: none, peers: []}));
    return exampleOf(none, {before});
  },
  fire(context, institution, rule) {
    const years = yearsBefore(context, parameterOf(rule, PERIODS) - 1);
    if (!years) return [];
    return fieldsOfRule(context, rule).flatMap(field => {
      const isCount = rowOf(context, field).denominator === null;
      const find = isCount ? countGone : shareGone;
      return find(context, institution, rule, field, years);
    });
  },
});
