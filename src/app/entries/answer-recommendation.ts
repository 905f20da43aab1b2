import * as z from 'zod/mini';
import {cellAt} from '../../workbook/grid';
import {isRecommendationSlot} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {LONGEST} from '../engine/entry';
import {Refusal} from '../engine/host';
import {explained, returnEntry} from '../submission/return-entry';

/** What it tells. */
const TEXT = {
  gone: 'Этой рекомендации уже нет: обновите панель.',
  empty: 'Напишите ответ.',
  done: 'Ответ записан.',
};

/** What an institution answers to a recommendation that it received. */
export const answerRecommendation = returnEntry({
  whenClosed: true,
  args: z.strictObject({
    institution: z.string(),
    id: z.string(),
    text: z.string().check(z.maxLength(LONGEST)),
  }),
  typing({institution: {code}, rows, tab}, {id, text}) {
    const slot = [...rows].find(
      ([rowId, row]) =>
        isRecommendationSlot(rowId) &&
        cellAt(tab.values, row, COLUMN.recommendation) === id,
    );
    if (!slot) {
      throw new Refusal(TEXT.gone);
    }
    const answer = text.trim();
    if (answer === '') throw new Refusal(TEXT.empty);
    return {
      changes: explained(code, slot[0], answer),
      message: TEXT.done,
    };
  },
});
