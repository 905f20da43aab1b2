import {ofPeriod} from '../../core/recommendation/count-recommendations';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import type {
  ReportedDecision,
  ReportedRecommendation,
} from '../../core/analysis/history';
import {priorityText} from '../../wording/priority';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import type {Book} from '../../workbook/book';
import {linkedIds, recommendationsByName} from '../decisions/decision-links';

/** The period's recommendations as a report counts them, as they stand now. */
export function reportedRecommendations(
  {recommendations}: Pick<Book, 'recommendations'>,
  period: number,
): ReportedRecommendation[] {
  return ofPeriod(recommendations, period).map(
    ({id, institution, no, state, cause, ...row}) => ({
      id,
      institution,
      no,
      priority: priorityText(row),
      state: RECOMMENDATION_STATE_NAMES[state],
      cause,
    }),
  );
}

/**
 * Decisions that a report of the period tells: those that rest on its
 * recommendations or on those of the year before, whose effect shows now, and
 * those that rest on none and were made since the period was opened.
 */
export function reportedDecisions(
  book: Book,
  period: number,
): ReportedDecision[] {
  const {openedOn} = book.settings;
  const byName = recommendationsByName(book, book.recommendations);
  const isNear = (id: string) => {
    const about = parseRecommendationId(id).period;
    return about === period || about === period - 1;
  };
  return book.decisions.flatMap(decision => {
    const links = linkedIds(decision, byName);
    const isRecent =
      openedOn === null ||
      decision.actDate === null ||
      decision.actDate >= openedOn;
    const belongs = links.length === 0 ? isRecent : links.some(isNear);
    if (!belongs) return [];
    const {act, actDate, text, measure, responsible} = decision;
    const {due, state, activities} = decision;
    return [
      {
        act,
        actDate,
        text,
        measure,
        responsible,
        due,
        state,
        activities,
        links,
        drafted: decision.links,
      },
    ];
  });
}
