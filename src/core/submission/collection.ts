import type {Institution} from '../order/institution';
import type {Submission} from './submission';

export const STAGES = ['set-up', 'collecting', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** How the collection of the current period stands. */
export interface Collection {
  stage: Stage;
  /** Calendar year that is being collected; null before the first opening. */
  period: number | null;
  /** Last day to submit, `yyyy-mm-dd`. */
  deadline: string | null;
  /** Day on which the period was opened, `yyyy-mm-dd`; null if not known. */
  openedOn: string | null;
}

/** Whether an institution may fill its tab now, or what keeps it from that. */
export type Access = 'open' | 'inactive' | 'not-collecting' | 'deadline-passed';

/**
 * Last day on which the institution may submit, inclusive: the deadline, or
 * its extension if that is later. Null when no day binds it: there is no
 * deadline, or the centre opened the collection when it had already passed.
 */
export function lastDayOf(
  {deadline, openedOn}: Collection,
  {extendedUntil}: Pick<Submission, 'extendedUntil'>,
): string | null {
  if (deadline === null || (openedOn !== null && deadline < openedOn)) {
    return null;
  }
  return extendedUntil !== null && extendedUntil > deadline
    ? extendedUntil
    : deadline;
}

/**
 * Whether the institution's time to fill and submit is running, whatever the
 * status of its return.
 *
 * @param today a local day; null when it is not known, and then no deadline
 *     has passed.
 */
export function accessOf(
  collection: Collection,
  {active}: Pick<Institution, 'active'>,
  submission: Pick<Submission, 'extendedUntil'>,
  today: string | null,
): Access {
  if (!active) return 'inactive';
  if (collection.stage !== 'collecting') return 'not-collecting';
  const last = lastDayOf(collection, submission);
  return last !== null && today !== null && today > last
    ? 'deadline-passed'
    : 'open';
}

/** Whether the institution may change its inputs now. */
export function isOpenForInput(
  collection: Collection,
  institution: Pick<Institution, 'active'>,
  submission: Pick<Submission, 'status' | 'extendedUntil'>,
  today: string | null,
): boolean {
  const {status} = submission;
  return (
    (status === 'draft' || status === 'returned') &&
    accessOf(collection, institution, submission, today) === 'open'
  );
}
