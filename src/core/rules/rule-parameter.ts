import type {Rule} from './rule';

/** A whole number that the centre may change, both bounds inclusive. */
export interface RuleParameter<Id extends string = string> {
  /** Permanent: «Правила» keeps values by it. */
  id: Id;
  min: number;
  max: number;
  initial: number;
}

/** The same parameter, its id kept as it is written. */
export const parameter = <const Id extends string>(
  definition: RuleParameter<Id>,
): RuleParameter<Id> => definition;

/** Days after the date during which the rule keeps silent. */
export const GRACE_DAYS = parameter({
  id: 'graceDays',
  min: 0,
  max: 90,
  initial: 0,
});

/** Least denominator for a verdict; the bound below is the design's. */
export const DENOMINATOR = parameter({
  id: 'denominatorAtLeast',
  min: 20,
  max: 500,
  initial: 20,
});

/** Least distance from the group's median, in points of per cent. */
export const GAP = parameter({
  id: 'gapPoints',
  min: 0,
  max: 50,
  initial: 0,
});

/** Periods in a row, the present one among them. */
export const PERIODS = parameter({
  id: 'periods',
  min: 2,
  max: 3,
  initial: 2,
});

/** Whether the number is one that the parameter may have. */
export function isWithin({min, max}: RuleParameter, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/**
 * The rule's value of a parameter, or the initial one when the rule gives none
 * that is within bounds.
 */
export function parameterOf(rule: Rule, parameter: RuleParameter): number {
  const value = rule.parameters[parameter.id];
  return value !== undefined && isWithin(parameter, value)
    ? value
    : parameter.initial;
}

/** The bounds of a verdict as the rule has them. */
export function verdictBounds(rule: Rule): {
  denominatorAtLeast: number;
  gapPoints: number;
} {
  return {
    denominatorAtLeast: parameterOf(rule, DENOMINATOR),
    gapPoints: parameterOf(rule, GAP),
  };
}
