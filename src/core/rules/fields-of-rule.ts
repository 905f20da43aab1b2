import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import type {Rule} from './rule';
import type {RuleContext} from './rule-condition';

/**
 * The indicators that the rule looks at. Throws when it names fewer than it
 * must, or one that the preset has not.
 */
export function fieldsOfRule(
  {preset}: Pick<RuleContext, 'preset'>,
  {id, fields}: Rule,
  atLeast = 1,
): readonly FieldId[] {
  if (fields.length < atLeast) {
    throw new Error(`rule ${id} names fewer than ${atLeast} fields`);
  }
  for (const field of fields) rowOf({preset}, field);
  return fields;
}
