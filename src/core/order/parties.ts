import {KINDS} from './institution';
import type {Activity} from './plan';

/** Whether institutions of any kind carry the activity out. */
export function institutionsConcerned(activity: Activity): boolean {
  const kinds: readonly string[] = KINDS;
  return activity.parties.some(party => kinds.includes(party.role));
}
