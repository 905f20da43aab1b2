import {rowOf, type Returns} from '../counted-share';
import type {Indicator} from '../indicator';
import type {Rule} from '../rule';

/** The first indicator that the rule looks at; throws when it names none. */
export function rowOfRule(returns: Returns, rule: Rule): Indicator {
  const [field] = rule.fields;
  if (field === undefined) throw new Error(`rule ${rule.id} names no field`);
  return rowOf(returns, field);
}
