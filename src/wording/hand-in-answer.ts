import type {ActionRefusal} from '../core/submission/submission-action';
import {REFUSAL_TEXT} from './action-refusal';
import {formatMoment} from './date';
import {plural} from './number';

/** What is told beside the box «Сдать». */
export const HAND_IN = {
  more: (rest: number) =>
    `и ещё ${rest} ${plural(rest, 'строка', 'строки', 'строк')}`,
  notYet: 'Пока не сдано. Что поправить или пояснить:',
  done: (moment: string) => `Сдано ${formatMoment(moment)}. Спасибо!`,
  refused: (refusal: ActionRefusal) =>
    `Пока не сдано: ${REFUSAL_TEXT[refusal]}.`,
  returned: (returnReason: string) => `Возвращено: ${returnReason}`,
};
