import * as z from 'zod/mini';
import {Catalogue} from './indicator';
import {Plan} from './plan';
import {Rule} from '../rules/rule';

/** An ambiguity of the order and the reading that the product follows. */
export const Reading = z.strictObject({
  no: z.int(),
  question: z.string(),
  reading: z.string(),
  /** Ids of the rows that it concerns. */
  concerns: z.array(z.string()),
});
export type Reading = z.infer<typeof Reading>;

/** One municipality's order as data: all that is not the software itself. */
export const Preset = z.strictObject({
  id: z.string(),
  /** Title of the workbook. */
  title: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  /** Calendar years of the plan, ascending. */
  periods: z.array(z.int()),
  /**
   * The most institutions with which a tick is taken in at once, by a trigger
   * at every edit; with more it waits for the next look.
   */
  editTriggerUpTo: z.optional(z.int().check(z.gte(0))),
  plan: Plan,
  catalogue: Catalogue,
  rules: z.array(Rule),
  /** Causes that a recommendation may have, to choose from. */
  causes: z.array(z.string()),
  readings: z.array(Reading),
});
export type Preset = z.infer<typeof Preset>;
