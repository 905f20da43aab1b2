import {quote} from './quote';
import type {Status} from '../core/submission/submission';
import {plural} from './number';
import {STATUS_NAMES} from './status';

const notCounted = (n: number) =>
  `: в итог не вошло ${n} ${plural(n, 'показатель', 'показателя', 'показателей')}`;

/** Lines of «Замечания» that are not of one check. */
export const FINDING_LINE = {
  /** `missing` rows were expected of it. */
  absent: (status: Status, missing: number) =>
    `Данные не сданы (${STATUS_NAMES[status]})${missing > 0 ? notCounted(missing) : ''}`,
  /** A value that is not as it was accepted. */
  changed: (accepted: string, now: string) =>
    `принято ${accepted || '–'}, сейчас ${now || '–'}`,
  leftOut: '; в итог не вошло',
  toTab: 'К вкладке',
  recommendation: 'Рекомендация',
  decision: 'Решение',
  registry: (row: number, problems: string) =>
    `строка ${row} вкладки «Учреждения» не читается: ${problems}`,
  rule: (when: string, problems: string) =>
    `правило ${quote(when)} изменено с ошибкой, действует прежнее: ${problems}`,
  target: (no: string, typed: string) =>
    `цель показателя ${no} во вкладке «Показатели» не читается: ${quote(typed)}`,
  noPrevious:
    'изменение к прошлому периоду не проверено: в архиве нет прошлого периода',
  displaced: (tab: string, cell: string) =>
    `Стояло во вкладке «${tab}» в ячейке ${cell}, при восстановлении места не нашлось`,
  kept: 'сохранено',
};
