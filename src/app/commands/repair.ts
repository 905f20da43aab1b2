import * as z from 'zod/mini';
import {DAMAGE} from '../../wording/damage';
import {STATUS_NAMES} from '../../wording/status';
import type {Book, TypedRow} from '../../workbook/book';
import {command} from '../engine/command';
import {keptTyped} from '../analysis/kept-findings';
import {submissionAnswer} from '../submission/submission-answer';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';

/** What it tells. */
const TEXT = {
  done: 'Книга проверена: вкладки, формулы, оформление и защита на месте.',
};

/** What stands in computed cells cannot be trusted: it is computed anew. */
const computed = (book: Book, today: string) =>
  book.rolledUp
    ? summarise(book, today)
    : {rollup: [], activityCounts: new Map()};

/** The texts beside the boxes «Сдать» that are gone. */
function answersAgain({answers, submissions}: Book): Map<string, string> {
  const again = new Map<string, string>();
  for (const [code, submission] of submissions) {
    const text = answers.has(code) ? null : submissionAnswer(submission);
    if (text !== null) again.set(code, text);
  }
  return again;
}

/** What comes back of the returns whose tab is gone, and what is told. */
function lostReturns({lost, institutions, typed, submissions}: Book) {
  const back = new Map<string, ReadonlyMap<string, TypedRow>>();
  const told: string[] = [];
  for (const {code, name} of institutions) {
    const status = lost.get(code);
    if (status === undefined) continue;
    const rows = typed.get(code);
    const isBack = submissions.get(code)?.status === status && rows;
    if (isBack) back.set(code, rows);
    told.push(
      isBack
        ? DAMAGE.returnBack(name, rows.size)
        : DAMAGE.returnGone(name, STATUS_NAMES[status]),
    );
  }
  return {typed: back, told};
}

/** Puts tabs, titles, looks, formulas and protection back in order. */
export const repair = command({
  title: 'Восстановить книгу',
  menu: {submenu: 'centre', group: 5, order: 2},
  args: z.strictObject({}),
  renews: [
    ...SUMMARY_PARTS,
    'answers',
    'typed',
    'recommendations',
    'newlyKept',
  ],
  deep: true,
  restoresTitles: true,
  sets: true,
  run({book, today}) {
    const {mended, recommendations} = book;
    const {typed, told} = lostReturns(book);
    return {
      changes: {
        ...computed(book, today),
        answers: answersAgain(book),
        recommendations,
        ...(typed.size > 0 ? {typed} : {}),
        newlyKept: mended.flatMap(keptTyped),
      },
      details: mended.map(({told}) => told),
      message: [TEXT.done, ...told.map(text => `${text}.`)].join(' '),
    };
  },
});
