import type {FieldId} from '../order/indicator';
import {BLANK, type Value} from './value';

/** A return that was `returned` is open to its institution again. */
export const STATUSES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type Status = (typeof STATUSES)[number];

/** One reported row: the value and the institution's reason beside it. */
export interface Entry {
  value: Value;
  /** Trimmed; empty when nothing was written. */
  explanation: string;
}

/** What an institution may say of an activity; silence is none of these. */
export const ACTIVITY_STATUSES = [
  'not-begun',
  'in-work',
  'done',
  'not-applicable',
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** What an institution says of one activity of its plan. */
export interface ActivityReport {
  /** Null when nothing was chosen; `invalid` for an unknown word. */
  status: ActivityStatus | 'invalid' | null;
  /** Local day `yyyy-mm-dd`, null when blank, `invalid` when no date. */
  date: string | null;
  document: string;
}

/** One institution's return for one period. */
export interface Submission {
  institution: string;
  period: number;
  status: Status;
  /** Local time of the last submission, `yyyy-mm-ddThh:mm`, or null. */
  submittedAt: string | null;
  /**
   * Nobody saw when the box was ticked: `submittedAt` is the last look before
   * it was found, so it was ticked then at the earliest.
   */
  submittedIsEarliest: boolean;
  /**
   * Address of who submitted it; null when nobody did, or the platform did not
   * tell who ticked the box.
   */
  submittedBy: string | null;
  /** Local time at which the centre accepted or returned it, or null. */
  reviewedAt: string | null;
  /** Why the centre returned it; empty otherwise. */
  returnReason: string;
  /** Last day to submit that the centre gave this institution, or null. */
  extendedUntil: string | null;
  /** Local time of the last reminder about this period, or null. */
  remindedAt: string | null;
  entries: ReadonlyMap<FieldId, Entry>;
  activities: ReadonlyMap<string, ActivityReport>;
}

/** How a return stands, without what it holds. */
export type ReturnState = Omit<
  Submission,
  'institution' | 'period' | 'entries' | 'activities'
>;

/** The state of a return to which nothing has happened yet. */
export const UNTOUCHED: ReturnState = {
  status: 'draft',
  submittedAt: null,
  submittedIsEarliest: false,
  submittedBy: null,
  reviewedAt: null,
  returnReason: '',
  extendedUntil: null,
  remindedAt: null,
};

const EMPTY: Entry = {value: BLANK, explanation: ''};

/** The entry of a row, blank when the return does not hold it. */
export function entryOf(submission: Submission, field: FieldId): Entry {
  return submission.entries.get(field) ?? EMPTY;
}

/** Whether the return counts towards the official total. */
export function isHandedIn({status}: Pick<Submission, 'status'>): boolean {
  return status === 'submitted' || status === 'accepted';
}
