import type {Comparison, FieldId} from '../order/indicator';
import type {Check} from './check';
import {sumOf, type Condition} from './condition';

/**
 * A preset's comparison as a check over the rows that apply; null when its
 * own row, or a whole side of it, does not apply.
 */
export function comparisonCheck(
  comparison: Comparison,
  applicable: readonly FieldId[],
): Check | null {
  const left = comparison.left.filter(id => applicable.includes(id));
  const right = comparison.right.filter(id => applicable.includes(id));
  if (!applicable.includes(comparison.on)) return null;
  if (left.length === 0 || right.length === 0) return null;
  const main: Condition = {
    is: comparison.relation,
    left: sumOf(left),
    right: sumOf(right),
  };
  const positive: Condition = {
    is: 'greater',
    left: sumOf(left),
    right: {of: 'constant', number: 0},
  };
  return {
    ruleId: comparison.id,
    severity: comparison.severity,
    field: comparison.on,
    violated: comparison.onlyIfPositive
      ? {is: 'all', of: [main, positive]}
      : main,
    about: [...left, ...right].filter(id => id !== comparison.on),
    shown: [],
  };
}
