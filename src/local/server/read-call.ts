import {z} from 'zod';
import type {Gesture} from '../gestures/gesture';
import type {RunRequest} from './protocol';

/** What a page sent is not what the protocol says. */
export class BadCall extends Error {
  override readonly name = 'BadCall';
}

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 20_000;
const LONGEST_TEXT = 100_000;

const place = z.int().min(0).max(10_000_000);
const sheetId = z.int().min(0).max(2_147_483_647);
const text = z.string().max(LONGEST_TEXT);
const title = z.string().max(1_000);
const area = {
  startRow: place,
  endRow: place,
  startColumn: place,
  endColumn: place,
};
const sheetArea = z.strictObject({sheetId, ...area}).refine(isFilled);
const lines = z
  .strictObject({
    sheetId,
    dimension: z.enum(['ROWS', 'COLUMNS']),
    start: place,
    end: place,
  })
  .refine(({start, end}) => start < end);
const cell = {sheetId, row: place, column: place};

/** Looked at by hand: a table may have a hundred thousand cells. */
function isRows(held: unknown): boolean {
  const isText = (cell: unknown) =>
    typeof cell === 'string' && cell.length <= LONGEST_TEXT;
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.length <= MOST_COLUMNS && row.every(isText);
  return (
    Array.isArray(held) &&
    held.length > 0 &&
    held.length <= MOST_ROWS &&
    held.every(isRow)
  );
}

function isFilled(a: z.infer<z.ZodObject<typeof area>>): boolean {
  return a.startRow < a.endRow && a.startColumn < a.endColumn;
}

const gesture = z.discriminatedUnion('do', [
  z.strictObject({do: z.literal('type'), ...cell, text}),
  z.strictObject({
    do: z.literal('clear'),
    areas: z.array(sheetArea).min(1).max(1_000),
  }),
  z.strictObject({
    do: z.literal('paste'),
    to: sheetArea,
    rows: z.custom<string[][]>(isRows),
  }),
  z.strictObject({
    do: z.literal('copy'),
    from: sheetArea,
    to: sheetArea,
    only: z.enum(['values', 'formats']).optional(),
  }),
  z.strictObject({do: z.literal('cut'), from: sheetArea, to: sheetArea}),
  z.strictObject({
    do: z.literal('fill'),
    source: sheetArea,
    target: sheetArea,
  }),
  z.strictObject({
    do: z.literal('sort'),
    area: sheetArea,
    column: place,
    ascending: z.boolean(),
  }),
  z.strictObject({
    do: z.literal('insert-lines'),
    lines,
    likeBefore: z.boolean(),
  }),
  z.strictObject({do: z.literal('delete-lines'), lines}),
  z.strictObject({do: z.literal('move-lines'), lines, to: place}),
  z.strictObject({
    do: z.literal('resize-lines'),
    lines,
    pixels: z.int().min(1).max(5_000),
  }),
  z.strictObject({do: z.literal('hide-lines'), lines, hidden: z.boolean()}),
  z.strictObject({
    do: z.literal('add-sheet'),
    title: title.optional(),
    index: place.optional(),
  }),
  z.strictObject({do: z.literal('duplicate-sheet'), sheetId}),
  z.strictObject({do: z.literal('delete-sheet'), sheetId}),
  z.strictObject({do: z.literal('rename-sheet'), sheetId, title}),
  z.strictObject({do: z.literal('move-sheet'), sheetId, index: place}),
  z.strictObject({
    do: z.literal('hide-sheet'),
    sheetId,
    hidden: z.boolean(),
  }),
  z.strictObject({do: z.literal('write-note'), ...cell, note: text}),
  z.strictObject({do: z.literal('undo')}),
  z.strictObject({do: z.literal('redo')}),
]) satisfies z.ZodType<Gesture>;

const question = z.strictObject({
  kind: z.enum(['alert', 'prompt']),
  title: text,
  text,
  buttons: z.enum(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']),
});

const run = z.strictObject({
  functionName: z.string().min(1).max(200),
  args: z.array(z.unknown()).max(100).optional(),
  answers: z
    .array(
      z.strictObject({
        to: question.optional(),
        button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
        text: text.optional(),
      }),
    )
    .max(100),
}) satisfies z.ZodType<RunRequest>;

/** @throws BadCall */
export function readGesture(body: unknown): Gesture {
  return read(gesture, body);
}

/** @throws BadCall */
export function readRun(body: unknown): RunRequest {
  return read(run, body);
}

/**
 * Who acts, by `as` of the address; null when nobody is named.
 * @throws BadCall for what is no e-mail address
 */
export function readActor(query: unknown): string | null {
  const {as} = (query ?? {}) as {as?: unknown};
  if (as === undefined || as === '') return null;
  if (typeof as === 'string' && as.length < 255 && /^[^\s@]+@[^\s@]+$/.test(as))
    return as;
  throw new BadCall('В адресе после «as=» нужен адрес эл. почты.');
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const {success, data} = schema.safeParse(body);
  if (success) return data;
  throw new BadCall('Запрос не по форме. Обновите страницу.');
}

/** The bytes of a file; the parser gives them for its type only. */
export function readFile(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw new BadCall('Запрос не по форме. Обновите страницу.');
}
