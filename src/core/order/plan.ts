import * as z from 'zod/mini';
import {Kind} from './institution';
import {Schedule} from '../schedule/schedule-schema';

/** A party that carries out an activity, as read from the wording. */
export const Party = z.strictObject({
  /** `committee`, `centre`, or the kind of institution concerned. */
  role: z.union([z.enum(['committee', 'centre', 'other']), Kind]),
  /** Only institutions that take part in the activity's project. */
  participantsOnly: z.optional(z.boolean()),
});
export type Party = z.infer<typeof Party>;

/** A section of the roadmap; activities name it by its number. */
export const Section = z.strictObject({no: z.int(), title: z.string()});
export type Section = z.infer<typeof Section>;

/** One row of the roadmap; its four texts are verbatim. */
export const Activity = z.strictObject({
  id: z.string().check(z.regex(/^p\d+\.\d+$/)),
  no: z.string(),
  section: z.int(),
  title: z.string(),
  responsible: z.string(),
  term: z.string(),
  result: z.string(),
  /** The machine reading of `term`: one part, or two for «once, then …». */
  schedule: z.array(Schedule),
  parties: z.array(Party),
});
export type Activity = z.infer<typeof Activity>;

/** The roadmap; `source` names the order that it was taken from. */
export const Plan = z.strictObject({
  source: z.string(),
  sections: z.array(Section),
  activities: z.array(Activity),
});
export type Plan = z.infer<typeof Plan>;
