import type {ActivityStatus, Status} from '../submission/submission';

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
