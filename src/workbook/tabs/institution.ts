import {activityApplies} from '../../core/applies';
import type {Institution} from '../../core/institution';
import {isOpenForInput} from '../../core/collection';
import {UNTOUCHED, type Submission} from '../../core/submission';
import {formatDay, formatMoment} from '../../wording/date';
import {STATUS_NAMES} from '../../wording/status';
import {
  at,
  type Area,
  type CellValue,
  type Layout,
  type Scalar,
} from '../layout';
import {parseDay} from '../decode/parse-day';
import type {Model} from '../model';
import {
  bodyRows,
  rowNumbers,
  SUBMIT_ROW,
  type BodyRow,
} from './institution-body';
import {COLUMN} from './institution-columns';
import {HEADING} from './institution-heading';

/** What an institution's tab holds besides its layout. */
export interface InstitutionContent {
  values: Map<string, CellValue>;
  hiddenRows: number[];
  /** Cells that the institution may change while its return is open. */
  open: Area[];
  /** The smallest rectangle around them. */
  inputs: Area;
  /** Whether the return can be changed now. */
  unlocked: boolean;
}

const GUIDE =
  'Заполните жёлтые клетки: «Проверка» сразу скажет, что поправить. В конце поставьте отметку «Сдать».';

function message(submission: Submission | undefined, model: Model): string {
  const {stage} = model.settings;
  switch (submission?.status ?? 'draft') {
    case 'returned':
      return `Возвращено: ${submission?.returnReason ?? ''} Исправьте и снова отметьте «Сдать» внизу вкладки.`;
    case 'submitted':
      return 'Отчёт сдан и закрыт для правки. Если нашли ошибку, попросите методический центр вернуть его.';
    case 'accepted':
      return 'Отчёт принят. Спасибо!';
    default:
      return stage === 'collecting'
        ? GUIDE
        : 'Сбор ещё не открыт: заполнять можно будет после его открытия.';
  }
}

function periodText({settings}: Model): string {
  if (settings.period === null) return 'Сведения по профориентации';
  const deadline = settings.deadline
    ? `. Сдать до ${formatDay(settings.deadline)}`
    : '';
  return `Сведения за ${settings.period} год${deadline}`;
}

function standing(submission: Submission | undefined): string {
  const status = STATUS_NAMES[submission?.status ?? 'draft'];
  const moment = submission?.submittedAt;
  return moment && submission?.status !== 'returned'
    ? `${status} · ${formatMoment(moment)}`
    : status;
}

/** A date that reads as one becomes a date again, anything else stays. */
function dateOf(date: Scalar | undefined): CellValue | undefined {
  if (typeof date !== 'string') return date;
  const day = parseDay(date);
  return day ? {day} : date;
}

/** Runs of consecutive numbers as half-open spans. */
function runs(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans[spans.length - 1];
    if (last && last[1] === number) last[1] = number + 1;
    else spans.push([number, number + 1]);
  }
  return spans;
}

function openAreas(rows: readonly BodyRow[], hidden: ReadonlySet<number>) {
  const numbers = rowNumbers(rows);
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
    ...area(activities, COLUMN.value, COLUMN.previous + 1),
    ...area(
      [...fields, ...activities].sort((a, b) => a - b),
      COLUMN.explanation,
      COLUMN.explanation + 1,
    ),
    ...area(of('submit'), COLUMN.value, COLUMN.value + 1),
  ];
}

/** Contents, hidden rows and open cells of one institution's tab. */
export function institutionContent(
  institution: Institution,
  layout: Layout,
  model: Model,
): InstitutionContent {
  const rows = bodyRows(model.preset, institution);
  const numbers = rowNumbers(rows);
  const submission = model.submissions.get(institution.code);
  const values = new Map<string, CellValue>();
  const put = (row: number, column: number, value: CellValue) => {
    if (value !== null && value !== '') values.set(at(row, column), value);
  };
  put(...HEADING.name, institution.name);
  put(...HEADING.standing, standing(submission));
  put(...HEADING.period, periodText(model));
  put(...HEADING.message, message(submission, model));
  put(...HEADING.hasPrevious, model.previous ? 1 : null);
  const previous = model.previous?.get(institution.code);
  const medians = model.peerMedians.get(institution.code);
  const typed = model.typed.get(institution.code);
  for (const row of rows) {
    const number = numbers.get(row.id) ?? 0;
    const given = typed?.get(row.id);
    // Null empties an input; one that is not given stays as it is.
    const input = (column: number, value: CellValue | undefined) => {
      if (value !== undefined) values.set(at(number, column), value);
    };
    input(COLUMN.value, given?.value);
    input(COLUMN.explanation, given?.explanation);
    if (row.is === 'activity') input(COLUMN.previous, dateOf(given?.date));
    else put(number, COLUMN.previous, previous?.get(row.id) ?? null);
    put(number, COLUMN.peerMedian, medians?.get(row.id) ?? null);
  }
  const submit = numbers.get(SUBMIT_ROW) ?? 0;
  values.set(at(submit, COLUMN.value), model.ticked.has(institution.code));
  put(submit, COLUMN.check, model.answers.get(institution.code) ?? null);
  const hiddenRows = rows.flatMap(row =>
    row.is === 'activity' && !activityApplies(row.activity, institution)
      ? [numbers.get(row.id) ?? 0]
      : [],
  );
  const open = openAreas(rows, new Set(hiddenRows));
  return {
    values,
    hiddenRows,
    open,
    inputs: {
      startRow: Math.min(...open.map(area => area.startRow)),
      endRow: layout.rows.length,
      startColumn: COLUMN.value,
      endColumn: COLUMN.explanation + 1,
    },
    unlocked: isOpenForInput(
      model.settings,
      institution,
      submission ?? UNTOUCHED,
      model.today,
    ),
  };
}
