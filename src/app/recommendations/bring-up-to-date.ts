import {applyChanges} from '../../workbook/apply-changes';
import type {Book, RecommendationRow} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {nameOwnRows} from './name-own-rows';
import {isOutOfTurn, keptMarks, marksOf} from './recommendation-marks';

type Facts = Pick<Book, 'recommendations' | 'hasNewAnswers' | 'settings'>;

/** An answer moves on what waits for one; what was answered before stays. */
function isAnswered({answer, state, known, unread}: RecommendationRow) {
  const waits = (one: RecommendationRow['known']) =>
    one === 'sent' || one === 'approved';
  const wasWaiting = known === null || waits(known);
  return answer !== '' && waits(state) && wasWaiting && !unread.state;
}

function settled(row: RecommendationRow, today: string): RecommendationRow {
  const state = isAnswered(row) ? 'answered' : row.state;
  const moved = {...row, state};
  const known =
    isOutOfTurn(moved) || row.unread.state !== undefined ? row.known : state;
  const next = {...moved, known};
  const mark = marksOf(next, keptMarks(row), today);
  return state === row.state && known === row.known && mark === row.mark
    ? row
    : {...next, mark};
}

/**
 * Takes in what people did in «Рекомендации» and in the tabs of institutions:
 * an answer moves a recommendation on, a state set by hand is accepted if it
 * follows from the one before, and else marked and left; late answers are
 * marked; lines that people added get ids. It reads facts, so it may run at
 * every command. Changes nothing when there is nothing to do.
 */
export function bringUpToDate(
  {recommendations: rows, hasNewAnswers, settings}: Facts,
  today: string,
): Pick<Changes, 'recommendations'> {
  const {period} = settings;
  const named = period === null ? rows : nameOwnRows(rows, period);
  const next = named.map(row => settled(row, today));
  const isNew = next.some((row, index) => row !== rows[index]);
  return isNew || hasNewAnswers ? {recommendations: next} : {};
}

/** What the book says once that is done. */
export const broughtUpToDate = (book: Book, today: string): Book =>
  applyChanges(book, bringUpToDate(book, today));
