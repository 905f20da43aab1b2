/** SARIF's levels. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a finding is: an institution, and the row of its tab if any. */
export interface Location {
  institution: string;
  /** Id of an indicator, cohort or activity; null for the whole return. */
  field: string | null;
}

/**
 * Something that a person should look at, as data; `wording` makes the text.
 * `args` are the numbers and words that the text shows, in its own order.
 */
export interface Finding {
  ruleId: string;
  severity: Severity;
  location: Location;
  /** Ids of other rows that the text names. */
  about: readonly string[];
  args: readonly (string | number)[];
  /** For a logical error: the institution gave its reason. */
  explained: boolean;
  /** Explained, it counts only once the centre accepts it. */
  byCentre?: boolean;
}
