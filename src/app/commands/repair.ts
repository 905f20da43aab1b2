import * as z from 'zod/mini';
import type {Book} from '../../workbook/book';
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

/** Puts tabs, titles, looks, formulas and protection back in order. */
export const repair = command({
  title: 'Восстановить книгу',
  menu: {submenu: 'centre', group: 5, order: 2},
  args: z.strictObject({}),
  renews: [...SUMMARY_PARTS, 'answers', 'recommendations', 'newlyKept'],
  deep: true,
  restoresTitles: true,
  sets: true,
  run({book, today}) {
    const {mended, recommendations} = book;
    return {
      changes: {
        ...computed(book, today),
        answers: answersAgain(book),
        recommendations,
        newlyKept: mended.flatMap(keptTyped),
      },
      details: mended.map(({told}) => told),
      message: TEXT.done,
    };
  },
});
