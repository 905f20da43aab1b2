import type {ActivityReport} from '../core/submission/submission';
import {MARK} from './check-message';

/** What the column «Проверка» says beside an activity. */
export const ACTIVITY_TEXT = {
  blank: `${MARK.open} Выберите статус`,
  fine: `${MARK.fine} Верно`,
  status: `${MARK.error} Выберите статус из списка`,
  date: `${MARK.error} Дата – в виде 31.12.2025`,
} as const;

/** The same words as the live formula beside the activity. */
export function activityStatement(report: ActivityReport): string {
  if (report.date === 'invalid') return ACTIVITY_TEXT.date;
  if (report.status === 'invalid') return ACTIVITY_TEXT.status;
  return report.status === null ? ACTIVITY_TEXT.blank : ACTIVITY_TEXT.fine;
}
