import type {Check} from '../checks/check';
import {checkSubmission} from '../checks/check-submission';
import {checksOf} from '../checks/checks-of';
import type {Finding} from '../checks/finding';
import type {FieldId} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {Preset} from '../order/preset';
import type {Submission} from '../submission/submission';

/** Numbers of a period by institution, then by row. */
export type Numbers = ReadonlyMap<string, ReadonlyMap<FieldId, number>>;

/** What the returns of one period are checked against. */
export interface CheckedAgainst {
  /** Null when no earlier period is archived at all. */
  previous: Numbers | null;
  /** Median shares of the peer group, by institution. */
  medians: Numbers;
}

type ChecksOf = (
  institution: Institution,
) => ReadonlyMap<FieldId, readonly Check[]>;

/** Checks by kind and grades, each list made once. */
function checkBook(
  {catalogue}: Pick<Preset, 'catalogue'>,
  hasPrevious: boolean,
  keep: (check: Check) => boolean,
): ChecksOf {
  const books = new Map<string, Map<FieldId, Check[]>>();
  return institution => {
    const key = `${institution.kind} ${institution.upperGrades}`;
    const known = books.get(key);
    if (known) return known;
    const made = checksOf(catalogue, institution, hasPrevious);
    for (const [field, checks] of made) made.set(field, checks.filter(keep));
    books.set(key, made);
    return made;
  };
}

function findWith(
  checks: ChecksOf,
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  institutions: readonly Institution[],
  submissions: ReadonlyMap<string, Submission>,
  {previous, medians}: CheckedAgainst,
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const institution of institutions) {
    const {code} = institution;
    const submission = submissions.get(code);
    if (!submission) continue;
    const context = {
      previous: previous && (previous.get(code) ?? new Map<string, number>()),
      peerMedians: medians.get(code) ?? new Map<string, number>(),
    };
    found.set(
      code,
      checkSubmission(
        preset,
        checks(institution),
        institution,
        submission,
        context,
      ),
    );
  }
  return found;
}

/** Findings of every institution's return, by code. */
export function findAll(
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  institutions: readonly Institution[],
  submissions: ReadonlyMap<string, Submission>,
  against: CheckedAgainst,
): Map<string, Finding[]> {
  const book = checkBook(preset, against.previous !== null, () => true);
  return findWith(book, preset, institutions, submissions, against);
}

/**
 * Errors, and rows left blank: all that decides what is counted. They rest on
 * the return alone.
 */
export function findErrors(
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  institutions: readonly Institution[],
  submissions: ReadonlyMap<string, Submission>,
): Map<string, Finding[]> {
  const book = checkBook(preset, false, check => check.severity === 'error');
  const against = {previous: null, medians: new Map<string, never>()};
  return findWith(book, preset, institutions, submissions, against);
}
