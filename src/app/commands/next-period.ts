import * as z from 'zod/mini';
import {isDueOnce} from '../../core/analysis/activity-standing';
import {rollUp as rollUpReturns} from '../../core/analysis/roll-up';
import type {ArchivedTotal} from '../../core/analysis/history';
import type {Submission} from '../../core/submission/submission';
import {formatDay} from '../../wording/date';
import {sharesOf} from '../../workbook/decode/archive';
import {parseDay} from '../../workbook/decode/parse-day';
import {applyChanges} from '../../workbook/apply-changes';
import type {Book, Settings, TypedRow, TypedRows} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {emptySubmission} from '../../workbook/empty-submission';
import {numbersOf} from '../../workbook/decode/numbers-of';
import {bodyRows} from '../../workbook/tabs/institution-body';
import {activityCounts} from '../analysis/activity-counts';
import {archivePeriod} from '../periods/archive-period';
import {isBetweenPeriods} from '../periods/between-periods';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refuseChangedPast} from '../engine/refuse-damage';
import {takeBack} from '../web-form/links';
import {missingReturns, oddOpening} from '../periods/opening-doubts';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';
import {parseOpening} from '../periods/parse-opening';
import {Period} from '../engine/period-argument';

/** What it tells. */
const TEXT = {
  neverOpened: 'Сначала откройте первый сбор: в архив класть нечего.',
  past: (period: number, current: number) =>
    `${period} год уже позади: следующий период должен быть позже ${current} года.`,
  stillOpen: (current: number) =>
    `Сбор за ${current} год ещё идёт. Сначала закройте его: «Закрыть сбор».`,
  noDate: (deadline: string) =>
    `Срок «${deadline}» – не дата. Напишите его так: 20.12.2026`,
  before: (current: number) => `${current} год уже открыт.`,
  opened: (current: number, period: number, deadline: string) =>
    `${current} год – в архиве. Открыт сбор за ${period} год, срок ${formatDay(deadline)}.`,
  emptied:
    'Клетки учреждений очищены, рядом – сведения за прошлый период. Контингент впишите заново: прошлогодний не переносится.',
  targets: (current: number) =>
    `Цели на ${current} год – тоже в архиве. Назначьте новые во вкладке «Показатели».`,
  open: (current: number, archived: string) =>
    `Не все отчёты за ${current} год приняты: в архив войдут ${archived}. После открытия нового периода исправить их учреждения не смогут.`,
  canUndo:
    'Пока никто не начал заполнять, это можно отменить: «Отменить новый период».',
};

const BLANK_ROW: TypedRow = {value: null, date: null, explanation: null};

/** Answers to recommendations go with these. */
const TYPED: readonly string[] = ['cohort', 'indicator', 'activity'];

/** Every input of every institution, with what it is to hold. */
export function allTyped(book: Book, held: TypedRows = new Map()): TypedRows {
  return new Map(
    book.institutions.map(institution => [
      institution.code,
      new Map(
        bodyRows(book.preset, institution)
          .filter(({is}) => TYPED.includes(is) || is === 'submit')
          .map(({id, is}) => [
            id,
            // The box is ticked otherwise; who wrote by link goes.
            is === 'submit'
              ? {explanation: null}
              : {...BLANK_ROW, ...held.get(institution.code)?.get(id)},
          ]),
      ),
    ]),
  );
}

/** Of the committee's and the centre's own: done once and for all. */
function lasting({preset, ownStatuses}: Book): Book['ownStatuses'] {
  const once = preset.plan.activities.filter(isDueOnce).map(({id}) => id);
  return new Map(
    [...ownStatuses].filter(
      ([id, status]) => status === 'done' && once.includes(id),
    ),
  );
}

type ClosedTotal = Pick<ArchivedTotal, 'total' | 'share'>;

/** What makes the workbook one in which nobody typed yet. */
function emptied(
  before: Book,
  settings: Settings,
  closed: ReadonlyMap<string, Submission>,
  totals: ReadonlyMap<string, ClosedTotal>,
  today: string,
) {
  const {preset, institutions, ticked, answers} = before;
  const submissions = new Map(
    institutions.map(({code}) => [code, emptySubmission(code, settings)]),
  );
  const empty = {
    settings,
    submissions,
    ticked: new Map([...ticked].map(code => [code, false])),
    answers: new Map([...answers.keys()].map(code => [code, ''])),
    peerMedians: new Map(),
    previous: numbersOf(closed),
    typed: allTyped(before),
    targets: new Map(),
    ownStatuses: lasting(before),
    targetWays: new Map(),
    findings: [],
    ruleReach: new Map(),
  } satisfies Changes;
  const {rows} = rollUpReturns(
    {preset, institutions, submissions, findings: new Map()},
    {
      totals: new Map([...totals].map(([id, {total}]) => [id, total])),
      // Nothing is counted yet, so nothing is compared.
      counted: new Map(),
    },
  );
  return {
    ...empty,
    rollup: rows,
    activityCounts: activityCounts(applyChanges(before, empty), today),
  };
}

function refuseTurn(
  {settings: {stage}, archive}: Book,
  current: number | null,
  period: number,
): asserts current is number {
  if (current === null || stage === 'set-up') {
    throw new Refusal(TEXT.neverOpened);
  }
  if (period < current || archive.periods.get(period)?.complete) {
    throw new Refusal(TEXT.past(period, current));
  }
  if (stage !== 'closed') {
    throw new Refusal(TEXT.stillOpen(current));
  }
}

interface Args {
  period: number;
  deadline: string;
  confirm?: boolean | undefined;
}

/** Asks before returns that are not accepted become the past. */
function askAboutReturns(book: Book, current: number): void {
  const missing = missingReturns(book);
  if (missing.lines.length === 0) return;
  throw new Refusal(TEXT.open(current, missing.archived), missing.lines, true);
}

function run({book, today, beside}: Context, args: Args) {
  const {archive} = book;
  const deadline = parseDay(args.deadline);
  if (!deadline) {
    throw new Refusal(TEXT.noDate(args.deadline));
  }
  const current = book.settings.period;
  const between = isBetweenPeriods(book);
  if (args.period === current && !between) {
    return {message: TEXT.before(current)};
  }
  refuseTurn(book, current, args.period);
  refuseChangedPast(book);
  if (!args.confirm) {
    const odd = oddOpening(args.period, deadline, today);
    if (odd.length > 0) throw new Refusal(odd.join(' '), [], true);
    if (!between) askAboutReturns(book, current);
  }
  const kept = between ? archive.periods.get(current) : undefined;
  const rollup = kept ? [] : summarise(book, today).rollup;
  const totals: ReadonlyMap<string, ClosedTotal> = kept
    ? kept.totals
    : new Map(
        rollup.flatMap(({field, total, share}) =>
          total === null ? [] : [[field, {total, share}] as const],
        ),
      );
  const pastShares = new Map(book.pastShares).set(current, sharesOf(totals));
  const settings = {
    ...book.settings,
    stage: 'collecting' as const,
    period: args.period,
    deadline,
    openedOn: today,
  };
  const closed = kept?.submissions ?? book.submissions;
  return {
    // Links of a period end with it.
    afterwards: () => takeBack(beside.links, {exceptPeriod: args.period}),
    changes: {
      ...emptied(book, settings, closed, totals, today),
      pastShares,
      ...(kept ? {} : {archiving: archivePeriod(book, rollup)}),
    },
    message: TEXT.opened(current, args.period, deadline),
    details: [
      TEXT.emptied,
      ...(book.targets.size > 0 ? [TEXT.targets(current)] : []),
      TEXT.canUndo,
    ],
  };
}

/** Archives the period, empties the tabs and opens the next collection. */
export const nextPeriod = command({
  title: 'Открыть следующий период…',
  menu: {
    submenu: 'centre',
    group: 4,
    order: 1,
    questions: [
      'Новый период и срок сдачи через пробел, например: 2026 20.12.2026',
    ],
    answered: parseOpening,
  },
  args: z.strictObject({
    period: Period,
    deadline: z.string(),
    confirm: z.optional(z.boolean()),
  }),
  renews: [
    ...SUMMARY_PARTS,
    'settings',
    'submissions',
    'ticked',
    'answers',
    'previous',
    'typed',
    'targets',
    'ownStatuses',
    'pastShares',
    'archiving',
  ],
  plans: true,
  turns: 'forward',
  run,
});
