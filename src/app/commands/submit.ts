import * as z from 'zod/mini';
import {command} from '../engine/command';
import {handInTicked} from '../submission/hand-in-ticked';

/** What it tells. */
const TEXT = {
  nobody: 'нет',
  none: 'Новых отметок «Сдать» нет.',
  done: (submitted: string, refused: string) =>
    `Сдано: ${submitted}. С отказом: ${refused}.`,
};

/**
 * Turns the ticked boxes «Сдать» into submissions. The edit trigger does the
 * same at once; this is for the boxes that it did not see.
 */
export const submit = command({
  title: 'Принять отметки «Сдать»',
  menu: {submenu: 'centre', group: 2, order: 2},
  who: 'отметка учреждения',
  handsIn: true,
  args: z.strictObject({
    institution: z.optional(z.string()),
    by: z.optional(z.string()),
    as: z.optional(z.string()),
    sheet: z.optional(z.int()),
  }),
  renews: ['submissions', 'ticked', 'answers'],
  run({book, moment, lookedAt, institutionOn}, {institution, by, as, sheet}) {
    const edited = sheet === undefined ? null : institutionOn(sheet);
    const settled = handInTicked(book, moment, {
      only: institution,
      by,
      as,
      // Whoever is named hands in this moment.
      just: as === undefined ? edited : institution,
      lookedAt,
    });
    const {submitted, refused} = settled;
    const named = (codes: readonly string[]) =>
      book.institutions
        .filter(({code}) => codes.includes(code))
        .map(({name}) => name)
        .join(', ') || TEXT.nobody;
    return {
      changes: settled.changes,
      message:
        submitted.length + refused.length === 0
          ? TEXT.none
          : TEXT.done(named(submitted), named(refused)),
    };
  },
});
