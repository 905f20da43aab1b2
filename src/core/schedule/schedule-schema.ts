import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));

/**
 * The machine reading of one part of a wording of «Сроки».
 * Dates are local calendar days, both ends inclusive; `02-29` is the end of
 * February in every year.
 */
export const Schedule = z.discriminatedUnion('kind', [
  /** Once, from one day to another. */
  z.strictObject({kind: z.literal('oneOff'), from: day, to: day}),
  /** By the same day of every year. */
  z.strictObject({
    kind: z.literal('annualDeadline'),
    by: monthDay,
    firstYear: z.int(),
  }),
  /** In the same window of every year; it does not cross a New Year. */
  z.strictObject({
    kind: z.literal('annualWindow'),
    from: monthDay,
    to: monthDay,
    firstYear: z.int(),
  }),
  /** At any time of each calendar year. */
  z.strictObject({kind: z.literal('year')}),
  /** At any time of each school year, September to August. */
  z.strictObject({kind: z.literal('schoolYear')}),
  /** Always; never overdue unless the centre sets a control date. */
  z.strictObject({kind: z.literal('permanent')}),
  /** When a need arises; likewise. */
  z.strictObject({kind: z.literal('onDemand')}),
]);
export type Schedule = z.infer<typeof Schedule>;
