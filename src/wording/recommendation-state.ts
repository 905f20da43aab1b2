import type {
  RecommendationRefusal,
  RecommendationState,
} from '../core/recommendation/recommendation-action';

/** States of a recommendation, as «Рекомендации» shows them. */
export const RECOMMENDATION_STATE_NAMES: Readonly<
  Record<RecommendationState, string>
> = {
  draft: 'черновик',
  approved: 'утверждена',
  sent: 'направлена',
  answered: 'есть ответ',
  done: 'выполнена',
  withdrawn: 'отозвана',
};

/** Why an action on a recommendation is refused, and what to do instead. */
export const RECOMMENDATION_REFUSAL_TEXT: Readonly<
  Record<RecommendationRefusal, string>
> = {
  'centre-only': 'это делает методический центр',
  'read-only': 'комитет рекомендации читает, а меняет только вкладку «Решения»',
  'not-approved': 'это ещё черновик: сначала утвердите рекомендацию',
  'not-sent': 'рекомендация ещё не направлена учреждению',
  'is-draft': 'это и так черновик',
  'already-approved': 'рекомендация уже утверждена',
  'already-sent':
    'рекомендация уже направлена учреждению: чтобы изменить её, отзовите её с причиной',
  'already-done': 'рекомендация уже выполнена',
  'is-withdrawn': 'рекомендация отозвана: сначала верните её в черновики',
};
