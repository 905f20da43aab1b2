import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission/submission';
import type {ArchivedPeriod} from '../../workbook/decode/archive';
import {previousPeriod} from '../../workbook/decode/archive';
import {comparableNumbers} from '../../workbook/decode/numbers-of';
import {applyChanges} from '../../workbook/apply-changes';
import type {Book} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {emptySubmission} from '../../workbook/empty-submission';
import {forgetPeriod} from '../periods/archive-period';
import {isBetweenPeriods} from '../periods/between-periods';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refuseChangedPast} from '../engine/refuse-damage';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';
import {allTyped} from './next-period';

/** What it tells. */
const TEXT = {
  nothing: 'Новый период не открыт: отменять нечего.',
  begun: (period: number | null) =>
    `Отменить ${period} год нельзя: его уже начали заполнять.`,
  done: (period: number) =>
    `Новый период отменён: в книге снова ${period} год, сбор закрыт.`,
};

/** Institutions that have begun the new period. */
function begun({institutions, submissions, typed}: Book): string[] {
  return institutions
    .filter(({code}) => {
      const status = submissions.get(code)?.status ?? 'draft';
      return status !== 'draft' || (typed.get(code)?.size ?? 0) > 0;
    })
    .map(({name}) => name);
}

/** What makes the workbook as it was when the period was closed. */
function restored(book: Book, archived: ArchivedPeriod) {
  const {period, deadline, openedOn, submissions, typed} = archived;
  const {institutions, archive, ticked, answers, pastShares} = book;
  const returns = new Map(
    institutions.map(({code}) => [
      code,
      submissions.get(code) ?? emptySubmission(code, {period}),
    ]),
  );
  const previous = previousPeriod(archive, period);
  return {
    settings: {stage: 'closed', period, deadline, openedOn},
    submissions: returns,
    ticked: new Map([
      ...[...ticked].map(code => [code, false] as const),
      ...[...returns].map(([code, one]) => [code, isHandedIn(one)] as const),
    ]),
    answers: new Map([
      ...[...answers.keys()].map(code => [code, ''] as const),
      ...archived.answers,
    ]),
    previous: previous
      ? comparableNumbers(previous, book.preset.catalogue)
      : null,
    typed: allTyped(book, typed),
    targets: archived.targets,
    ownStatuses: archived.ownStatuses,
    pastShares: new Map([...pastShares].filter(([year]) => year < period)),
    archiving: {cleared: forgetPeriod(archive, period), placed: []},
  } satisfies Changes;
}

function run({book, today}: Context) {
  const {archive} = book;
  const {period, stage} = book.settings;
  const between = isBetweenPeriods(book);
  const archived = between
    ? archive.periods.get(period ?? 0)
    : previousPeriod(archive, period);
  if (!archived || (!between && stage !== 'collecting')) {
    // What a turn that was cut off at its beginning left in «Архив» goes.
    const cleared = forgetPeriod(archive, period ?? 0);
    return {
      changes: {archiving: {cleared, placed: []}},
      message: TEXT.nothing,
    };
  }
  refuseChangedPast(book);
  const names = between ? [] : begun(book);
  if (names.length > 0) {
    throw new Refusal(TEXT.begun(period), names);
  }
  const back = restored(book, archived);
  return {
    changes: {...back, ...summarise(applyChanges(book, back), today)},
    message: TEXT.done(archived.period),
  };
}

/** Takes an opened period back while nobody has typed. */
export const undoPeriod = command({
  title: 'Отменить новый период',
  menu: {submenu: 'centre', group: 4, order: 2},
  args: z.strictObject({}),
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
  turns: 'back',
  run,
});
