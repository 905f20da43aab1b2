import type {Status} from '../core/submission/submission';
import {formatDay} from './date';
import {STATUS_NAMES} from './status';

/** What is asked before a period is opened or closed. */
export const OPENING = {
  oddPeriod: (period: number, now: number) =>
    `Период ${period} год? Сейчас ${now} год.`,
  past: (deadline: string) => `Срок ${formatDay(deadline)} уже прошёл.`,
  far: (deadline: string, period: number) =>
    `Срок ${formatDay(deadline)} не подходит к ${period} году.`,
  group: (status: Status, names: readonly string[]) =>
    `${STATUS_NAMES[status]} – ${names.length}: ${names.join(', ')}`,
  archived: (accepted: number, active: number, waiting: number) =>
    `${accepted + waiting} из ${active}${waiting > 0 ? ` (из них не принято – ${waiting})` : ''}`,
};
