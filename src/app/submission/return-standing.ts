import {accessOf, type Access} from '../../core/submission/collection';
import type {Institution} from '../../core/order/institution';
import {UNTOUCHED, type Status} from '../../core/submission/submission';
import {
  refusalOf,
  type ActionRefusal,
  type SubmissionAction,
} from '../../core/submission/submission-action';
import type {Book} from '../../workbook/book';

/** How an institution's return stands and whether its time runs. */
export function returnStanding(
  book: Book,
  institution: Institution,
  today: string,
): {status: Status; access: Access} {
  const submission = book.submissions.get(institution.code) ?? UNTOUCHED;
  return {
    status: submission.status,
    access: accessOf(book.settings, institution, submission, today),
  };
}

/** Why the centre may not do this to the return now; null when it may. */
export function refusalIn(
  book: Book,
  institution: Institution,
  action: SubmissionAction,
  today: string,
): ActionRefusal | null {
  return refusalOf(returnStanding(book, institution, today), action, 'centre');
}
