import fs from 'node:fs';
import path from 'node:path';
import {z} from 'zod';

const code = z.string();
const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('run'),
    command: z.string(),
    args: z.record(z.string(), z.unknown()).optional(),
  }),
  /** Takes in the institutions of a file of the example. */
  z.strictObject({do: z.literal('institutions'), file: z.string()}),
  /** Types a file of the example into the tabs, as their institutions. */
  z.strictObject({do: z.literal('fill'), file: z.string()}),
  /** Each ticks its checkbox, in this order; a refusal is part of the story. */
  z.strictObject({do: z.literal('submit'), institutions: z.array(code)}),
  /** The two years before the period, from first to last. */
  z.strictObject({do: z.literal('earlier'), period: z.int()}),
  /** The centre says what it aims at in a year. */
  z.strictObject({do: z.literal('targets'), year: z.int()}),
  z.strictObject({do: z.literal('export'), file: z.string()}),
]);

const story = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        /** Day and time in the zone of the municipality. */
        at: z.string(),
        /** Who does what, for the person who watches. */
        title: z.string(),
        actions: z.array(action),
      }),
    )
    .min(1),
});

const midCollection = z.strictObject({
  /** What part of its figures an institution has filled in. */
  filled: z.record(code, z.number().min(0).max(1)),
  submitted: z.array(code),
  /** They tick their box, and are refused for mistakes in their figures. */
  refused: z.array(code),
  accepted: z.array(code),
  returned: z.array(z.strictObject({institution: code, reason: z.string()})),
});

/** One thing that somebody does with the workbook. */
export type Action = z.infer<typeof action>;
export type Story = z.infer<typeof story>;
export type MidCollection = z.infer<typeof midCollection>;

/**
 * A collection as it goes, told step by step.
 * @param folder of the example's files
 * @throws {Error} for a file that is missing or is not what is expected
 */
export function readStory(folder: string): Story {
  return read(story, folder, 'story.json');
}

/** How far the institutions are in the middle of a collection. */
export function readMidCollection(folder: string): MidCollection {
  return read(midCollection, folder, 'mid-collection.json');
}

/** What the indicators are about, short enough for a terminal. */
export function readShortTitles(folder: string): ReadonlyMap<string, string> {
  const titles = z.record(z.string(), z.string());
  return new Map(Object.entries(read(titles, folder, 'short-titles.json')));
}

function read<T>(schema: z.ZodType<T>, folder: string, name: string): T {
  const file = path.join(folder, name);
  const {success, data, error} = schema.safeParse(
    JSON.parse(fs.readFileSync(file, 'utf8')),
  );
  if (success) return data;
  throw new Error(`${file}: ${z.prettifyError(error)}`);
}
