import {UNTOUCHED, type Submission} from '../../core/submission/submission';
import type {Model} from '../../workbook/model';

/** The return of an institution that has entered nothing yet. */
export function emptySubmission(institution: string, model: Model): Submission {
  return {
    ...UNTOUCHED,
    institution,
    period: model.settings.period ?? 0,
    entries: new Map(),
    activities: new Map(),
  };
}
