import {formatMoment} from '../../wording/date';
import type {Book} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';

/**
 * Copies to make of the returns that are accepted now, and to take away of
 * those that are so no more. A copy is made once: what is typed into an
 * accepted tab afterwards does not change it.
 *
 * @param book what the workbook says after the command
 */
export function sealAccepted(book: Book): Pick<Changes, 'sealed'> {
  const {period} = book.settings;
  const sealed = new Map<
    string,
    NonNullable<Changes['sealed']> extends ReadonlyMap<string, infer One>
      ? One
      : never
  >();
  for (const [code, submission] of book.submissions) {
    const copy = book.sealed.returns.get(code);
    const isAccepted = submission.status === 'accepted' && period !== null;
    if (copy && !isAccepted) sealed.set(code, null);
    if (!isAccepted || copy?.period === period) continue;
    const {reviewedAt, submittedBy} = submission;
    sealed.set(code, {
      period,
      acceptedAt: reviewedAt ? formatMoment(reviewedAt) : '',
      submittedBy: submittedBy ?? '',
      typed: book.typed.get(code) ?? new Map(),
    });
  }
  return sealed.size > 0 ? {sealed} : {};
}
