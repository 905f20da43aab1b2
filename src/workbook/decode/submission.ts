import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {
  isHandedIn,
  UNTOUCHED,
  type ActivityReport,
  type Entry,
  type ReturnState,
  type Submission,
} from '../../core/submission/submission';
import {inputRules, type InputRule} from '../../core/submission/input-rule';
import {parseValue, trimSpaces} from '../../core/submission/value';
import {HAND_IN} from '../../wording/hand-in-answer';
import {parseActivityStatus} from '../../wording/status';
import type {ActualTab} from '../actual';
import {inActivityYears, parseCleanDate} from '../formulas/clean-date';
import type {Scalar} from '../layout';
import type {TypedRow} from '../book';
import {slotOf, SUBMIT_ROW} from '../tabs/institution-body';
import {COLUMN} from '../tabs/institution-columns';
import {HEADING} from '../tabs/institution-heading';
import {shownAnswer} from '../tabs/submit-formula';
import {parseDay} from './parse-day';

/** What an institution's tab holds. */
export interface DecodedTab {
  submission: Submission;
  ticked: boolean;
  /** The tab could be filled when a command last wrote it. */
  open: boolean;
  answer: string;
  /** Inputs that hold anything, by id of the row. */
  typed: Map<string, TypedRow>;
  peerMedians: Map<string, number>;
  /** What was answered to recommendations, by the numbers of their places. */
  recommendationAnswers: Map<number, {id: string; answer: string}>;
}

type Cells = readonly (Scalar | undefined)[];

const textIn = (cells: Cells, column: number): string => {
  const value = cells[column] ?? '';
  return value === '' ? '' : trimSpaces(String(value));
};

const UNTOUCHED_REPORT: ActivityReport = {
  status: null,
  date: null,
  document: '',
};

/** The day that a text means, of those that an activity may have. */
function activityDay(text: Scalar | undefined): string | null {
  const day = parseDay(text ?? null);
  return day !== null && inActivityYears(day) ? day : null;
}

function reportOf(cells: Cells): ActivityReport {
  const status = textIn(cells, COLUMN.status);
  const date = textIn(cells, COLUMN.date);
  const document = textIn(cells, COLUMN.document);
  if (status === '' && date === '' && document === '') return UNTOUCHED_REPORT;
  return {
    status: status === '' ? null : (parseActivityStatus(status) ?? 'invalid'),
    date:
      date === ''
        ? null
        : (parseCleanDate(cells[COLUMN.cleanDate]) ??
          activityDay(cells[COLUMN.date]) ??
          'invalid'),
    document,
  };
}

/** How the rows of a preset are read, by id. */
type Readings = ReadonlyMap<string, InputRule | 'activity'>;

const known = new WeakMap<Preset, Readings>();

function readingsOf(preset: Preset): Readings {
  const {plan, catalogue} = preset;
  const readings: Readings =
    known.get(preset) ??
    new Map<string, InputRule | 'activity'>([
      ...plan.activities.map(({id}) => [id, 'activity'] as const),
      ...inputRules(catalogue),
    ]);
  known.set(preset, readings);
  return readings;
}

/** The inputs of a tab that is gone, as a copy of it has them. */
export function tabFrom(
  typed: ReadonlyMap<string, TypedRow>,
): Pick<ActualTab, 'values'> {
  const values = [...typed].map(([id, {value, date, explanation}]) => {
    const cells: (Scalar | undefined)[] = [id];
    if (value !== null) cells[COLUMN.value] = value;
    if (date !== null) cells[COLUMN.date] = date;
    if (explanation !== null) cells[COLUMN.explanation] = explanation;
    return cells;
  });
  return {values};
}

/** An answer whose column was taken away, as far as it is still known. */
function answerAnew(submission: Submission): string {
  return isHandedIn(submission) ? HAND_IN.done(submission) : '';
}

/**
 * The return of one institution, read from its tab by the ids in column A.
 * Without a tab it is empty.
 */
export function decodeSubmission(
  institution: Institution,
  tab: Pick<ActualTab, 'values'> | undefined,
  state: ReturnState | undefined,
  period: number,
  preset: Preset,
): DecodedTab {
  const entries = new Map<string, Entry>();
  const activities = new Map<string, ActivityReport>();
  const typed = new Map<string, TypedRow>();
  const peerMedians = new Map<string, number>();
  const readings = readingsOf(preset);
  const recommendationAnswers: DecodedTab['recommendationAnswers'] = new Map();
  let ticked = false;
  let answer = '';
  for (const cells of tab?.values ?? []) {
    const id = String(cells[COLUMN.id] ?? '');
    if (id === '') continue;
    const reading = readings.get(id);
    if (reading) {
      const value = cells[COLUMN.value] ?? null;
      const explanation = cells[COLUMN.explanation] ?? null;
      const isActivity = reading === 'activity';
      const date = isActivity ? (cells[COLUMN.date] ?? null) : null;
      if (value !== null || date !== null || explanation !== null) {
        typed.set(id, {value, date, explanation});
      }
      if (isActivity) {
        activities.set(id, reportOf(cells));
        continue;
      }
      entries.set(id, {
        value: parseValue(value, reading),
        explanation: textIn(cells, COLUMN.explanation),
      });
      const median = cells[COLUMN.peerMedian];
      if (typeof median === 'number') peerMedians.set(id, median);
      continue;
    }
    const slot = slotOf(id);
    if (slot !== null) {
      const answer = textIn(cells, COLUMN.answer);
      const received = {id: textIn(cells, COLUMN.recommendation), answer};
      if (answer !== '') recommendationAnswers.set(slot, received);
    } else if (id === SUBMIT_ROW) {
      ticked = cells[COLUMN.box] === true;
      // Elder tabs hold it where the formula now shows it.
      answer =
        textIn(cells, COLUMN.reply) || shownAnswer(textIn(cells, COLUMN.check));
    }
  }
  const submission: Submission = {
    ...(state ?? UNTOUCHED),
    institution: institution.code,
    period,
    entries,
    activities,
  };
  const [openRow, openColumn] = HEADING.sheet;
  return {
    submission,
    ticked,
    open: (tab?.values[openRow]?.[openColumn] ?? null) !== null,
    answer: answer.startsWith('#') ? answerAnew(submission) : answer,
    typed,
    peerMedians,
    recommendationAnswers,
  };
}
