import type {
  BatchGetValuesResponse,
  DataFilter,
  Request,
  Spreadsheet,
} from '../workbook/sheets-api';

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
  /** Address of whoever acts; empty when the platform does not tell. */
  user(): string;
  /** Address of the workbook's owner; empty when it has none to tell. */
  owner(): string;
  /** Makes the edit trigger unless it is there; says whether it made one. */
  ensureEditTrigger(): boolean;
  /** Keeps other commands out; throws `HostError` when one is under way. */
  lock<Result>(work: () => Result): Result;
  /** Rows of a `;` separated table with RFC 4180 quotes. */
  parseCsv(text: string): string[][];
  /** Writes the technical side of a failure to the execution log. */
  log(message: string): void;
}

/** A refusal that a person can act on. `message` is Russian. */
export class Refusal extends Error {
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'Refusal';
    this.details = details;
  }
}

export type HostFailure = 'denied' | 'busy' | 'quota' | 'other';

/** The platform refused. `message` is technical and goes to the log. */
export class HostError extends Error {
  readonly failure: HostFailure;

  constructor(failure: HostFailure, message: string) {
    super(message);
    this.name = 'HostError';
    this.failure = failure;
  }
}
