import type {FieldId} from '../order/indicator';
import type {Condition, Operand} from './condition';

/**
 * One logical check or warning of one row. Defined once; the roll-up
 * evaluates it, and the tab shows the formula made of it.
 */
export interface Check {
  /** Permanent; with `about` it decides the wording. */
  ruleId: string;
  /** Logical error, counted only when explained; or warning, counted. */
  severity: 'error' | 'warning';
  /** The row beside which it shows. */
  field: FieldId;
  /** What must not hold. */
  violated: Condition;
  /** Rows that the wording names, other than `field` itself. */
  about: readonly FieldId[];
  /** Numbers that the wording shows. */
  shown: readonly Operand[];
  /** Looks at a row that says «н/п», at no other. */
  ofNotApplicable?: boolean;
  /** An error that, explained, counts only once the centre accepts it. */
  byCentre?: boolean;
}

/** The checks of a row that says «н/п», or of one that holds a value. */
export function checksWhen(
  checks: readonly Check[],
  isNotApplicable: boolean,
): readonly Check[] {
  return checks.filter(
    ({ofNotApplicable = false}) => ofNotApplicable === isNotApplicable,
  );
}
