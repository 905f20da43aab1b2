import {HAND_IN} from '../../wording/hand-in-answer';
import type {ReturnState} from '../../core/submission/submission';

/**
 * What stands beside the box «Сдать» once the return was handed in or given
 * back; null while it is a draft, of which only the last try tells.
 */
export function submissionAnswer(state: ReturnState): string | null {
  const {status, submittedAt, returnReason} = state;
  if (status === 'returned') return HAND_IN.returned(returnReason);
  if (status === 'draft' || !submittedAt) return null;
  return HAND_IN.done(state);
}
