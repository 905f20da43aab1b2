import type {ActionRefusal} from '../core/submission/submission-action';
import {REFUSAL_TEXT} from './action-refusal';
import {plural} from './number';
import {submittedText, type When} from './submitted-at';

/** What is told beside the box «Сдать». */
export const HAND_IN = {
  more: (rest: number) =>
    `и ещё ${rest} ${plural(rest, 'строка', 'строки', 'строк')}`,
  notYet: 'Пока не сдано. Что поправить или пояснить:',
  done: (when: When) => {
    const known = when.submittedIsEarliest
      ? ' Точное время отметки неизвестно: названа проверка перед ней.'
      : '';
    return `Сдано ${submittedText(when)}.${known} Спасибо!`;
  },
  refused: (refusal: ActionRefusal) =>
    `Пока не сдано: ${REFUSAL_TEXT[refusal]}.`,
  returned: (returnReason: string) => `Возвращено: ${returnReason}`,
};
