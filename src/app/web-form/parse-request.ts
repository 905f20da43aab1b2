import * as z from 'zod/mini';
import {CELL_PARTS, type FormRequest} from './protocol';

/** Cells of one message, rows and columns of one table: a whole form fits. */
const CELLS = 600;
const ROWS = 2_000;
const WIDTH = 60;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const key = text(200);
const name = text(80);

const Cell = z.strictObject({
  id: text(100),
  part: z.enum(CELL_PARTS),
  to: text(5_000),
  seen: text(50_000),
});

const TableCell = z.union([text(50_000), z.number(), z.boolean(), z.null()]);

const Request = z.discriminatedUnion('ask', [
  z.strictObject({key, ask: z.literal('open')}),
  z.strictObject({
    key,
    ask: z.literal('save'),
    cells: z.array(Cell).check(z.minLength(1), z.maxLength(CELLS)),
    name,
  }),
  z.strictObject({
    key,
    ask: z.literal('preview'),
    rows: z
      .array(z.array(TableCell).check(z.maxLength(WIDTH)))
      .check(z.maxLength(ROWS)),
  }),
  z.strictObject({key, ask: z.literal('submit'), name}),
]);

/** A message of the page; null when it is none. */
export function parseRequest(message: unknown): FormRequest | null {
  const parsed = Request.safeParse(message);
  return parsed.success ? parsed.data : null;
}
