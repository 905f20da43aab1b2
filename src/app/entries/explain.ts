import * as z from 'zod/mini';
import {fieldsOf} from '../../core/order/applies';
import {rowName} from '../../wording/finding-text';
import {LONGEST} from '../engine/entry';
import {Refusal} from '../engine/host';
import {explained, returnEntry} from '../submission/return-entry';

/** What it tells. */
const TEXT = {
  noRow: 'Такой строки в вашей вкладке нет: обновите панель.',
  removed: (no: string) => `${no}: пояснение убрано.`,
  done: (no: string) => `${no}: пояснение записано.`,
};

/** The reason beside a value. An empty one is taken away. */
export const explain = returnEntry({
  args: z.strictObject({
    institution: z.string(),
    field: z.string(),
    text: z.string().check(z.maxLength(LONGEST)),
  }),
  typing({institution}, {field, text}, preset) {
    if (!fieldsOf(preset.catalogue, institution).includes(field)) {
      throw new Refusal(TEXT.noRow);
    }
    const {no, title} = rowName(field, preset);
    const explanation = text.trim();
    return {
      changes: explained(
        institution.code,
        field,
        explanation === '' ? null : explanation,
      ),
      message:
        explanation === '' ? TEXT.removed(no || title) : TEXT.done(no || title),
    };
  },
});
