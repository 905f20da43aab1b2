import {activityNo} from '../../wording/row-number';
import * as z from 'zod/mini';
import {DECISION_STATES} from '../../core/recommendation/decision-standing';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {tableRows} from '../../workbook/decode/table-rows';
import type {ActualTab} from '../../workbook/actual';
import type {Book, DecisionRow} from '../../workbook/book';
import type {TypedDecision} from '../../workbook/changes';
import {TABLE_TOP} from '../../workbook/table';
import {Day} from '../engine/day-argument';
import {
  activitiesIn,
  namesIn,
  recommendationsByName,
} from '../decisions/decision-links';
import {decisionsPart, decisionsTab} from '../decisions/decisions-tab';
import {decisionVersion} from '../decisions/decision-version';
import {entry, LONGEST} from '../engine/entry';
import {Refusal} from '../engine/host';
import {broughtUpToDate} from '../recommendations/bring-up-to-date';

/** What it tells. */
const TEXT = {
  unknown: (lost: string) => `Не найдено: ${lost}. Обновите список.`,
  changedSince:
    'Эту строку тем временем изменили в таблице. Обновите список и внесите правку ещё раз.',
  full: 'Свободные строки в «Решениях» кончились. Их добавит любая команда методического центра, например «Обновить свод».',
  committeeOnly: 'Решения записывает комитет.',
  empty: 'Напишите решение или меру.',
  written: 'Решение записано.',
  added: 'Решение добавлено.',
  denied:
    'Google не разрешил вам писать в «Решения». Попросите методический центр проверить, есть ли ваш адрес среди адресов комитета.',
  failed: 'Google не записал решение. Обновите список и повторите.',
};

const text = z.optional(z.string().check(z.maxLength(LONGEST)));
const date = z.optional(z.nullable(Day));
const names = (most: number) =>
  z.optional(
    z.array(z.string().check(z.maxLength(500))).check(z.maxLength(most)),
  );

/** What may be written into a line of «Решения»; a null date empties it. */
const Changes = z.strictObject({
  act: text,
  actDate: date,
  text,
  measure: text,
  responsible: text,
  due: date,
  state: z.optional(z.enum(DECISION_STATES)),
  recommendations: names(200),
  activities: names(100),
});
export type DecisionChanges = z.infer<typeof Changes>;

const Args = z.strictObject({
  /** The line that was shown; null for a new one. */
  line: z.nullable(
    z.strictObject({row: z.int().check(z.gte(0)), version: z.string()}),
  ),
  changes: Changes,
});

/**
 * What may be linked is what the lists offer. What the line has already is
 * left, whatever it is: people may have typed it.
 */
function refuseUnknown(
  book: Book,
  line: DecisionRow | null,
  {recommendations = [], activities = []}: DecisionChanges,
): void {
  const byName = recommendationsByName(book, book.recommendations);
  const there = new Set(line ? [...namesIn(line), ...activitiesIn(line)] : []);
  const numbers = new Set(
    book.preset.plan.activities.map(({no}) => activityNo(no)),
  );
  const lost = [
    ...recommendations.filter(name => byName.of(name).length === 0),
    ...activities.filter(name => !numbers.has(name)),
  ].filter(name => !there.has(name));
  if (lost.length === 0) return;
  throw new Refusal(TEXT.unknown(lost.join(', ')));
}

/** The line as it stands now, wherever it was moved. */
function lineNow(
  {decisions}: Book,
  {row, version}: {row: number; version: string},
): DecisionRow {
  const same = decisions.filter(one => decisionVersion(one) === version);
  const line = same.find(one => one.row === row) ?? same[0];
  if (!line) {
    throw new Refusal(TEXT.changedSince);
  }
  return line;
}

/** The first row below all that the tab holds. */
function freeRow(tab: ActualTab): number {
  const row = tableRows(tab).reduce(
    (last, line) => Math.max(last, line.row),
    TABLE_TOP,
  );
  if (row >= tab.rowCount) {
    throw new Refusal(TEXT.full);
  }
  return row;
}

/** What the cells are to hold, those that the form changed alone. */
function typedOf(changes: DecisionChanges): TypedDecision {
  const {act, actDate, text, measure, responsible, due, state} = changes;
  const {recommendations, activities} = changes;
  const texts = {
    act,
    text,
    measure,
    responsible,
    state: state && DECISION_STATE_NAMES[state],
    recommendations: recommendations?.join('; '),
    activities: activities?.join(', '),
  };
  const day = (date: string | null | undefined) => date && {day: date};
  const typed = [
    ...Object.entries(texts).map(([name, one]) => [name, one?.trim()]),
    ['actDate', day(actDate)],
    ['due', day(due)],
  ];
  return Object.fromEntries(
    typed
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value === '' ? null : value]),
  ) as TypedDecision;
}

/** Fields that a new line has as it was typed; its state may be given later. */
const TYPED = [
  'act',
  'actDate',
  'text',
  'measure',
  'responsible',
  'due',
  'recommendations',
  'activities',
] as const;

/**
 * Whether the last line is this one already: its writing was answered with a
 * failure and is repeated. Nobody decides the same twice.
 */
function isAdded({decisions}: Book, typed: TypedDecision): boolean {
  const last = decisions.reduce<DecisionRow | null>(
    (lowest, one) => (lowest && lowest.row > one.row ? lowest : one),
    null,
  );
  const plain = (value: string | {day: string} | null = null) =>
    (typeof value === 'object' ? value?.day : value) ?? '';
  return (
    last !== null &&
    TYPED.every(field => plain(last[field]) === plain(typed[field]))
  );
}

/**
 * Writes a line of «Решения» for the committee or the centre: protection
 * leaves them the line and nothing else.
 */
export const writeDecision = entry({
  args: Args,
  renews: ['typedDecisions'],
  part: decisionsPart,
  enter(context, {line: shown, changes}) {
    const {role} = context.person;
    if (role !== 'committee' && role !== 'centre') {
      throw new Refusal(TEXT.committeeOnly);
    }
    const tab = decisionsTab(context);
    const book = broughtUpToDate(context.book, context.today);
    const line = shown ? lineNow(book, shown) : null;
    refuseUnknown(book, line, changes);
    const words = {...line, ...changes};
    if (!words.text?.trim() && !words.measure?.trim()) {
      throw new Refusal(TEXT.empty);
    }
    const typed = typedOf(changes);
    if (!line && isAdded(book, typed)) {
      return {changes: {}, tabIds: ['decisions'], message: TEXT.added};
    }
    const row = line?.row ?? freeRow(tab);
    return {
      changes: {typedDecisions: new Map([[row, typed]])},
      tabIds: ['decisions'],
      message: line ? TEXT.written : TEXT.added,
    };
  },
  failures: {
    denied: TEXT.denied,
    other: TEXT.failed,
  },
});
