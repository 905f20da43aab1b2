import {recommendationNo} from '../../wording/row-number';
import * as z from 'zod/mini';
import {fingerprint} from '../../core/text/fingerprint';
import type {Institution} from '../../core/order/institution';
import {refusalOf} from '../../core/submission/submission-action';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {rowName} from '../../wording/finding-text';
import {plural} from '../../wording/number';
import type {Scalar} from '../../workbook/layout';
import type {Book, TypedRow} from '../../workbook/book';
import {receivedBy} from '../../workbook/received';
import {parsePeriodText} from '../../workbook/tabs/institution-heading-content';
import {chooseInstitutions} from '../institutions/choose-institutions';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {foldText, type FormCell} from '../forms/form-columns';
import {tableOf} from '../forms/pasted-table';
import {readForm, type RefusedCell} from '../forms/read-form';
import {returnStanding} from '../submission/return-standing';

/** What it tells. */
const TEXT = {
  tooLarge: 'Таблица слишком велика: это не форма учреждения.',
  ofAnother: (name: string, name2: string) =>
    `${name}: это форма другого учреждения – ${name2}. Внесите её там.`,
  ofAnotherPeriod: (name: string, period: number, period2: number | null) =>
    `${name}: это форма за ${period} год, а сбор идёт за ${period2} год. Выдайте новую форму.`,
  past: (name: string) =>
    `${name}: срок сдачи прошёл. Сначала продлите его: «Продлить срок».`,
  noRows: (name: string) =>
    `${name}: в таблице нет строк формы. Скопируйте её целиком, со столбцом «№».`,
  recommendation: (slot: number) => recommendationNo(slot),
  answerThere: 'ответ на рекомендацию впишите в её строку на вкладке',
  empty: 'пусто',
  asked: (text: string) => ` (в форме «${text}»)`,
  refused: (line: number, row: string, text: string, reason: string) =>
    `не принято, строка ${line} (${row}) «${text}»: ${reason}`,
  cells: (n: number) => `${n} ${plural(n, 'клетка', 'клетки', 'клеток')}`,
  left: (refused: number) => `, не принято: ${refused}`,
  wouldChange: (name: string, cells: string, left: string) =>
    `${name}: изменится ${cells}${left}.`,
  changedSince: (name: string) =>
    `${name}: пока вы смотрели, вкладка изменилась. Посмотрите ещё раз, что будет внесено.`,
  done: (name: string, cells: string, left: string) =>
    `${name}: из формы внесено ${cells}${left}.`,
  nothingNew: (name: string, left: string) =>
    `${name}: нового в форме нет${left}.`,
};

const ROWS = 2_000;
const WIDTH = 60;

/** One cell that changes. */
export interface FormChange {
  /** Id of the row. */
  field: string;
  part: keyof TypedRow;
  /** «И 3.1», or the title of a row without a number. */
  row: string;
  from: Scalar;
  to: Scalar;
  /** What the form says, where a number was read as a person would read it. */
  asked?: string;
}

/** What a page shows before a form is taken in. */
export interface TakeInPreview {
  institution: string;
  changes: FormChange[];
  refused: RefusedCell[];
  /** Cells of the form that hold what the tab holds already. */
  unchanged: number;
  /** Stands for all of the above: taking in with it does that and no other. */
  seen: string;
}

interface Args {
  institution: string;
  rows?: FormCell[][];
  tsv?: string;
  csv?: string;
  preview?: boolean;
  seen?: string;
}

const PART_NAMES: Record<keyof TypedRow, string> = {
  value: '',
  date: ', дата',
  explanation: ', пояснение',
};

function rowsOf({rows, tsv, csv}: Args, context: Context): FormCell[][] {
  const table = rows ?? tableOf(context, {tsv, csv});
  if (table.length > ROWS || table.some(row => row.length > WIDTH)) {
    throw new Refusal(TEXT.tooLarge);
  }
  return table;
}

/** A form names whose it is and of which period: another's is not taken. */
export function refuseForeign(
  heading: readonly string[],
  {name}: Institution,
  {institutions, settings}: Book,
): void {
  const texts = new Set(heading.map(foldText));
  const other = institutions.find(one => texts.has(foldText(one.name)));
  if (other && !texts.has(foldText(name))) {
    throw new Refusal(TEXT.ofAnother(name, other.name));
  }
  const period = heading.map(parsePeriodText).find(one => one !== null);
  if (period !== undefined && period !== settings.period) {
    throw new Refusal(TEXT.ofAnotherPeriod(name, period, settings.period));
  }
}

/** What taking the form in would do, worked out the same way each time. */
function planned(context: Context, args: Args): TakeInPreview {
  const {book, today} = context;
  const [institution] = chooseInstitutions(book, {
    institution: args.institution,
  });
  if (!institution) throw new Error('nothing chooseInstitutions');
  const standing = returnStanding(book, institution, today);
  const locked = refusalOf(standing, 'edit', 'institution');
  if (locked) {
    throw new Refusal(
      locked === 'deadline-passed'
        ? TEXT.past(institution.name)
        : `${institution.name}: ${REFUSAL_TEXT[locked]}.`,
    );
  }
  const form = readForm(rowsOf(args, context), institution, book.preset);
  if (!form) {
    throw new Refusal(TEXT.noRows(institution.name));
  }
  refuseForeign(form.heading, institution, book);
  const held = book.typed.get(institution.code);
  const changes: FormChange[] = [];
  let unchanged = 0;
  for (const {id, given, asked} of form.rows) {
    const {no, title} = rowName(id, book.preset);
    for (const [part, to] of Object.entries(given) as [
      keyof TypedRow,
      Scalar,
    ][]) {
      const from = held?.get(id)?.[part] ?? null;
      if (from === to) unchanged++;
      else {
        const told = part === 'value' && asked !== undefined ? {asked} : {};
        changes.push({field: id, part, row: no || title, from, to, ...told});
      }
    }
  }
  // Whoever answers by file has to see that the answer did not arrive.
  const own = receivedBy(book.recommendations).get(institution.code) ?? [];
  const unsaid = form.answers.filter(
    ({slot, text}) => own[slot - 1]?.answer !== text,
  );
  unchanged += form.answers.length - unsaid.length;
  const answers = unsaid.map(({line, slot, text}) => ({
    line,
    row: TEXT.recommendation(slot),
    text,
    reason: TEXT.answerThere,
  }));
  const plan = {
    institution: institution.code,
    changes,
    refused: [...form.refused, ...answers],
    unchanged,
  };
  return {...plan, seen: fingerprint(JSON.stringify(plan))};
}

const shown = (value: Scalar) => (value === null ? TEXT.empty : String(value));

function lines({changes, refused}: TakeInPreview): string[] {
  return [
    ...changes.map(
      ({row, part, from, to, asked}) =>
        `${row}${PART_NAMES[part]}: ${shown(from)} → ${shown(to)}` +
        (asked === undefined ? '' : TEXT.asked(asked)),
    ),
    ...refused.map(({line, row, text, reason}) =>
      TEXT.refused(line, row, text, reason),
    ),
  ];
}

function run(context: Context, args: Args) {
  const {book} = context;
  const plan = planned(context, args);
  const {institution, changes, refused} = plan;
  const name =
    book.institutions.find(({code}) => code === institution)?.name ?? '';
  const n = changes.length;
  const cells = TEXT.cells(n);
  const left = refused.length > 0 ? TEXT.left(refused.length) : '';
  if (args.preview) {
    return {
      preview: true,
      data: plan,
      message: TEXT.wouldChange(name, cells, left),
      details: lines(plan),
    };
  }
  if (args.seen !== undefined && args.seen !== plan.seen) {
    throw new Refusal(TEXT.changedSince(name));
  }
  const rows = new Map<string, Partial<TypedRow>>();
  for (const {field, part, to} of changes) {
    rows.set(field, {...rows.get(field), [part]: to});
  }
  return {
    changes: {typed: new Map([[institution, rows]])},
    data: plan,
    message: n > 0 ? TEXT.done(name, cells, left) : TEXT.nothingNew(name, left),
    details: lines(plan),
  };
}

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * Takes in the form of an institution without access: the centre types for it,
 * under the same checks and locks.
 */
export const takeIn = command({
  title: 'Внести форму…',
  args: z.strictObject({
    institution: z.string(),
    rows: z.optional(z.array(z.array(Cell))),
    tsv: z.optional(z.string()),
    csv: z.optional(z.string()),
    preview: z.optional(z.boolean()),
    seen: z.optional(z.string()),
  }),
  renews: ['typed'],
  run,
});
