import type {LinkHost} from '../web-form/link-host';
import type {SelfCheck} from '../self-check/self-check';
import type {
  BatchGetValuesResponse,
  DataFilter,
  Request,
  Spreadsheet,
} from '../../workbook/sheets-api';

/**
 * What runs by itself: at every edit, and every five minutes; every hour in
 * workbooks that were set up before, until the next look changes that.
 */
export const TRIGGERS = ['edit', 'clock', 'hourly'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/**
 * Milliseconds after which nothing long is begun any more: the platform ends
 * an execution after six minutes (guides/services/quotas).
 */
export const LONGEST_RUN = 4 * 60_000;

/** A letter to people of one institution. */
export interface Message {
  to: readonly string[];
  subject: string;
  text: string;
  /** The same for a mail program that shows HTML. */
  html: string;
}

/**
 * What commands need of the place where they run. One spreadsheet, one acting
 * user. A refusal of the platform throws `HostError`.
 */
export interface Host {
  /** Properties of the workbook and its sheets, by a field mask. */
  readStructure(fields: string): Spreadsheet;
  /** Calculated values: numbers unformatted, dates as shown. */
  readValues(filters: DataFilter[]): BatchGetValuesResponse;
  /** Cells in full, by a field mask. */
  readCells(filters: DataFilter[], fields: string): Spreadsheet;
  /** Applies the requests wholly or not at all. */
  write(requests: Request[]): void;
  /** Local time of the time zone, `yyyy-mm-ddThh:mm`. */
  now(timeZone: string): string;
  /** Milliseconds since the execution began; the platform ends it at its limit. */
  elapsed(): number;
  /** Address of whoever acts; empty when the platform does not tell. */
  user(): string;
  /** Address of the workbook's owner; empty when it has none to tell. */
  owner(): string;
  /** Triggers that the acting user has installed here, doubles included. */
  triggers(): Trigger[];
  /** Installs one that runs with the acting user's rights. */
  installTrigger(kind: Trigger): void;
  /** Removes all of the kind that the acting user has installed. */
  removeTriggers(kind: Trigger): void;
  /** A short text kept beside the workbook; empty when there is none. */
  readNote(key: string): string;
  /** Keeps at most 9 kB; an empty text removes the note. */
  writeNote(key: string, text: string): void;
  /** Recipients that the acting user may yet write to today. */
  mailQuota(): number;
  /** Sends one message, to at most 50 addresses. */
  sendMail(message: Message): void;
  /** Address of the workbook, as a browser opens it. */
  url(): string;
  /** Keeps other commands out; throws `HostError` when one is under way. */
  lock<Result>(work: () => Result): Result;
  /** Shows the acting person a cell, `E12`; false when the sheet is gone. */
  select(sheetId: number, cell: string): boolean;
  /** Rows of a table with RFC 4180 quotes. */
  parseCsv(text: string, delimiter: string): string[][];
  /** Secrets of the form by link, and what is remembered for it. */
  readonly links: LinkHost;
  /** Tries what lies below this port; throws whatever the platform throws. */
  selfCheck(): {data: SelfCheck; lines: string[]};
  /** Writes the technical side of a failure to the execution log. */
  log(message: string): void;
}

/** A refusal that a person can act on. `message` is Russian. */
export class Refusal extends Error {
  readonly details: readonly string[];
  /** The same command with `confirm` would do it. */
  readonly confirmable: boolean;

  constructor(
    message: string,
    details: readonly string[] = [],
    confirmable = false,
  ) {
    super(message);
    this.name = 'Refusal';
    this.details = details;
    this.confirmable = confirmable;
  }
}

/**
 * `denied`: the person lacks the right. `busy`: another command is under way.
 * `quota`: a limit of the platform is used up. `address`: nobody can be
 * written to there. `other`: anything else.
 */
export type HostFailure = 'denied' | 'busy' | 'quota' | 'address' | 'other';

/** The platform refused. `message` is technical and goes to the log. */
export class HostError extends Error {
  readonly failure: HostFailure;
  /**
   * It is certain that the call did nothing. Else it may have taken effect
   * and only its answer was lost.
   */
  readonly isRefusal: boolean;

  constructor(
    failure: HostFailure,
    message: string,
    isRefusal = failure !== 'other',
  ) {
    super(message);
    this.name = 'HostError';
    this.failure = failure;
    this.isRefusal = isRefusal;
  }
}
