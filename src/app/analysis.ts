import type {Check} from '../core/checks/check';
import {checkSubmission} from '../core/checks/check-submission';
import {checksOf} from '../core/checks/checks-of';
import {peerMedians} from '../core/compare-with-peers';
import type {Returns} from '../core/counted-share';
import type {Finding} from '../core/finding';
import type {FieldId} from '../core/indicator';
import type {Institution} from '../core/institution';
import {peerGroups} from '../core/peer-groups';
import type {Submission} from '../core/submission';
import type {Model} from '../workbook/model';

type Medians = Model['peerMedians'];

/** Checks by kind and grades, each made once. */
function checkBook(
  model: Pick<Model, 'preset' | 'previous'>,
): (institution: Institution) => ReadonlyMap<FieldId, readonly Check[]> {
  const books = new Map<string, Map<FieldId, Check[]>>();
  return institution => {
    const key = `${institution.kind} ${institution.upperGrades}`;
    const known = books.get(key);
    if (known) return known;
    const hasPrevious = model.previous !== null;
    const made = checksOf(model.preset.catalogue, institution, hasPrevious);
    books.set(key, made);
    return made;
  };
}

/** Findings of every institution's return, by code. */
export function findingsOf(
  model: Model,
  medians: Medians,
): Map<string, Finding[]> {
  const book = checkBook(model);
  const found = new Map<string, Finding[]>();
  for (const institution of model.institutions) {
    const submission = model.submissions.get(institution.code);
    if (!submission) continue;
    found.set(
      institution.code,
      checkSubmission(
        model.preset,
        book(institution),
        institution,
        submission,
        {
          previous: model.previous
            ? (model.previous.get(institution.code) ?? new Map())
            : null,
          peerMedians: medians.get(institution.code) ?? new Map(),
        },
      ),
    );
  }
  return found;
}

/**
 * Findings, groups and their medians as the values stand now. Medians rest on
 * counted values, so on errors only; warnings are then found with them.
 */
export function analyse(model: Model): Returns & {medians: Medians} {
  const {preset, institutions, submissions} = model;
  const groups = peerGroups(preset.catalogue, institutions, submissions);
  const first: Returns = {
    preset,
    institutions,
    submissions,
    findings: findingsOf(model, new Map()),
    peerGroups: groups,
  };
  const medians = peerMedians(first);
  return {...first, findings: findingsOf(model, medians), medians};
}

/** The return with some of its facts changed. */
export function changed(
  model: Model,
  changes: ReadonlyMap<string, Partial<Submission>>,
): Model['submissions'] {
  return new Map(
    [...model.submissions].map(([code, submission]) => [
      code,
      {...submission, ...changes.get(code)},
    ]),
  );
}
