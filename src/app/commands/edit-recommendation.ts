import * as z from 'zod/mini';
import {PRIORITIES} from '../../core/rules/rule';
import {
  stepOf,
  type RecommendationAction,
} from '../../core/recommendation/recommendation-action';
import {capitalised} from '../../wording/capitalised';
import {RECOMMENDATION_REFUSAL_TEXT} from '../../wording/recommendation-state';
import {
  withControlDate,
  withResponsible,
} from '../../wording/recommendation-text';
import type {RecommendationRow} from '../../workbook/book';
import {command} from '../engine/command';
import {Day} from '../engine/day-argument';
import {Refusal} from '../engine/host';
import {keptMarks, marksOf} from '../recommendations/recommendation-marks';
import {recommendationVersion} from '../recommendations/recommendation-version';

/** What it tells. */
const TEXT = {
  gone: 'Этой рекомендации в таблице уже нет: обновите список.',
  noText: 'Напишите текст рекомендации.',
  done: 'Рекомендация записана.',
  changedSince:
    'Рекомендацию тем временем изменили в таблице. Обновите список и внесите правку ещё раз.',
};

/** A cell holds 50,000; the longest frame comes to about 1,500. */
const LONGEST_TEXT = 5_000;

const short = z.string().check(z.maxLength(300));

const Changes = z.strictObject({
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT))),
  /** Takes the place of whoever the text names. */
  responsible: z.optional(short.check(z.minLength(1))),
  priority: z.optional(z.enum(PRIORITIES)),
  controlDate: z.optional(z.nullable(Day)),
  answerBy: z.optional(z.nullable(Day)),
  cause: z.optional(short),
});
type Changes = z.infer<typeof Changes>;

/** What must be allowed for each change. */
const NEEDS: Readonly<Record<keyof Changes, RecommendationAction>> = {
  text: 'edit',
  responsible: 'edit',
  priority: 'edit',
  controlDate: 'schedule',
  answerBy: 'schedule',
  cause: 'record',
};

function refuseChanges({state}: RecommendationRow, changes: Changes): void {
  for (const name of Object.keys(changes) as (keyof Changes)[]) {
    const {refusal} = stepOf(state, NEEDS[name], 'centre');
    if (!refusal) continue;
    throw new Refusal(capitalised(`${RECOMMENDATION_REFUSAL_TEXT[refusal]}.`));
  }
}

function changed(
  row: RecommendationRow,
  changes: Changes,
  today: string,
): RecommendationRow {
  const {text, responsible, priority, cause} = changes;
  const {controlDate, answerBy} = {...row, ...changes};
  const worded = (text ?? row.text).trim();
  const named = responsible?.trim()
    ? withResponsible(worded, responsible.trim())
    : worded;
  const unread = {...row.unread};
  if ('controlDate' in changes) delete unread.controlDate;
  if ('answerBy' in changes) delete unread.answerBy;
  if (priority) delete unread.priority;
  const next = {
    ...row,
    text: withControlDate(named, row.controlDate, controlDate),
    priority: priority ?? row.priority,
    controlDate,
    answerBy,
    cause: (cause ?? row.cause).trim(),
    unread,
  };
  return {...next, mark: marksOf(next, keptMarks(row), today)};
}

const same = (a: RecommendationRow, b: RecommendationRow) =>
  a.text === b.text &&
  a.priority === b.priority &&
  a.controlDate === b.controlDate &&
  a.answerBy === b.answerBy &&
  a.cause === b.cause &&
  Object.keys(a.unread).length === Object.keys(b.unread).length;

/**
 * Changes what a methodologist may change in one recommendation. What somebody
 * wrote into the tab since it was shown to her is not written over.
 */
export const editRecommendation = command({
  title: 'Изменить рекомендацию',
  args: z.strictObject({
    id: z.string(),
    /** Version of the line that was shown; none asks for no comparison. */
    seen: z.optional(z.string()),
    changes: Changes,
  }),
  renews: ['recommendations'],
  run({book, today}, {id, seen, changes}) {
    const {recommendations: rows} = book;
    const row = rows.find(one => one.id === id && id !== '');
    if (!row) {
      throw new Refusal(TEXT.gone);
    }
    refuseChanges(row, changes);
    const next = changed(row, changes, today);
    if (next.text === '') throw new Refusal(TEXT.noText);
    if (same(row, next)) return {message: TEXT.done};
    if (seen !== undefined && recommendationVersion(row) !== seen) {
      throw new Refusal(TEXT.changedSince);
    }
    return {
      changes: {recommendations: rows.map(one => (one === row ? next : one))},
      message: TEXT.done,
    };
  },
});
