import type {Bundle} from './bundle';
import type {SpreadsheetDocument} from './document';
import type {HostState} from './host-state';

/** Everything that outlives one execution of the script. */
export interface Host {
  readonly bundle: Bundle;
  readonly document: SpreadsheetDocument;
  readonly state: HostState;
  /** Milliseconds since 1970 at which time stands still; null: it does not. */
  readonly now: number | null;
  /** Told of every call to a Google service; null: nobody listens. */
  readonly trace: ((call: ServiceCall) => void) | null;
  readonly screen: Screen;
  /**
   * Google words errors in the account's language: gives the message that the
   * script gets for an English one. Absent: as it is.
   */
  readonly wording?: (message: string) => string;
  /** What the script and its triggers printed, in order. */
  readonly log: LogLine[];
  /** Address of the web app; absent when it is not deployed. */
  readonly webApp?: string;
  /** Locks that somebody else holds at the moment. */
  readonly heldLocks: Set<LockKind>;
}

export type LockKind = 'document' | 'script' | 'user';

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export interface ServiceCall {
  n: number;
  service: string;
  method: string;
  requestBytes: number;
  responseBytes: number;
  ms: number;
  request: unknown;
}

/** What the person at the spreadsheet saw, and what she will answer. */
export interface Screen {
  menus: Menu[];
  toasts: Toast[];
  questions: Question[];
  pages: Page[];
  /** Where scripts moved her selection to. */
  selections: Selection[];
  /** All but the menus together, as they came. */
  shown: (Toast | Question | Page | Selection)[];
  /** Answers to the questions to come, first in first out. */
  answers: Answer[];
  /** Answers in the place of `answers`; null: these do. */
  reply: ((question: Question) => Answer) | null;
}

export interface Toast {
  kind: 'toast';
  message: string;
  title: string;
}

export interface Menu {
  title: string;
  entries: MenuEntry[];
}

export type MenuEntry =
  | {kind: 'item'; title: string; functionName: string}
  | {kind: 'separator'}
  | {kind: 'menu'; menu: Menu};

export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string;
}

export interface Page {
  kind: 'sidebar' | 'dialog';
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

export interface Selection {
  kind: 'select';
  sheetId: number;
  /** `E12` or `E12:F13`. */
  a1: string;
}

export interface Answer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text?: string;
}

export function emptyScreen(): Screen {
  return {
    menus: [],
    toasts: [],
    questions: [],
    pages: [],
    selections: [],
    shown: [],
    answers: [],
    reply: null,
  };
}
