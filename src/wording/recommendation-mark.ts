import type {RecommendationState} from '../core/recommendation/recommendation-action';
import {quote} from './quote';
import {RECOMMENDATION_STATE_NAMES} from './recommendation-state';

/** What a line of «Рекомендации» says that needs somebody's attention. */
export const MARK = {
  /** Its ground is another than it was, or gone. */
  groundChanged: 'основание изменилось',
  noReason: 'укажите причину отзыва',
  answerLate: 'ответ просрочен',
} as const;

/** How the mark of a state that was set out of turn begins. */
export const OUT_OF_TURN = 'состояние не по порядку';

/** How the mark of cells that cannot be read begins. */
export const NOT_UNDERSTOOD = 'не понято';

/** «состояние не по порядку: «черновик» → «выполнена»». */
export function outOfTurn(
  from: RecommendationState,
  to: RecommendationState,
): string {
  const names = [from, to].map(one => quote(RECOMMENDATION_STATE_NAMES[one]));
  return `${OUT_OF_TURN}: ${names.join(' → ')}`;
}

/** Of cells that were typed and cannot be read; `;` parts one mark from another. */
export function notUnderstood(texts: readonly string[]): string {
  const shown = texts.map(text => quote(text.replace(/;/g, ',')));
  return `${NOT_UNDERSTOOD}: ${shown.join(', ')}`;
}
