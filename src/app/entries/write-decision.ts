import * as z from 'zod/mini';
import {DECISION_STATES} from '../../core/recommendation/decision-standing';
import type {Preset} from '../../core/order/preset';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {serialOf} from '../../workbook/compile/cell-value';
import {tableRows} from '../../workbook/decode/table-rows';
import type {ActualTab} from '../../workbook/actual';
import type {DecisionRow, Book} from '../../workbook/book';
import type {CellData, Request} from '../../workbook/sheets-api';
import {TABLE_TOP} from '../../workbook/table';
import {DECISION_COLUMN} from '../../workbook/tabs/decisions';
import {answerFailure, type Answer} from '../engine/answer-failure';
import {Day} from '../engine/day-argument';
import {
  activitiesIn,
  namesIn,
  recommendationsByName,
} from '../decisions/decision-links';
import {decisionVersion} from '../decisions/decision-version';
import {describeIssues} from '../engine/describe-issues';
import {Refusal, type Host} from '../engine/host';
import {personOf} from '../engine/person';
import type {DecisionChanges, DecisionEntry} from '../engine/protocol';
import {decisionsPart, decisionsTab} from '../queries/decisions';
import {readPart} from '../engine/read-part';
import {broughtUpToDate} from '../recommendations/bring-up-to-date';
import {LONGEST} from './longest';

const text = z.optional(z.string().check(z.maxLength(LONGEST)));
const date = z.optional(z.nullable(Day));
const names = (most: number) =>
  z.optional(
    z.array(z.string().check(z.maxLength(500))).check(z.maxLength(most)),
  );

const Args = z.strictObject({
  line: z.nullable(
    z.strictObject({row: z.int().check(z.gte(0)), version: z.string()}),
  ),
  changes: z.strictObject({
    act: text,
    actDate: date,
    text,
    measure: text,
    responsible: text,
    due: date,
    state: z.optional(z.enum(DECISION_STATES)),
    recommendations: names(200),
    activities: names(100),
  }),
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
  const numbers = new Set(book.preset.plan.activities.map(({no}) => `П ${no}`));
  const lost = [
    ...recommendations.filter(name => byName.of(name).length === 0),
    ...activities.filter(name => !numbers.has(name)),
  ].filter(name => !there.has(name));
  if (lost.length === 0) return;
  throw new Refusal(`Не найдено: ${lost.join(', ')}. Обновите список.`);
}

/** The line as it stands now, wherever it was moved. */
function lineNow(
  {decisions}: Book,
  {row, version}: {row: number; version: string},
): DecisionRow {
  const same = decisions.filter(one => decisionVersion(one) === version);
  const line = same.find(one => one.row === row) ?? same[0];
  if (!line) {
    throw new Refusal(
      'Эту строку тем временем изменили в таблице. Обновите список и внесите правку ещё раз.',
    );
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
    throw new Refusal(
      'Свободные строки в «Решениях» кончились. Их добавит любая команда методического центра, например «Обновить свод».',
    );
  }
  return row;
}

/** What the cells are to hold, those that differ from the line alone. */
function valuesOf(
  changes: DecisionChanges,
): Partial<Record<keyof DecisionChanges, string | {day: string} | null>> {
  const {state, recommendations, activities} = changes;
  const worded = {
    ...changes,
    ...(state === undefined ? {} : {state: DECISION_STATE_NAMES[state]}),
    ...(recommendations && {recommendations: recommendations.join('; ')}),
    ...(activities && {activities: activities.join(', ')}),
  } as Partial<Record<keyof DecisionChanges, string | null>>;
  return Object.fromEntries(
    Object.entries(worded).map(([name, value]) => {
      const isDate = name === 'actDate' || name === 'due';
      const typed = isDate ? value : (value ?? '').trim();
      if (typed === null || typed === '') return [name, null];
      return [name, isDate ? {day: typed} : typed];
    }),
  );
}

function enteredOf(value: string | {day: string} | null): CellData {
  if (value === null) return {};
  const userEnteredValue =
    typeof value === 'string'
      ? {stringValue: value}
      : {numberValue: serialOf(value.day)};
  return {userEnteredValue};
}

/** Types text as text: what looks like a formula stays what was written. */
function requestsFor(
  sheetId: number,
  rowIndex: number,
  values: ReturnType<typeof valuesOf>,
): Request[] {
  return Object.entries(values).map(([name, value]) => {
    const columnIndex = DECISION_COLUMN[name as keyof DecisionChanges];
    return {
      updateCells: {
        start: {sheetId, rowIndex, columnIndex},
        rows: [{values: [enteredOf(value)]}],
        fields: 'userEnteredValue',
      },
    };
  });
}

/**
 * Writes a line of «Решения» for the committee or the centre, with her own
 * rights: protection leaves her the line and nothing else. Reads twice and
 * writes once.
 */
export function writeDecision(
  host: Host,
  preset: Preset,
  args: unknown,
): Answer {
  const parsed = Args.safeParse(args ?? {});
  if (!parsed.success) {
    const message = describeIssues(parsed.error.issues);
    return {ok: false, message, details: []};
  }
  const entry: DecisionEntry = parsed.data;
  try {
    // Lines must not move between the reading and the writing.
    return host.lock(() => {
      const opened = readPart(host, preset, decisionsPart);
      const {role} = personOf(host, opened.book);
      if (role !== 'committee' && role !== 'centre') {
        throw new Refusal('Решения записывает комитет.');
      }
      const tab = decisionsTab(opened);
      const today = host.now(preset.timeZone).slice(0, 10);
      const book = broughtUpToDate(opened.book, today);
      const line = entry.line ? lineNow(book, entry.line) : null;
      const {changes} = entry;
      refuseUnknown(book, line, changes);
      const words = {...line, ...changes};
      if (!words.text?.trim() && !words.measure?.trim()) {
        throw new Refusal('Напишите решение или меру.');
      }
      const requests = requestsFor(
        tab.sheetId,
        line?.row ?? freeRow(tab),
        valuesOf(changes),
      );
      if (requests.length > 0) host.write(requests);
      const message = line ? 'Решение записано.' : 'Решение добавлено.';
      return {ok: true, message, details: []};
    });
  } catch (error) {
    return answerFailure(host, error, {
      denied:
        'Google не разрешил вам писать в «Решения». Попросите методический центр проверить, есть ли ваш адрес среди адресов комитета.',
      other: 'Google не записал решение. Обновите список и повторите.',
    });
  }
}
