import type {Access} from '../core/submission/collection';
import type {Status} from '../core/submission/submission';
import {plural} from './number';

/** What decides the line at the top of an institution's tab. */
export interface ReturnMessage {
  status: Status;
  access: Access;
  /** The collection was open and is over. */
  isClosed: boolean;
  /** Why the centre returned it, without the final full stop. */
  reason: string;
  /** Number of recommendations in the tab that wait for an answer. */
  unanswered: number;
}

const LATE =
  'Срок сдачи прошёл, вкладка закрыта. Чтобы сдать отчёт, попросите методический центр продлить срок.';

function untouched({access, isClosed}: ReturnMessage): string {
  switch (access) {
    case 'open':
      return 'Заполните жёлтые клетки: «Проверка» сразу скажет, что поправить. В конце поставьте отметку «Сдать».';
    case 'deadline-passed':
      return LATE;
    case 'inactive':
      return 'Учреждение не участвует в этом сборе: заполнять ничего не нужно.';
    case 'not-collecting':
      return isClosed
        ? 'Сбор закрыт. Если отчёт нужно сдать, напишите методическому центру.'
        : 'Сбор ещё не открыт: заполнять можно будет после его открытия.';
  }
}

function standing(message: ReturnMessage): string {
  const {status, access, reason} = message;
  switch (status) {
    case 'draft':
      return untouched(message);
    case 'returned': {
      const next =
        access === 'open'
          ? 'Исправьте и снова отметьте «Сдать» внизу вкладки.'
          : untouched(message);
      return `Возвращено: ${reason}. ${next}`;
    }
    case 'submitted':
      return 'Отчёт сдан и закрыт для правки. Если нашли ошибку, попросите методический центр вернуть его.';
    case 'accepted':
      return 'Отчёт принят. Спасибо!';
  }
}

/** What an institution is told at the top of its tab, and what to do next. */
export function returnMessage(message: ReturnMessage): string {
  const {unanswered: n} = message;
  if (n === 0) return standing(message);
  const noun = plural(n, 'рекомендация', 'рекомендации', 'рекомендаций');
  return `${standing(message)} Внизу вкладки – ${n} ${noun}: ответьте на ${n === 1 ? 'неё' : 'каждую'}.`;
}
