import {addDays} from '../schedule/day';

export const DECISION_STATES = [
  'draft',
  'planned',
  'running',
  'done',
  'dropped',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** How a decision stands on a day. */
export type DecisionStanding =
  /** Nobody has decided yet. */
  | 'draft'
  /** Its last day has passed. */
  | 'late'
  /** Its last day is near. */
  | 'soon'
  /** In force, with time left or without a last day. */
  | 'open'
  /** Done or dropped. */
  | 'closed';

/** How near a last day is to be shown, in days. */
const SOON = 30;

/**
 * @param due last day inclusive, `yyyy-mm-dd`; null when there is none
 * @param state null counts as in force: whoever wrote it must still say
 */
export function decisionStanding(
  {state, due}: {state: DecisionState | null; due: string | null},
  today: string,
): DecisionStanding {
  if (state === 'draft') return 'draft';
  if (state === 'done' || state === 'dropped') return 'closed';
  if (due === null) return 'open';
  if (due < today) return 'late';
  return due <= addDays(today, SOON) ? 'soon' : 'open';
}
