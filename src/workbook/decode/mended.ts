/** What people's hands spoilt and a repair put right. */
export interface Mended {
  /** Usual title of the tab. */
  tab: string;
  /** Name of the institution that it concerns; empty when it is none. */
  name: string;
  /** What a person is told of it. */
  told: string;
  /** What stood there instead; rows and columns are zero-based. */
  typed: readonly {row: number; column: number; value: string}[];
}
