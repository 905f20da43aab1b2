import type {ActivityStatus, Status} from '../core/submission/submission';
import {parseName} from './parse-name';

/** Status of a return, as the tabs show it. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  draft: 'черновик',
  submitted: 'сдано',
  returned: 'возвращено',
  accepted: 'принято',
};

/** Status of an activity, as the dropdown offers it. */
export const ACTIVITY_STATUS_NAMES: Readonly<Record<ActivityStatus, string>> = {
  'not-begun': 'не начато',
  'in-work': 'в работе',
  done: 'выполнено',
  'not-applicable': 'не применимо',
};

/** Null for a word that is no status, the empty text among them. */
export function parseStatus(text: string): Status | null {
  return parseName(STATUS_NAMES, text);
}

/**
 * Null for a word that is no status, the empty text among them. Spaces are
 * forgiven as a formula's TRIM forgives them; no-break spaces are not.
 */
export function parseActivityStatus(text: string): ActivityStatus | null {
  return /[^\S ]/.test(text) ? null : parseName(ACTIVITY_STATUS_NAMES, text);
}
