import * as z from 'zod/mini';
import {SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {returnEntry} from '../submission/return-entry';

/** Unticks the box while nobody has taken the return in. */
export const withdraw = returnEntry({
  args: z.strictObject({institution: z.string()}),
  typing: () => ({
    id: SUBMIT_ROW,
    column: COLUMN.value,
    value: false,
    message: 'Отметка «Сдать» снята: отчёт можно править дальше.',
  }),
});
