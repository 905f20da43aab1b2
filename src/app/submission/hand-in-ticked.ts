import {HAND_IN} from '../../wording/hand-in-answer';
import {blocksSubmission} from '../../core/checks/check-submission';
import type {Finding} from '../../core/checks/finding';
import type {Institution} from '../../core/order/institution';
import type {Submission} from '../../core/submission/submission';
import {isHandedIn, UNTOUCHED} from '../../core/submission/submission';
import {lastDayOf} from '../../core/submission/collection';
import {findingText} from '../../wording/finding-text';
import type {Book} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {findingsOf} from '../analysis/analyse';
import {refusalIn} from './return-standing';

const SHOWN = 8;

/** What the marks «Сдать» came to. */
export interface HandedIn {
  changes: Pick<Changes, 'submissions' | 'ticked' | 'answers'>;
  /** Codes of the returns that were handed in now. */
  submitted: string[];
  /** Codes of those refused, and why. */
  refused: string[];
}

function obstacles(book: Book, blocking: readonly Finding[]): string {
  const lines = blocking
    .slice(0, SHOWN)
    .map(finding => `• ${findingText(finding, book.preset)}`);
  const rest = blocking.length - lines.length;
  const more = rest > 0 ? [HAND_IN.more(rest)] : [];
  return [HAND_IN.notYet, ...lines, ...more].join('\n');
}

/** Which marks are looked at, and who may have made them. */
interface Ticks {
  /** Only this institution's; null for all. */
  only?: string | null;
  /** Address of whoever ticked a box just now; empty when it is not known. */
  by?: string;
  /** How whoever handed in is named where no address tells it. */
  as?: string | null;
  /** Code of the institution whose box was ticked just now; null if unknown. */
  just?: string | null;
  /** Local time at which the boxes were looked at before; null for never. */
  lookedAt?: () => string | null;
}

/**
 * Turns the ticked boxes into submissions: a return without obstacles is
 * handed in, any other is unticked and told why. It reads facts, not events,
 * so it does the same whenever and however often it runs.
 */
export function handInTicked(
  book: Book,
  moment: string,
  {
    only = null,
    by = '',
    as = null,
    just = null,
    lookedAt = () => null,
  }: Ticks = {},
): HandedIn {
  const waiting = book.institutions.filter(institution => {
    const {code} = institution;
    const asked =
      only === null || code.toLowerCase() === only.trim().toLowerCase();
    const submission = book.submissions.get(code);
    const settled = submission && isHandedIn(submission);
    return asked && book.ticked.has(code) && !settled;
  });
  const today = moment.slice(0, 10);
  const looked = once(lookedAt);
  const ticked = new Map<string, boolean>();
  const answers = new Map<string, string>();
  const changes = new Map<string, Partial<Submission>>();
  const submitted: string[] = [];
  const refused: string[] = [];
  const found =
    waiting.length > 0
      ? findingsOf({...book, institutions: waiting}, book.peerMedians)
      : new Map<string, Finding[]>();
  for (const institution of waiting) {
    const {code} = institution;
    const standing = refusalIn(book, institution, 'submit', today);
    const isLate = standing === 'deadline-passed';
    // Until a command locks the tab, whoever ticked it did so in time.
    const refusal = isLate && book.open.has(code) ? null : standing;
    const blocking = (found.get(code) ?? []).filter(blocksSubmission);
    if (!refusal && blocking.length === 0) {
      submitted.push(code);
      const when =
        code === just && !isLate
          ? {submittedAt: moment, submittedIsEarliest: false}
          : submittedWhen(book, code, {moment, lookedAt: looked(), isLate});
      changes.set(code, {
        status: 'submitted',
        ...when,
        submittedBy:
          as ?? submitter(institution, by, waiting.length === 1, book),
        reviewedAt: null,
        returnReason: '',
      });
      answers.set(code, HAND_IN.done(when));
      continue;
    }
    refused.push(code);
    ticked.set(code, false);
    answers.set(
      code,
      refusal ? HAND_IN.refused(refusal) : obstacles(book, blocking),
    );
  }
  for (const [code, submission] of book.submissions) {
    if (isHandedIn(submission) && !book.ticked.has(code))
      ticked.set(code, true);
  }
  return {
    changes: {ticked, answers, submissions: changes},
    submitted,
    refused,
  };
}

/** Whether a ticked box is still to be taken in. */
export const isAnyWaiting = ({ticked, submissions}: Book): boolean =>
  [...ticked].some(code => {
    const submission = submissions.get(code);
    return submission === undefined || !isHandedIn(submission);
  });

function once<Result>(ask: () => Result): () => Result {
  let asked: {result: Result} | null = null;
  return () => (asked ??= {result: ask()}).result;
}

/** When a box that was found ticked was ticked, as far as it is known. */
function submittedWhen(
  {settings, submissions}: Book,
  code: string,
  found: {moment: string; lookedAt: string | null; isLate: boolean},
): Pick<Submission, 'submittedAt' | 'submittedIsEarliest'> {
  const {moment, lookedAt, isLate} = found;
  const state = submissions.get(code) ?? UNTOUCHED;
  const opened = settings.openedOn ? `${settings.openedOn}T00:00` : '';
  // The tab was closed before it was opened or given back.
  const before = [lookedAt ?? '', state.reviewedAt ?? '', opened]
    .filter(text => text < moment)
    .reduce((a, b) => (a > b ? a : b), '');
  const day = lastDayOf(settings, state);
  const end = day !== null && isLate ? `${day}T23:59` : moment;
  if (before === '' || (lookedAt === null && !isLate)) {
    return {submittedAt: end, submittedIsEarliest: false};
  }
  return {
    submittedAt: before < end ? before : end,
    submittedIsEarliest: true,
  };
}

/**
 * Who handed the return in, if that is certain: one of its own people, or the
 * centre when no other box waits. A box found ticked later names nobody.
 */
function submitter(
  {emails}: Institution,
  by: string,
  only: boolean,
  {settings}: Book,
): string | null {
  const address = by.toLowerCase();
  const own = emails.some(one => one.toLowerCase() === address);
  const forIt = only && settings.centre.includes(address);
  return address !== '' && (own || forIt) ? address : null;
}
