import type {BookState} from '../sheets/model';
import type {Answer, Host, Page, Question, Selection, Toast} from './host';
import {emptyScreen} from './host';
import type {HostState} from './host-state';

/** An answer that a person gave, with the question that it was given to. */
export interface Answered extends Answer {
  /** Undefined: to whatever the run asks at this place. */
  to?: Question;
}

export type Shown = Toast | Question | Page | Selection;

export type RunOutcome<T> =
  | {
      kind: 'done';
      result: T;
      /** After the last question that was answered. */
      shown: Shown[];
    }
  | {kind: 'question'; question: Question; shown: Shown[]};

/** A workbook that can go back to an earlier state. */
export interface Restorable {
  snapshot(): BookState;
  restore(state: BookState): void;
}

/**
 * Lets a run of the script ask a person who is not there yet. A script cannot
 * wait here, so a run that asks ends at that question with nothing done:
 * the workbook, the properties, the triggers and the outbox are as before.
 * It is run again from its beginning with the answers so far. A notice with
 * nothing but «OK» needs no answer.
 *
 * An answer counts only for the question that it was given to: when somebody's
 * edit meanwhile changed what the run asks, it asks anew.
 * @throws whatever the run throws; what it did till then stays done, as on
 *     Google
 */
export function rerunWithAnswers<T>(
  host: Host & {document: Restorable},
  answers: readonly Answered[],
  run: () => T,
): RunOutcome<T> {
  const book = host.document.snapshot();
  const state = structuredClone(host.state);
  const screen = Object.assign(host.screen, emptyScreen());
  let asked: Question | null = null;
  /** Of `screen.shown`, how many the person saw before the last answer. */
  let seen = 0;
  const left = [...answers];
  screen.reply = question => {
    if (asked === null && isNotice(question)) return {button: 'OK'};
    const answer = asked === null ? left.shift() : undefined;
    if (answer === undefined || !isFor(answer, question)) {
      asked ??= question;
      throw new Error('the person has not answered yet');
    }
    seen = screen.shown.length;
    return answer;
  };
  let outcome: {result: T} | {error: unknown};
  try {
    outcome = {result: run()};
  } catch (error) {
    outcome = {error};
  } finally {
    screen.reply = null;
  }
  const question = asked as Question | null;
  if (question !== null) {
    // Whatever the script made of the missing answer, it did not happen.
    host.document.restore(book);
    bringBack(host.state, state);
    const upTo = screen.shown.indexOf(question);
    return {kind: 'question', question, shown: screen.shown.slice(seen, upTo)};
  }
  if ('error' in outcome) throw outcome.error;
  const {result} = outcome;
  return {kind: 'done', result, shown: screen.shown.slice(seen)};
}

function isNotice({kind, buttons}: Question): boolean {
  return kind === 'alert' && buttons === 'OK';
}

function isFor({to}: Answered, question: Question): boolean {
  return to === undefined || JSON.stringify(to) === JSON.stringify(question);
}

/** The services hold on to the object itself. */
function bringBack(target: HostState, from: HostState): void {
  Object.assign(target, from);
}
