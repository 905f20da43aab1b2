import {accessOf, type Access} from '../../core/submission/collection';
import type {Institution} from '../../core/order/institution';
import {UNTOUCHED, type Status} from '../../core/submission/submission';
import {
  refusalOf,
  type ActionRefusal,
  type SubmissionAction,
} from '../../core/submission/submission-action';
import type {Model} from '../../workbook/model';

/** How an institution's return stands and whether its time runs. */
export function returnStanding(
  model: Model,
  institution: Institution,
): {status: Status; access: Access} {
  const submission = model.submissions.get(institution.code) ?? UNTOUCHED;
  return {
    status: submission.status,
    access: accessOf(model.settings, institution, submission, model.today),
  };
}

/** Why the centre may not do this to the return now; null when it may. */
export function refusalIn(
  model: Model,
  institution: Institution,
  action: SubmissionAction,
): ActionRefusal | null {
  return refusalOf(returnStanding(model, institution), action, 'centre');
}
