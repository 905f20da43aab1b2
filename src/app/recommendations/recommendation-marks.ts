import {isAnswerLate} from '../../core/recommendation/count-recommendations';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {isInTurn} from '../../core/recommendation/recommendation-action';
import {
  MARK,
  NOT_UNDERSTOOD,
  notUnderstood,
  OUT_OF_TURN,
  outOfTurn,
} from '../../wording/recommendation-mark';
import type {RecommendationRow} from '../../workbook/book';

/** Whether people added the line by hand. */
export const isOwn = ({id}: RecommendationRow): boolean =>
  parseRecommendationId(id).rule === null;

/** Somebody set a state by hand that does not follow from the one before. */
export const isOutOfTurn = ({known, state}: RecommendationRow): boolean =>
  known !== null && !isInTurn(known, state);

/** Marks that follow from the line itself; others are kept. */
const isDerived = (mark: string) =>
  mark === MARK.noReason ||
  mark === MARK.answerLate ||
  mark.startsWith(OUT_OF_TURN) ||
  mark.startsWith(NOT_UNDERSTOOD);

/**
 * What is marked in the line that does not follow from itself. Whether its
 * ground is another matters no more once it is closed.
 */
export function keptMarks({mark, state}: RecommendationRow): string[] {
  const isClosed = state === 'done' || state === 'withdrawn';
  return mark
    .split('; ')
    .filter(one => one !== '' && !isDerived(one))
    .filter(one => !isClosed || one !== MARK.groundChanged);
}

/**
 * Text of «Отметка».
 *
 * @param others marks that do not follow from the line itself
 */
export function marksOf(
  row: RecommendationRow,
  others: readonly string[],
  today: string,
): string {
  const {state, controlDate, answerBy} = row.unread;
  const unread = [state, controlDate, answerBy].filter(
    text => text !== undefined,
  );
  return [
    ...others,
    ...(isOutOfTurn(row) && row.known ? [outOfTurn(row.known, row.state)] : []),
    ...(unread.length > 0 ? [notUnderstood(unread)] : []),
    ...(row.state === 'withdrawn' && row.reason === '' ? [MARK.noReason] : []),
    ...(isAnswerLate(row, today) ? [MARK.answerLate] : []),
  ].join('; ');
}
