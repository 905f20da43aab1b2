import {numberIn} from '../../analysis/period-figures';
import {WORDS} from '../../submission/value';
import {fieldsOfRule} from '../fields-of-rule';
import {groundOf} from '../ground';
import {condition} from '../rule-condition';
import {exampleOf} from '../rule-example';

/** A return that was handed in says «нет» in a yes-no row. */
export const answer = condition({
  id: 'answer',
  parameters: [],
  fieldsNeeded: () => 1,
  recurs: false,
  guards: () => ['counted-only'],
  concerned: rule => rule.fields,
  example: ({fields}) =>
    exampleOf(Object.fromEntries(fields.map(field => [field, WORDS.no]))),
  fire: (context, institution, rule) =>
    fieldsOfRule(context, rule).flatMap(field =>
      numberIn(context.now, field, institution.code) === 0
        ? [
            {
              ...groundOf(context, institution, rule, [field]),
              form: 'answer' as const,
              field,
              yes: false,
            },
          ]
        : [],
    ),
});
