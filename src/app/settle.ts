import {blocksSubmission} from '../core/checks/check-submission';
import type {Finding} from '../core/finding';
import type {Submission} from '../core/submission';
import {isHandedIn} from '../core/submission';
import {formatMoment} from '../wording/date';
import {findingText} from '../wording/finding-text';
import {plural} from '../wording/number';
import type {Model} from '../workbook/model';
import {changed, findingsOf} from './analysis';

const SHOWN = 8;

/** What the marks «Сдать» came to. */
export interface Settled {
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

/**
 * Turns the ticked boxes into submissions: a return without obstacles is
 * handed in, any other is unticked and told why. It reads facts, not events,
 * so it does the same whenever and however often it runs.
 */
export function settle(
  model: Model,
  moment: string,
  only: string | null = null,
): Settled {
  const open = model.settings.stage === 'collecting';
  const waiting = model.institutions.filter(({code, active}) => {
    const submission = model.submissions.get(code);
    const settled = submission && isHandedIn(submission);
    const asked =
      only === null || code.toLowerCase() === only.trim().toLowerCase();
    return asked && active && model.ticked.has(code) && !settled;
  });
  const ticked = new Set(model.ticked);
  const answers = new Map(model.answers);
  const changes = new Map<string, Partial<Submission>>();
  const submitted: string[] = [];
  const refused: string[] = [];
  const found =
    waiting.length > 0 && open
      ? findingsOf({...model, institutions: waiting}, model.peerMedians)
      : new Map<string, Finding[]>();
  for (const {code} of waiting) {
    const blocking = (found.get(code) ?? []).filter(blocksSubmission);
    if (open && blocking.length === 0) {
      submitted.push(code);
      changes.set(code, {
        status: 'submitted',
        submittedAt: moment,
        returnReason: '',
      });
      answers.set(code, `Сдано ${formatMoment(moment)}. Спасибо!`);
      continue;
    }
    refused.push(code);
    ticked.delete(code);
    answers.set(
      code,
      open
        ? obstacles(model, blocking)
        : 'Сбор не открыт: сдать можно будет после его открытия.',
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
