import type {Condition, Operand, Relation} from '../../core/checks/condition';
import {WORDS} from '../../core/submission/value';
import {quote} from './text';

/** Cells in which a row's parts stand. */
export interface Addresses {
  clean(field: string): string;
  previous(field: string): string;
  peerMedian(field: string): string;
  /** Holds 1 while the row is explained, else nothing. */
  explained(field: string): string;
  /** Holds a number when any earlier period is archived, else nothing. */
  hasPrevious: string;
}

const SIGN: Record<Relation, string> = {
  greater: '>',
  'at-least': '>=',
  equal: '=',
  different: '<>',
};

function leaves(operand: Operand, cells: Addresses): string[] {
  switch (operand.of) {
    case 'field':
      return [cells.clean(operand.field)];
    case 'previous':
      return [cells.previous(operand.field)];
    case 'peer-median':
      return [cells.peerMedian(operand.field)];
    case 'constant':
      return [];
    case 'sum':
      return operand.terms.flatMap(term => leaves(term, cells));
    default:
      return [...leaves(operand.left, cells), ...leaves(operand.right, cells)];
  }
}

/** Whether the condition looks at the previous period. */
export function looksBack(condition: Condition): boolean {
  if (condition.is === 'unattested' || condition.is === 'not-zero')
    return false;
  if (condition.is === 'all') {
    return condition.of.some(looksBack);
  }
  return hasPrevious(condition.left) || hasPrevious(condition.right);
}

function hasPrevious(operand: Operand): boolean {
  switch (operand.of) {
    case 'previous':
      return true;
    case 'field':
    case 'peer-median':
    case 'constant':
      return false;
    case 'sum':
      return operand.terms.some(hasPrevious);
    default:
      return hasPrevious(operand.left) || hasPrevious(operand.right);
  }
}

/** The operand's number. SUM turns text into 0 where `+` would be an error. */
export function operandFormula(operand: Operand, cells: Addresses): string {
  switch (operand.of) {
    case 'constant':
      return String(operand.number);
    case 'product':
      return `${operandFormula(operand.left, cells)}*${operandFormula(operand.right, cells)}`;
    case 'distance':
      return `ABS(${operandFormula(operand.left, cells)}-${operandFormula(operand.right, cells)})`;
    default:
      return `SUM(${leaves(operand, cells).join(';')})`;
  }
}

function all(terms: readonly string[]): string {
  return terms.length === 1 && terms[0] ? terms[0] : `AND(${terms.join(';')})`;
}

function known(operands: readonly Operand[], cells: Addresses): string[] {
  const cellNames = operands.flatMap(operand => leaves(operand, cells));
  return [...new Set(cellNames)].map(name => `ISNUMBER(${name})`);
}

/**
 * Formulas that are TRUE when the condition certainly holds and when it
 * certainly does not; both are FALSE when a missing operand leaves it open.
 */
export function conditionFormulas(
  condition: Condition,
  cells: Addresses,
): {holds: string; fails: string} {
  if (condition.is === 'not-zero') {
    const {of} = condition;
    if (of === null) return {holds: 'TRUE', fails: 'FALSE'};
    const zero = all([...known([of], cells), `${operandFormula(of, cells)}=0`]);
    return {holds: `NOT(${zero})`, fails: zero};
  }
  if (condition.is === 'unattested') {
    const holds = `AND(${cells.clean(condition.field)}=${quote(WORDS.yes)};${cells.explained(condition.field)}="")`;
    return {holds, fails: `NOT(${holds})`};
  }
  if (condition.is === 'all') {
    const parts = condition.of.map(part => conditionFormulas(part, cells));
    return {
      holds: `AND(${parts.map(part => part.holds).join(';')})`,
      fails: `OR(${parts.map(part => part.fails).join(';')})`,
    };
  }
  const {left, right} = condition;
  const test = `${operandFormula(left, cells)}${SIGN[condition.is]}${operandFormula(right, cells)}`;
  const present = known([left, right], cells);
  return {
    holds: all([...present, test]),
    fails: all([...present, `NOT(${test})`]),
  };
}
