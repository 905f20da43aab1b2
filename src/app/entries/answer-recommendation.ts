import * as z from 'zod/mini';
import {cellAt} from '../../workbook/grid';
import {isRecommendationSlot} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {LONGEST} from '../engine/entry';
import {Refusal} from '../engine/host';
import {explained, returnEntry} from '../submission/return-entry';

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
      throw new Refusal('Этой рекомендации уже нет: обновите панель.');
    }
    const answer = text.trim();
    if (answer === '') throw new Refusal('Напишите ответ.');
    return {
      changes: explained(code, slot[0], answer),
      message: 'Ответ записан.',
    };
  },
});
