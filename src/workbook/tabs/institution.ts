import {activityApplies} from '../../core/order/applies';
import type {Institution} from '../../core/order/institution';
import {UNTOUCHED} from '../../core/submission/submission';
import {parseDay} from '../decode/parse-day';
import {putCell, type Grid, type GridDraft} from '../grid';
import type {Area, CellValue, Scalar} from '../layout';
import type {Book, RecommendationRow, TypedRows} from '../book';
import {
  bodyRows,
  RECOMMENDATION_BLOCK,
  rowNumbers,
  SUBMIT_ROW,
  type BodyRow,
} from './institution-body';
import {COLUMN} from './institution-columns';
import {headingContent} from './institution-heading-content';
import {runs} from '../runs';

/** What an institution's tab holds besides its layout. */
export interface InstitutionContent {
  values: Grid<CellValue>;
  hiddenRows: number[];
  /** Cells that the institution may ever change. */
  open: Area[];
  /** The smallest rectangle around those of its return. */
  inputs: Area;
  /** Whether the return can be changed now. */
  unlocked: boolean;
  /** Cells of its answers to recommendations; null when it received none. */
  answers: Area | null;
}

/** A date that reads as one becomes a date again, anything else stays. */
function dateOf(date: Scalar | undefined): CellValue | undefined {
  if (typeof date !== 'string') return date;
  const day = parseDay(date);
  return day ? {day} : date;
}

function openAreas(
  rows: readonly BodyRow[],
  numbers: ReadonlyMap<string, number>,
  hidden: ReadonlySet<number>,
) {
  const of = (...kinds: BodyRow['is'][]) =>
    rows
      .filter(row => kinds.includes(row.is))
      .map(row => numbers.get(row.id) ?? 0)
      .filter(number => !hidden.has(number));
  const area = (numbersOf: number[], from: number, to: number): Area[] =>
    runs(numbersOf).map(([startRow, endRow]) => ({
      startRow,
      endRow,
      startColumn: from,
      endColumn: to,
    }));
  const fields = of('cohort', 'indicator');
  const activities = of('activity');
  return [
    ...area(fields, COLUMN.value, COLUMN.value + 1),
    ...area(activities, COLUMN.status, COLUMN.date + 1),
    ...area(
      [...fields, ...activities].sort((a, b) => a - b),
      COLUMN.explanation,
      COLUMN.explanation + 1,
    ),
    ...area(of('submit'), COLUMN.box, COLUMN.box + 1),
    ...area(of('recommendation'), COLUMN.answer, COLUMN.answer + 1),
  ];
}

/** What is done needs no answer any more. */
const isUnanswered = ({state, answer}: RecommendationRow) =>
  state === 'sent' && answer === '';

/** What decides on the contents beside the book. */
export interface Renewed {
  /** Recommendations that the institution received. */
  received: readonly RecommendationRow[];
  /** What is written into inputs. */
  typed: TypedRows | undefined;
  /** `yyyy-mm-dd`; null when it is not known: no deadline has passed then. */
  today: string | null;
}

/** Contents, hidden rows and open cells of one institution's tab. */
export function institutionContent(
  institution: Institution,
  book: Book,
  {received, typed: changed, today}: Renewed,
): InstitutionContent {
  const rows = bodyRows(book.preset, institution);
  const numbers = rowNumbers(book.preset, institution);
  const submission = book.submissions.get(institution.code) ?? UNTOUCHED;
  const values: GridDraft<CellValue> = [];
  const put = (row: number, column: number, value: CellValue) => {
    if (value !== null && value !== '') putCell(values, row, column, value);
  };
  const {unlocked, cells} = headingContent(institution, book, submission, {
    unanswered: received.filter(isUnanswered).length,
    today,
  });
  for (const [place, value] of cells) put(...place, value);
  const previous = book.previous?.get(institution.code);
  const medians = book.peerMedians.get(institution.code);
  const typed = changed?.get(institution.code);
  for (const row of rows) {
    const number = numbers.get(row.id) ?? 0;
    const given = typed?.get(row.id);
    // Null empties an input; one that is not given stays as it is.
    const input = (column: number, value: CellValue | undefined) => {
      if (value !== undefined) putCell(values, number, column, value);
    };
    input(COLUMN.value, given?.value);
    input(COLUMN.explanation, given?.explanation);
    if (row.is === 'activity') input(COLUMN.date, dateOf(given?.date));
    else put(number, COLUMN.previous, previous?.get(row.id) ?? null);
    put(number, COLUMN.peerMedian, medians?.get(row.id) ?? null);
    if (row.is !== 'recommendation') continue;
    const recommendation = received[row.slot - 1];
    put(number, COLUMN.recommendationText, recommendation?.text ?? null);
    put(number, COLUMN.recommendation, recommendation?.id ?? null);
    // An input that commands write: answers move with their recommendations.
    if (given?.explanation !== undefined) continue;
    input(COLUMN.answer, recommendation?.answer || null);
  }
  const submit = numbers.get(SUBMIT_ROW) ?? 0;
  putCell(values, submit, COLUMN.box, book.ticked.has(institution.code));
  put(submit, COLUMN.reply, book.answers.get(institution.code) ?? null);
  const isHidden = (row: BodyRow) =>
    (row.is === 'activity' && !activityApplies(row.activity, institution)) ||
    (row.is === 'recommendation' && row.slot > received.length) ||
    (row.id === RECOMMENDATION_BLOCK && received.length === 0);
  const hiddenRows = rows.filter(isHidden).map(row => numbers.get(row.id) ?? 0);
  const open = openAreas(rows, numbers, new Set(hiddenRows));
  const answered = open.filter(area => area.startRow > submit);
  return {
    values,
    hiddenRows,
    open,
    inputs: {
      startRow: Math.min(...open.map(area => area.startRow)),
      endRow: submit + 1,
      startColumn: COLUMN.value,
      endColumn: COLUMN.explanation + 1,
    },
    unlocked,
    answers: answered[0] ?? null,
  };
}
