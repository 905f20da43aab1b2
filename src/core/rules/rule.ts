import * as z from 'zod/mini';

/** The most urgent first: recommendations are sorted so. */
export const PRIORITIES = ['high', 'medium', 'low', 'positive'] as const;

/** A recommendation rule as the preset states it and «Правила» shows it. */
export const Rule = z.strictObject({
  /** Permanent; ids of recommendations begin with it: see `recommendationId`. */
  id: z.string().check(z.regex(/^(?!own$)[a-z0-9-]+$/)),
  /** Id of the condition: see `conditionOf`. Many rules may name the same. */
  condition: z.string(),
  /** Grows by one whenever the parameters change. */
  version: z.int(),
  on: z.boolean(),
  /** When it fires, in words, for the centre. */
  when: z.string(),
  /** «Рекомендуется …», without the final period. */
  action: z.string(),
  /** What proves that it was done. */
  evidence: z.string(),
  /** Who is to act: the institution itself, or the centre about it. */
  addressee: z.enum(['institution', 'centre']),
  /** Ids; of a rule about an activity, none: it is that activity. */
  activities: z.array(z.string()),
  /** What the condition needs to know beside the fields, if anything. */
  settings: z.optional(z.record(z.string(), z.unknown())),
  /** Ids of the indicators that the condition looks at, in its own order. */
  fields: z.array(z.string()),
  /** Ids of activities: only those who take part in one of them. */
  projects: z.array(z.string()),
  priority: z.enum(PRIORITIES),
  /** Numbers that the centre may change, by the id of the parameter. */
  parameters: z.record(z.string(), z.number()),
});
export type Rule = z.infer<typeof Rule>;
