import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {
  UNTOUCHED,
  type ActivityReport,
  type Entry,
  type ReturnState,
  type Submission,
} from '../../core/submission/submission';
import {parseValue, trimSpaces} from '../../core/submission/value';
import {parseActivityStatus} from '../../wording/status';
import type {ActualTab} from '../actual';
import {parseCleanDate} from '../formulas/clean-date';
import type {Scalar} from '../layout';
import type {TypedRow} from '../book';
import {slotOf, SUBMIT_ROW} from '../tabs/institution-body';
import {COLUMN} from '../tabs/institution-columns';
import {parseDay} from './parse-day';

/** What an institution's tab holds. */
export interface DecodedTab {
  submission: Submission;
  ticked: boolean;
  answer: string;
  /** Inputs that hold anything, by id of the row. */
  typed: Map<string, TypedRow>;
  peerMedians: Map<string, number>;
  /** What was answered to recommendations, by the numbers of their places. */
  recommendationAnswers: Map<number, {id: string; answer: string}>;
}

function reportOf(
  cell: (column: number) => Scalar,
  text: (column: number) => string,
): ActivityReport {
  const status = text(COLUMN.value);
  const date = text(COLUMN.previous);
  return {
    status: status === '' ? null : (parseActivityStatus(status) ?? 'invalid'),
    date:
      date === ''
        ? null
        : (parseCleanDate(cell(COLUMN.clean)) ??
          parseDay(cell(COLUMN.previous)) ??
          'invalid'),
    document: text(COLUMN.explanation),
  };
}

/**
 * The return of one institution, read from its tab by the ids in column A.
 * Without a tab it is empty.
 */
export function decodeSubmission(
  institution: Institution,
  tab: ActualTab | undefined,
  state: ReturnState | undefined,
  period: number,
  preset: Preset,
): DecodedTab {
  const entries = new Map<string, Entry>();
  const activities = new Map<string, ActivityReport>();
  const typed = new Map<string, TypedRow>();
  const peerMedians = new Map<string, number>();
  const {indicators, cohorts} = preset.catalogue;
  const answers = new Map(indicators.map(row => [row.id, row.answer]));
  for (const cohort of cohorts) answers.set(cohort.id, 'number');
  const known = new Set(preset.plan.activities.map(activity => activity.id));
  const recommendationAnswers: DecodedTab['recommendationAnswers'] = new Map();
  let ticked = false;
  let answer = '';
  for (const cells of tab?.values ?? []) {
    const id = String(cells[COLUMN.id] ?? '');
    if (id === '') continue;
    const cell = (column: number) => cells[column] ?? null;
    const text = (column: number) => trimSpaces(String(cell(column) ?? ''));
    const kind = answers.get(id);
    if (kind || known.has(id)) {
      const row: TypedRow = {
        value: cell(COLUMN.value),
        date: kind ? null : cell(COLUMN.previous),
        explanation: cell(COLUMN.explanation),
      };
      if (Object.values(row).some(one => one !== null)) typed.set(id, row);
    }
    if (kind) {
      const explanation = text(COLUMN.explanation);
      entries.set(id, {
        value: parseValue(cell(COLUMN.value), kind),
        explanation,
      });
      const median = cell(COLUMN.peerMedian);
      if (typeof median === 'number') peerMedians.set(id, median);
    } else if (known.has(id)) {
      activities.set(id, reportOf(cell, text));
    } else if (slotOf(id) !== null) {
      const answer = text(COLUMN.explanation);
      const slot = {id: text(COLUMN.peerMedian), answer};
      if (answer !== '') recommendationAnswers.set(slotOf(id) ?? 0, slot);
    } else if (id === SUBMIT_ROW) {
      ticked = cell(COLUMN.value) === true;
      answer = text(COLUMN.check);
    }
  }
  const submission: Submission = {
    ...(state ?? UNTOUCHED),
    institution: institution.code,
    period,
    entries,
    activities,
  };
  return {
    submission,
    ticked,
    answer,
    typed,
    peerMedians,
    recommendationAnswers,
  };
}
