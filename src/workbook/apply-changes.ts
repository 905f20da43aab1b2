import type {Submission} from '../core/submission/submission';
import type {Book, LineProblem, TypedRow} from './book';
import type {Changes} from './changes';
import {emptySubmission} from './empty-submission';
import {REGISTRY_COLUMN} from './tabs/registry';

const BLANK_ROW: TypedRow = {value: null, date: null, explanation: null};

function submissionsAfter(
  {submissions}: Book,
  changes: NonNullable<Changes['submissions']>,
  settings: Book['settings'],
): Map<string, Submission> {
  const after = new Map(submissions);
  for (const [code, changed] of changes) {
    const before = after.get(code) ?? emptySubmission(code, settings);
    after.set(code, {...before, ...changed});
  }
  return after;
}

function typedAfter(
  {typed}: Book,
  changes: NonNullable<Changes['typed']>,
): Book['typed'] {
  const after = new Map(typed);
  for (const [code, rows] of changes) {
    const own = new Map(after.get(code));
    for (const [id, given] of rows) {
      own.set(id, {...BLANK_ROW, ...own.get(id), ...given});
    }
    after.set(code, own);
  }
  return after;
}

function tickedAfter(
  {ticked}: Book,
  changes: NonNullable<Changes['ticked']>,
): Set<string> {
  const after = new Set(ticked);
  for (const [code, isTicked] of changes) {
    if (isTicked) after.add(code);
    else after.delete(code);
  }
  return after;
}

function answersAfter(
  {answers}: Book,
  changes: NonNullable<Changes['answers']>,
): Map<string, string> {
  const after = new Map(answers);
  for (const [code, text] of changes) {
    if (text === '') after.delete(code);
    else after.set(code, text);
  }
  return after;
}

/** Columns of a line that these facts of a return are written to. */
const STATE_COLUMNS: Partial<Record<keyof Submission, number>> = {
  status: REGISTRY_COLUMN.status,
  submittedAt: REGISTRY_COLUMN.submittedAt,
  reviewedAt: REGISTRY_COLUMN.reviewedAt,
  extendedUntil: REGISTRY_COLUMN.extendedUntil,
  remindedAt: REGISTRY_COLUMN.remindedAt,
};

/** What was not understood stays, unless it is written anew. */
function lineProblemsAfter(
  {lineProblems, institutions: before}: Book,
  {institutions, submissions}: Changes,
): Book['lineProblems'] {
  if (lineProblems.size === 0) return lineProblems;
  const after = new Map<string, LineProblem>();
  for (const [code, problem] of lineProblems) {
    const renewed = institutions?.find(one => one.code === code);
    const known = before.find(one => one.code === code);
    const state = Object.keys(submissions?.get(code) ?? {});
    const written = state.map(
      name => STATE_COLUMNS[name as keyof Submission] ?? -1,
    );
    const typed = [...problem.typed].filter(
      ([column]) =>
        !written.includes(column) &&
        (renewed === undefined ||
          renewed === known ||
          column >= REGISTRY_COLUMN.status),
    );
    if (typed.length > 0) after.set(code, {...problem, typed: new Map(typed)});
  }
  return after;
}

/**
 * What the book says after the changes. Results that are only shown and never
 * read back, as totals are, leave no trace in it.
 */
export function applyChanges(book: Book, changes: Changes): Book {
  const settings = {...book.settings, ...changes.settings};
  const {submissions, typed, ticked, answers, targets, recommendations} =
    changes;
  const newlyKept = changes.newlyKept ?? [];
  const keptFindings = [...book.keptFindings, ...newlyKept];
  return {
    ...book,
    settings,
    looks: changes.looks ?? book.looks,
    institutions: changes.institutions ?? book.institutions,
    lineProblems: lineProblemsAfter(book, changes),
    ...(submissions && {
      submissions: submissionsAfter(book, submissions, settings),
    }),
    ...(typed && {typed: typedAfter(book, typed)}),
    ...(ticked && {ticked: tickedAfter(book, ticked)}),
    ...(answers && {answers: answersAfter(book, answers)}),
    previous: changes.previous === undefined ? book.previous : changes.previous,
    peerMedians: changes.peerMedians ?? book.peerMedians,
    pastShares: changes.pastShares ?? book.pastShares,
    ...(changes.ownStatuses && {ownStatuses: changes.ownStatuses}),
    ...(targets && {targets, targetProblems: new Map()}),
    ...(recommendations && {recommendations, hasNewAnswers: false}),
    keptFindings,
    findingLines: changes.findings
      ? changes.findings.length + keptFindings.length
      : book.findingLines + newlyKept.length,
  };
}
