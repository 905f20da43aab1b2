import * as z from 'zod/mini';
import {parseDay} from '../../workbook/decode/parse-day';

/** A day that there is, `yyyy-mm-dd`, as fields of a page give it. */
export const Day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine(text => parseDay(text) === text),
);
