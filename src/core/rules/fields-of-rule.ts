import type {FieldId} from '../order/indicator';
import {rowOf} from '../submission/returns';
import type {Rule} from './rule';
import type {RuleContext} from './rule-condition';

/**
 * The first `count` indicators that the rule looks at. Throws when it names
 * fewer, or one that the preset has not.
 */
export function fieldsOfRule(
  {preset}: RuleContext,
  rule: Rule,
  count: number,
): FieldId[] {
  const fields = rule.fields.slice(0, count);
  if (fields.length < count) {
    throw new Error(`rule ${rule.id} names fewer than ${count} fields`);
  }
  for (const field of fields) rowOf({preset}, field);
  return fields;
}

/** The first of them. */
export function fieldOfRule(context: RuleContext, rule: Rule): FieldId {
  const [field] = fieldsOfRule(context, rule, 1);
  return field ?? '';
}
