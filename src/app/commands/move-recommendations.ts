import * as z from 'zod/mini';
import type {RecommendationRefusal} from '../../core/recommendation/recommendation-action';
import {plural} from '../../wording/number';
import {RECOMMENDATION_REFUSAL_TEXT} from '../../wording/recommendation-state';
import {capitalised} from '../../wording/capitalised';
import {command} from '../engine/command';
import {Day} from '../engine/day-argument';
import {Refusal} from '../engine/host';
import {takeSteps, type Move} from '../recommendations/take-steps';

/** What it tells. */
const TEXT = {
  unchanged: (n: number, refusal: RecommendationRefusal) =>
    `Без изменений ${n}: ${RECOMMENDATION_REFUSAL_TEXT[refusal]}.`,
  noReason: 'Напишите, почему рекомендация отозвана.',
  past: 'Срок ответа уже прошёл: укажите другой день.',
  gone: (lost: number) =>
    `${lost} ${plural(lost, 'рекомендации', 'рекомендаций', 'рекомендаций')} в таблице уже нет: обновите список.`,
  none: 'Ни одна рекомендация не изменена.',
};

/** As many as 1,000 institutions may have. */
const MOST = 20_000;

const DONE: Readonly<Record<Move['action'], string>> = {
  approve: 'Утверждено рекомендаций',
  send: 'Отмечено направленными',
  finish: 'Отмечено выполненными',
  withdraw: 'Отозвано рекомендаций',
  reopen: 'Возвращено на шаг назад',
  confirm: 'Состояние подтверждено',
};

/** The refusal that only says that it was done before. */
const BEFORE: Readonly<Partial<Record<Move['action'], RecommendationRefusal>>> =
  {
    approve: 'already-approved',
    send: 'already-sent',
    finish: 'already-done',
    reopen: 'is-draft',
  };

function details(
  refused: readonly {refusal: RecommendationRefusal}[],
): string[] {
  const counts = new Map<RecommendationRefusal, number>();
  for (const {refusal} of refused) {
    counts.set(refusal, (counts.get(refusal) ?? 0) + 1);
  }
  return [...counts].map(([refusal, n]) => TEXT.unchanged(n, refusal));
}

/** Moves recommendations from state to state: one, or many at once. */
export const moveRecommendations = command({
  title: 'Изменить состояние рекомендаций',
  args: z.strictObject({
    ids: z.array(z.string()).check(z.minLength(1), z.maxLength(MOST)),
    action: z.enum([
      'approve',
      'send',
      'finish',
      'withdraw',
      'reopen',
      'confirm',
    ]),
    reason: z.optional(z.string().check(z.maxLength(1_000))),
    answerBy: z.optional(Day),
  }),
  renews: ['recommendations'],
  run({book, today}, {ids, action, reason = '', answerBy}) {
    const why = reason.trim();
    if (action === 'withdraw' && why === '') {
      throw new Refusal(TEXT.noReason);
    }
    if (answerBy !== undefined && answerBy < today) {
      throw new Refusal(TEXT.past);
    }
    const wanted = new Set(ids);
    const {rows, moved, refused} = takeSteps(
      book.recommendations,
      wanted,
      {action, reason: why, ...(answerBy === undefined ? {} : {answerBy})},
      today,
    );
    const lost = wanted.size - moved.length - refused.length;
    const gone = TEXT.gone(lost);
    const told = [...details(refused), ...(lost > 0 ? [gone] : [])];
    const isDone = refused.every(({refusal}) => refusal === BEFORE[action]);
    if (moved.length === 0 && (!isDone || lost > 0)) {
      const [first] = refused;
      throw wanted.size === 1 && first
        ? new Refusal(
            capitalised(`${RECOMMENDATION_REFUSAL_TEXT[first.refusal]}.`),
          )
        : new Refusal(TEXT.none, told);
    }
    return {
      changes: {recommendations: rows},
      message: `${DONE[action]}: ${moved.length}.`,
      details: told,
    };
  },
});
