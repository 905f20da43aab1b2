import {fingerprint} from '../../core/text/fingerprint';
import {priorityText} from '../../wording/priority';
import type {RecommendationRow} from '../../workbook/book';

/** Of all that a form may change: tells whether it is what the form showed. */
export function recommendationVersion(row: RecommendationRow): string {
  const {text, controlDate, answerBy, cause, unread} = row;
  const dates = [controlDate, unread.controlDate, answerBy, unread.answerBy];
  return fingerprint(
    JSON.stringify([text, priorityText(row), cause, ...dates]),
  );
}
