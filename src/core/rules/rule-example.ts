import {denominatorOf} from '../order/applies';
import type {FieldId} from '../order/indicator';
import type {Preset} from '../order/preset';
import {rowOf} from '../submission/returns';
import type {ActivityStatus, Status} from '../submission/submission';

/** What an example types where a number belongs. */
export const NO_NUMBER = 'много';

/** What was typed, by row. */
export type Typed = Readonly<Record<string, string | number>>;

/** A return of the example. */
export interface ExampleReturn {
  typed: Typed;
  /** Accepted, unless it says otherwise. */
  status?: Status;
  /** What the institution says of its activities. */
  activities?: Readonly<Record<string, ActivityStatus>>;
}

/**
 * A school in which the rule fires, and those that it is compared with. Where
 * a return gives no number of pupils, all are of one size.
 */
export interface RuleExample {
  own: ExampleReturn;
  /** What the peers typed this period; five with the school make a group. */
  peers: readonly Typed[];
  /** The school and its peers in earlier periods, the latest first. */
  before: readonly {own: Typed; peers: readonly Typed[]}[];
  /** Days from the deadline to today. */
  daysLate: number;
}

/** An example on the last day, without peers and past unless they are given. */
export const exampleOf = (
  typed: Typed,
  more: Partial<RuleExample> = {},
): RuleExample => ({
  own: {typed},
  peers: [],
  before: [],
  daysLate: 0,
  ...more,
});

/** Children of whom an example's shares are taken. */
const COHORT = 400;

/**
 * What a school types to have this share of 400 in each of the rows; in a row
 * without a denominator, that part of 400.
 */
export function typedShares(
  {catalogue}: Pick<Preset, 'catalogue'>,
  shares: readonly (readonly [FieldId, number])[],
): Typed {
  const school = {kind: 'school', upperGrades: true, projects: []} as const;
  const typed: Record<string, number> = {};
  for (const [field, share] of shares) {
    const row = rowOf({preset: {catalogue}}, field);
    typed[field] = Math.round(share * COHORT);
    const [cohort, ...rest] = denominatorOf(catalogue, row, school) ?? [];
    if (cohort === undefined) continue;
    for (const part of rest) typed[part] ??= 0;
    typed[cohort] = COHORT;
  }
  return typed;
}

/** Shares of the peers, about the half. */
export const PEER_SHARES = [0.46, 0.5, 0.52, 0.54] as const;
