import type {ReturnState} from '../core/submission/submission';
import {formatMoment} from './date';

/** When a return was handed in, as far as it is known. */
export type When = Pick<ReturnState, 'submittedAt' | 'submittedIsEarliest'>;

const EARLIEST = 'не раньше ';

/**
 * When a return was handed in, as people read it; empty when it was not.
 *
 * @example «10.12.2025 10:05», or «не раньше 10.12.2025 10:05» of a box that
 *     a later look found
 */
export function submittedText({
  submittedAt,
  submittedIsEarliest,
}: When): string {
  if (submittedAt === null) return '';
  const moment = formatMoment(submittedAt);
  return submittedIsEarliest ? EARLIEST + moment : moment;
}

/** The moment in what `submittedText` wrote, and whether it is the earliest. */
export function splitSubmitted(text: string): {
  moment: string;
  isEarliest: boolean;
} {
  const isEarliest = text.startsWith(EARLIEST);
  return {moment: isEarliest ? text.slice(EARLIEST.length) : text, isEarliest};
}
