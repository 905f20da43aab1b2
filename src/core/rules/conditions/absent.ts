import {fieldsOfRule} from '../fields-of-rule';
import {condition} from '../rule-condition';
import {exampleOf, typedShares} from '../rule-example';
import {parameter, parameterOf} from '../rule-parameter';
import {shareEvidence, shareFigures} from '../share-ground';

const COHORT = parameter({
  id: 'cohortAtLeast',
  min: 1,
  max: 500,
  initial: 1,
});

/** Nobody takes part though there are who could. */
export const absent = condition({
  id: 'absent',
  parameters: [COHORT],
  fieldsNeeded: () => 1,
  recurs: true,
  guards: () => ['counted-only', 'out-of-few'],
  concerned: rule => rule.fields,
  example: ({fields}, preset) =>
    exampleOf(
      typedShares(
        preset,
        fields.map(field => [field, 0]),
      ),
    ),
  fire: (context, institution, rule) =>
    fieldsOfRule(context, rule).flatMap(field => {
      const figures = shareFigures(context, institution, field);
      if (!figures || figures.n > 0) return [];
      if (figures.K < parameterOf(rule, COHORT)) return [];
      return shareEvidence(context, institution, rule, figures) ?? [];
    }),
});
