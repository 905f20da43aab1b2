import {fieldsOfRule} from '../fields-of-rule';
import {condition} from '../rule-condition';
import {exampleOf, typedShares} from '../rule-example';
import {parameter, parameterOf} from '../rule-parameter';
import {shareEvidence, shareFigures} from '../share-ground';

const UNCOVERED = parameter({
  id: 'uncoveredAtLeast',
  min: 1,
  max: 100,
  initial: 1,
});

/**
 * Some children of the denominator take part in nothing. Fires for however
 * few: the advice goes to their own institution, and `smallNumber` keeps the
 * figures from going further. Peers do not matter: each child does.
 */
export const uncovered = condition({
  id: 'uncovered',
  parameters: [UNCOVERED],
  fieldsNeeded: () => 1,
  recurs: true,
  guards: () => ['counted-only', 'out-of-few', 'small-number'],
  concerned: rule => rule.fields,
  example: ({fields}, preset) =>
    exampleOf(
      typedShares(
        preset,
        fields.map(field => [field, 0.5]),
      ),
    ),
  fire: (context, institution, rule) =>
    fieldsOfRule(context, rule).flatMap(field => {
      const figures = shareFigures(context, institution, field);
      if (!figures) return [];
      if (figures.K - figures.n < parameterOf(rule, UNCOVERED)) return [];
      const alone = {...figures, group: null};
      return shareEvidence(context, institution, rule, alone) ?? [];
    }),
});
