import {UNTOUCHED, type Submission} from '../core/submission/submission';
import type {Settings} from './book';

/** The return of an institution that has entered nothing yet. */
export function emptySubmission(
  institution: string,
  {period}: Pick<Settings, 'period'>,
): Submission {
  return {
    ...UNTOUCHED,
    institution,
    period: period ?? 0,
    entries: new Map(),
    activities: new Map(),
  };
}
