import {OVERDUE} from '../../wording/overdue';
import {isAnswerLate} from '../../core/recommendation/count-recommendations';
import type {DecisionRow, RecommendationRow} from '../../workbook/book';
import {decisionsDue} from '../decisions/decisions-due';

/** Answers and decisions whose last day has passed; nothing when none has. */
export function overdueLines(
  recommendations: readonly RecommendationRow[],
  decisions: readonly DecisionRow[],
  today: string,
): string[] {
  const answers = recommendations.filter(row => isAnswerLate(row, today));
  const {late} = decisionsDue(decisions, today);
  return [
    ...(answers.length > 0 ? [OVERDUE.answers(answers.length)] : []),
    ...(late.length > 0 ? [OVERDUE.decisions(late.length)] : []),
  ];
}
