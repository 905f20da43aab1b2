import * as z from 'zod/mini';

/** The most urgent first: recommendations are sorted so. */
export const PRIORITIES = ['high', 'medium', 'low', 'positive'] as const;

/** A recommendation rule as the preset states it and «Правила» shows it. */
export const Rule = z.strictObject({
  /** Permanent id; names the condition that the software knows. */
  id: z.string(),
  version: z.int(),
  on: z.boolean(),
  /** When it fires, in words, for the centre. */
  when: z.string(),
  /** «Рекомендуется …», without the final period. */
  action: z.string(),
  /** What proves that it was done. */
  evidence: z.string(),
  activities: z.array(z.string()),
  /** Ids of the indicators that the condition looks at, in its own order. */
  fields: z.array(z.string()),
  priority: z.enum(PRIORITIES),
  /** Numbers that the centre may change, by name. */
  parameters: z.record(z.string(), z.number()),
});
export type Rule = z.infer<typeof Rule>;
