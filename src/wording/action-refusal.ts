import type {ActionRefusal} from '../core/submission/submission-action';

/** Why an action on a return is refused, and what to do instead. */
export const REFUSAL_TEXT: Readonly<Record<ActionRefusal, string>> = {
  inactive:
    'учреждение не участвует в этом сборе: отметьте «да» в столбце «Участвует»',
  'not-collecting': 'сбор не открыт: сдать можно будет после его открытия',
  'deadline-passed':
    'срок сдачи прошёл: попросите методический центр продлить его',
  'centre-only': 'это делает методический центр',
  'read-only': 'комитет отчёты читает, а меняет только вкладку «Решения»',
  'locked-submitted':
    'отчёт сдан и закрыт для правки: чтобы исправить его, попросите методический центр вернуть отчёт',
  'locked-accepted':
    'отчёт принят и закрыт для правки: если нашли ошибку, напишите методическому центру',
  'already-submitted': 'отчёт уже сдан',
  'already-accepted': 'отчёт уже принят',
  'not-submitted': 'отчёт не сдан',
  'nothing-to-withdraw': 'отчёт не сдан: отзывать нечего',
  'withdraw-by-return':
    'отметку снимает возврат: выберите «Вернуть отчёт» и напишите причину',
};
