import * as z from 'zod/mini';
import {Kind} from './institution';

/** Id of a row that is reported: an indicator, a breakdown row or a cohort. */
export type FieldId = string;

/** A denominator that the institution enters: a number of children. */
export const Cohort = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The title in the genitive, for «больше, чем …». */
  genitive: z.string(),
  reportedBy: z.array(Kind),
  /** Does not apply to a school without grades 10-11. */
  upperGradesOnly: z.boolean(),
  /**
   * Counts children by their health: a small number of them must not leave
   * the workbook.
   */
  sensitive: z.boolean(),
  /** Cohorts that it cannot exceed, of those that apply. */
  within: z.array(z.string()),
  /** The largest value that is taken; absent: that of the thresholds. */
  upTo: z.optional(z.int()),
});
export type Cohort = z.infer<typeof Cohort>;

/** Cohorts whose sum is the denominator, by kind of institution. */
export const Denominator = z.union([
  z.null(),
  z.literal('institutions'),
  z.partialRecord(Kind, z.array(z.string())),
]);
export type Denominator = z.infer<typeof Denominator>;

/** An indicator of the order or one of its breakdown rows. */
export const Indicator = z.strictObject({
  id: z.string().check(z.regex(/^i\d+\.\d+[a-z]?$/)),
  /** As shown: `3.1а`, with a Cyrillic letter. */
  no: z.string(),
  /** A few words that tell it from the others, for a small screen. */
  short: z.string(),
  goal: z.int(),
  title: z.string(),
  unit: z.nullable(z.string()),
  answer: z.enum(['number', 'yes-no']),
  /** The largest value that is taken; absent: that of the thresholds. */
  upTo: z.optional(z.int()),
  reportedBy: z.array(Kind),
  upperGradesOnly: z.boolean(),
  denominator: Denominator,
  /** The indicator whose breakdown this row is, or null. */
  parent: z.nullable(z.string()),
  /** The breakdown rows add up to this row exactly. */
  sumOfParts: z.boolean(),
  /** False when a school can analyse but not ensure it. */
  controllable: z.boolean(),
  /** Ids of the activities that it measures. */
  activities: z.array(z.string()),
  /** Counts each person once: more than the cohort is never a right number. */
  onceEach: z.optional(z.boolean()),
  /** What counts: the reading chosen, for the note beside the row. */
  reading: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;

/** A goal of the order; indicators name it by its number. */
export const Goal = z.strictObject({no: z.int(), title: z.string()});
export type Goal = z.infer<typeof Goal>;

const operands = z.array(z.string()).check(z.minLength(1));

/**
 * A comparison between reported rows that the preset adds to the built-in
 * checks: the sum of `left` against the sum of `right`. Rows that do not apply
 * are left out of a sum.
 */
export const Comparison = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  /** The row beside which it shows. */
  on: z.string(),
  left: operands,
  /** What must not hold. */
  relation: z.enum(['greater', 'equal', 'different']),
  right: operands,
  /** Silent unless the left side is greater than 0. */
  onlyIfPositive: z.boolean(),
  /** What is wrong and what to do, without the numbers. */
  message: z.string(),
});
export type Comparison = z.infer<typeof Comparison>;

/** All that a preset says of the rows that are reported. */
export const Catalogue = z.strictObject({
  goals: z.array(Goal),
  cohorts: z.array(Cohort),
  indicators: z.array(Indicator),
  comparisons: z.array(Comparison),
  thresholds: z.strictObject({
    /**
     * The largest value that a row takes unless it says otherwise. Below the
     * serial numbers of the present days, so that a date is no count.
     * Absent: 20 000.
     */
    upTo: z.optional(z.int()),
    /** Change against the previous period that draws a warning, per cent. */
    changePercent: z.int(),
    /** A zero draws a warning from this cohort on … */
    zeroCohort: z.int(),
    /** … if the peers' median share is at least this, per cent. */
    zeroMedianPercent: z.int(),
    /** Lower bounds of the size bands of `sizeCohort`, ascending, from 0. */
    sizeBands: z.array(z.int()),
    /** The cohort that measures size, by kind. */
    sizeCohort: z.partialRecord(Kind, z.string()),
    /** Fewer institutions than this form no group to compare with. */
    peersAtLeast: z.int(),
    /** Below this denominator a share gets no verdict. */
    verdictDenominator: z.int(),
    /** Below this a sensitive denominator does not leave the workbook. */
    smallNumber: z.int(),
    /**
     * A figure stays off the public page while fewer of those concerned have
     * spoken, per cent. Absent: 80.
     */
    spokenPercent: z.optional(z.int()),
  }),
});
export type Catalogue = z.infer<typeof Catalogue>;
