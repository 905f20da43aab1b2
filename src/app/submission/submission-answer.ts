import type {ReturnState} from '../../core/submission/submission';
import {formatMoment} from '../../wording/date';

/**
 * What stands beside the box «Сдать» once the return was handed in or given
 * back; null while it is a draft, of which only the last try tells.
 */
export function submissionAnswer({
  status,
  submittedAt,
  returnReason,
}: ReturnState): string | null {
  if (status === 'returned') return `Возвращено: ${returnReason}`;
  if (status === 'draft' || !submittedAt) return null;
  return `Сдано ${formatMoment(submittedAt)}. Спасибо!`;
}
