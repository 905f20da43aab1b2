import {INSTITUTION_LIST} from '../../wording/institution-list';
import * as z from 'zod/mini';
import type {Institution} from '../../core/order/institution';
import type {Book} from '../../workbook/book';
import {Refusal} from '../engine/host';

/** One institution by code, or all of them. */
export const Choice = z.union([
  z.strictObject({institution: z.string()}),
  z.strictObject({all: z.literal(true)}),
]);

/** One code, or several. */
export const Codes = z.union([
  z.string(),
  z.array(z.string()).check(z.minLength(1)),
]);

/** The institution of this code; throws `Refusal` when there is none. */
function ofCode(book: Book, text: string): Institution {
  const code = text.trim().toLowerCase();
  const institution = book.institutions.find(
    one => one.code.toLowerCase() === code,
  );
  if (!institution) {
    throw new Refusal(INSTITUTION_LIST.noCode(text));
  }
  return institution;
}

/**
 * The institutions that are meant, each once; throws `Refusal` for an unknown
 * code.
 */
export function chooseInstitutions(
  book: Book,
  choice: {institution?: string | readonly string[]; all?: boolean},
): readonly Institution[] {
  if (choice.all) return book.institutions.filter(one => one.active);
  const codes =
    typeof choice.institution === 'string'
      ? [choice.institution]
      : (choice.institution ?? []);
  return [...new Set(codes.map(code => ofCode(book, code)))];
}

/** What a person means who typed a code, or «все». */
export function choiceIn(text: string): z.infer<typeof Choice> {
  return /^вс[её]$/i.test(text) ? {all: true} : {institution: text};
}
