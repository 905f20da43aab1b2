import type {FieldId} from '../order/indicator';

/** A number taken from a return, or made of such numbers. */
export type Operand =
  | {of: 'field'; field: FieldId}
  /** The same row of the previous period. */
  | {of: 'previous'; field: FieldId}
  /** Median share of the row in the peer group, from 0 to 1. */
  | {of: 'peer-median'; field: FieldId}
  | {of: 'constant'; number: number}
  | {of: 'sum'; terms: readonly Operand[]}
  | {of: 'product'; left: Operand; right: Operand}
  /** The absolute difference. */
  | {of: 'distance'; left: Operand; right: Operand};

/** How the left side must not stand to the right one. */
export type Relation = 'greater' | 'at-least' | 'equal' | 'different';

/** What must not hold, in a form that is both calculated and shown live. */
export type Condition =
  | {is: Relation; left: Operand; right: Operand}
  | {is: 'all'; of: readonly Condition[]}
  /** «да» without a word beside it. */
  | {is: 'unattested'; field: FieldId}
  /** Unless the operand is known to be 0; null is never known. */
  | {is: 'not-zero'; of: Operand | null};

/** The number that the return holds in a row. */
export const field = (id: FieldId): Operand => ({of: 'field', field: id});

/** Sum of rows; a single row stays itself. */
export function sumOf(ids: readonly FieldId[]): Operand {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? field(only)
    : {of: 'sum', terms: ids.map(field)};
}

/** Where operands are read from; null where there is no number. */
export interface Readings {
  field(id: FieldId): number | null;
  previous(id: FieldId): number | null;
  peerMedian(id: FieldId): number | null;
  unattested(id: FieldId): boolean;
}

/** The operand's number; null as soon as any part of it is missing. */
export function valueOf(operand: Operand, from: Readings): number | null {
  switch (operand.of) {
    case 'field':
      return from.field(operand.field);
    case 'previous':
      return from.previous(operand.field);
    case 'peer-median':
      return from.peerMedian(operand.field);
    case 'constant':
      return operand.number;
    case 'sum': {
      const terms = operand.terms.map(term => valueOf(term, from));
      return terms.reduce<number | null>(
        (sum, term) => (sum === null || term === null ? null : sum + term),
        0,
      );
    }
    case 'product':
    case 'distance': {
      const left = valueOf(operand.left, from);
      const right = valueOf(operand.right, from);
      if (left === null || right === null) return null;
      return operand.of === 'product' ? left * right : Math.abs(left - right);
    }
  }
}

/**
 * Whether the condition holds; null when a missing operand leaves it open.
 * Kleene's logic: what is false whatever the missing operand is, is false.
 */
export function evaluate(condition: Condition, from: Readings): boolean | null {
  if (condition.is === 'unattested') return from.unattested(condition.field);
  if (condition.is === 'not-zero') {
    return condition.of === null || valueOf(condition.of, from) !== 0;
  }
  if (condition.is === 'all') {
    const parts = condition.of.map(part => evaluate(part, from));
    if (parts.includes(false)) return false;
    return parts.includes(null) ? null : true;
  }
  const left = valueOf(condition.left, from);
  const right = valueOf(condition.right, from);
  if (left === null || right === null) return null;
  switch (condition.is) {
    case 'greater':
      return left > right;
    case 'at-least':
      return left >= right;
    case 'equal':
      return left === right;
    case 'different':
      return left !== right;
  }
}
