import * as z from 'zod/mini';
import {returnEntry} from '../submission/return-entry';

/** What it tells. */
const TEXT = {
  done: 'Отметка «Сдать» снята: отчёт можно править дальше.',
};

/** Unticks the box while nobody has taken the return in. */
export const withdraw = returnEntry({
  args: z.strictObject({institution: z.string()}),
  typing: ({institution: {code}}) => ({
    changes: {ticked: new Map([[code, false]])},
    message: TEXT.done,
  }),
});
