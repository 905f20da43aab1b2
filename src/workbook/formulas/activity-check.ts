import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import {ACTIVITY_TEXT} from '../../wording/activity-statement';
import {isDateFormula} from './clean-date';
import {quote} from './text';

/** The live formula of «Проверка» beside an activity. */
export function activityCheckFormula(status: string, date: string): string {
  const names = Object.values(ACTIVITY_STATUS_NAMES);
  const known = names.map(name => `TRIM(${status})=${quote(name)}`).join(';');
  const wrongDate = `IF(ISERROR(${date});TRUE;AND(TRIM(${date})<>"";NOT(${isDateFormula(date)})))`;
  return (
    `=IF(${wrongDate};${quote(ACTIVITY_TEXT.date)};` +
    `IF(ISERROR(${status});${quote(ACTIVITY_TEXT.status)};` +
    `IF(TRIM(${status})="";${quote(ACTIVITY_TEXT.blank)};` +
    `IF(OR(${known});${quote(ACTIVITY_TEXT.fine)};${quote(ACTIVITY_TEXT.status)}))))`
  );
}
