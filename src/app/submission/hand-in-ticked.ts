import {blocksSubmission} from '../../core/checks/check-submission';
import type {Finding} from '../../core/checks/finding';
import type {Institution} from '../../core/order/institution';
import type {Submission} from '../../core/submission/submission';
import {isHandedIn} from '../../core/submission/submission';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {formatMoment} from '../../wording/date';
import {findingText} from '../../wording/finding-text';
import {plural} from '../../wording/number';
import type {Model} from '../../workbook/model';
import {changed, findingsOf} from '../analysis/analyse';
import {refusalIn} from './return-standing';

const SHOWN = 8;

/** What the marks «Сдать» came to. */
export interface HandedIn {
  model: Model;
  /** Codes of the returns that were handed in now. */
  submitted: string[];
  /** Codes of those refused, and why. */
  refused: string[];
}

function obstacles(model: Model, blocking: readonly Finding[]): string {
  const lines = blocking
    .slice(0, SHOWN)
    .map(finding => `• ${findingText(finding, model.preset)}`);
  const rest = blocking.length - lines.length;
  const more =
    rest > 0
      ? [`и ещё ${rest} ${plural(rest, 'строка', 'строки', 'строк')}`]
      : [];
  return ['Пока не сдано. Что поправить или пояснить:', ...lines, ...more].join(
    '\n',
  );
}

/** Which marks are looked at, and who may have made them. */
interface Ticks {
  /** Only this institution's; null for all. */
  only?: string | null;
  /** Address of whoever ticked a box just now; empty when it is not known. */
  by?: string;
}

/**
 * Turns the ticked boxes into submissions: a return without obstacles is
 * handed in, any other is unticked and told why. It reads facts, not events,
 * so it does the same whenever and however often it runs.
 */
export function handInTicked(
  model: Model,
  moment: string,
  {only = null, by = ''}: Ticks = {},
): HandedIn {
  const waiting = model.institutions.filter(institution => {
    const {code} = institution;
    const asked =
      only === null || code.toLowerCase() === only.trim().toLowerCase();
    const submission = model.submissions.get(code);
    const settled = submission && isHandedIn(submission);
    return asked && model.ticked.has(code) && !settled;
  });
  const ticked = new Set(model.ticked);
  const answers = new Map(model.answers);
  const changes = new Map<string, Partial<Submission>>();
  const submitted: string[] = [];
  const refused: string[] = [];
  const found =
    waiting.length > 0
      ? findingsOf({...model, institutions: waiting}, model.peerMedians)
      : new Map<string, Finding[]>();
  for (const institution of waiting) {
    const {code} = institution;
    const refusal = refusalIn(model, institution, 'submit');
    const blocking = (found.get(code) ?? []).filter(blocksSubmission);
    if (!refusal && blocking.length === 0) {
      submitted.push(code);
      changes.set(code, {
        status: 'submitted',
        submittedAt: moment,
        submittedBy: submitter(institution, by, waiting.length === 1, model),
        reviewedAt: null,
        returnReason: '',
      });
      answers.set(code, `Сдано ${formatMoment(moment)}. Спасибо!`);
      continue;
    }
    refused.push(code);
    ticked.delete(code);
    answers.set(
      code,
      refusal
        ? `Пока не сдано: ${REFUSAL_TEXT[refusal]}.`
        : obstacles(model, blocking),
    );
  }
  for (const [code, submission] of model.submissions) {
    if (isHandedIn(submission)) ticked.add(code);
  }
  return {
    model: {...model, ticked, answers, submissions: changed(model, changes)},
    submitted,
    refused,
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
  {settings}: Model,
): string | null {
  const address = by.toLowerCase();
  const own = emails.some(one => one.toLowerCase() === address);
  const forIt = only && settings.centre.includes(address);
  return address !== '' && (own || forIt) ? address : null;
}
