/** One thing that keeps a preset from being built. */
export interface PresetFault {
  /** Name within the preset's folder. */
  file: string;
  /** Where in the file: `indicators[3] (i2.1).reportedBy[0]`. */
  path: string;
  /** What is wrong, to be worded; see `Fault`. */
  fault: Fault;
}

export type Fault =
  /** `issue` is Zod's; `value` is what stands there, null when nothing does. */
  | {code: 'schema'; issue: object; value: unknown}
  /** A reference to what the preset or the software has not. */
  | {code: 'no-such'; what: Referred; id: string}
  /** An id or a number that is taken. */
  | {code: 'repeated'; id: string}
  /** A chain of references that comes back to where it began. */
  | {code: 'circular'; id: string}
  /** A denominator that institutions of this kind do not enter. */
  | {code: 'not-reported'; id: string; kind: string}
  /** An indicator that is divided for other kinds than report it. */
  | {code: 'kinds-differ'; missing: string[]; extra: string[]}
  | {code: 'out-of-bounds'; id: string; min: number; max: number}
  /** A rule that names fewer indicators than its condition looks at. */
  | {code: 'too-few'; named: number}
  /** Settings of a rule that its condition cannot use. */
  | {code: 'unfit'}
  | {code: 'no-such-day'; day: string}
  | {code: 'wrong-order'}
  | {code: 'empty'}
  | {code: 'no-such-zone'; zone: string}
  | {code: 'no-such-locale'; locale: string};

/** What a reference may lead to. */
export type Referred =
  | 'section'
  | 'goal'
  | 'activity'
  | 'indicator'
  | 'cohort'
  | 'field'
  | 'row'
  | 'condition'
  | 'parameter';

/** Where a fault is: keys and indexes from the preset on. */
export type Place = readonly (string | number)[];

/** A fault and where it is, before that is put into words. */
export interface Found {
  place: Place;
  fault: Fault;
}
