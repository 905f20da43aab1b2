/*
 * What the sidebars and the script say to each other, as JSON: no dates, no
 * `undefined` that matters. Texts are worded already. Sidebars import these
 * types and nothing else of the app.
 */
import type {Kind} from '../core/institution';
import type {Status} from '../core/submission';

export type {Answer} from './answer-failure';
export type {CommandName} from './commands';
export type {RemindPreview} from './commands/remind';

/** What a page sends to `call`. */
export type PageRequest =
  | {command: string; args?: unknown}
  | {query: string; args?: unknown}
  | {entry: string; args?: unknown}
  | {show: Place};

/** A cell to show the person. */
export interface Place {
  sheetId: number;
  /** `E12`; null for the top of the sheet. */
  cell: string | null;
}

export type QueryAnswer<Data> =
  {ok: true; data: Data} | {ok: false; message: string};

/** What the acting person is to the workbook. A guest is named nowhere. */
export type Role = 'centre' | 'committee' | 'institution' | 'guest';

/** Whose return a person may see. */
export interface InstitutionChoice {
  code: string;
  name: string;
}

export interface SessionView {
  role: Role;
  isSetUp: boolean;
  /** Of an institution's people: their own; of the centre and committee: all. */
  institutions: InstitutionChoice[];
}

/** The collection at a glance, and a row for each active institution. */
export interface CampaignView {
  /** The committee may look, not act. */
  mayAct: boolean;
  stage: string;
  isCollecting: boolean;
  period: number | null;
  /** «до 20.12.2025, осталось 12 дней»; empty before the first opening. */
  deadline: string;
  isLate: boolean;
  /** Kinds that take part, in their order. */
  kinds: {kind: Kind; title: string}[];
  statuses: {status: Status; title: string}[];
  rows: CampaignRow[];
}

export interface CampaignRow {
  code: string;
  name: string;
  kind: Kind;
  status: Status;
  /** Its last day has passed, and it has not submitted. */
  isLate: boolean;
  /** Rows that hold a value, and rows that need one. */
  filled: number;
  expected: number;
  /** Rows to mend or explain. */
  wrong: number;
  hasAddress: boolean;
  /** What happened last, worded; empty when nothing did. */
  note: string;
  /** Sheet of its tab; null when it has none. */
  sheetId: number | null;
}

/** Answers by the name of the query, with its arguments. */
export interface Queries {
  session: {args: Record<string, never>; data: SessionView};
  campaign: {args: Record<string, never>; data: CampaignView};
}
export type QueryName = keyof Queries;
