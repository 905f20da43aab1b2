/** States of a recommendation, as «Рекомендации» shows them. */
export const RECOMMENDATION_STATE_NAMES = {
  draft: 'черновик',
  approved: 'утверждена',
  sent: 'направлена',
  answered: 'есть ответ',
  done: 'выполнена',
  withdrawn: 'отозвана',
} as const;
