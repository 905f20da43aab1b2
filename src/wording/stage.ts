/** Stages of the year, as «Начало» shows them. */
export const STAGE_NAMES = {
  'set-up': 'подготовка',
  collecting: 'идёт сбор данных',
  closed: 'сбор закрыт',
} as const;
