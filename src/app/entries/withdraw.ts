import * as z from 'zod/mini';
import {returnEntry} from '../submission/return-entry';

/** What it tells. */
const TEXT = {
  done: 'Отметка «Сдать» снята: отчёт можно править дальше.',
};

/** Unticks the box while nobody has taken the return in. */
export const withdraw = returnEntry({
  args: z.strictObject({institution: z.string()}),
<<<<<<< HEAD
  typing: ({institution: {code}}) => ({
    changes: {ticked: new Map([[code, false]])},
    message: 'Отметка «Сдать» снята: отчёт можно править дальше.',
=======
  typing: () => ({
    id: SUBMIT_ROW,
    column: COLUMN.value,
    value: false,
    message: TEXT.done,
>>>>>>> caa2930 (Say what a command or an entry tells in one table of its file; word rows and letters once)
  }),
});
