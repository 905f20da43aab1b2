/*
 * What the sidebars and the script say to each other, as JSON: no dates, no
 * `undefined` that matters. Texts are worded already. What a command, a query
 * or an entry takes and tells stands in its own file; sidebars import types
 * of the app and nothing else.
 */
import type {CommandName, COMMANDS} from '../commands';
import type {ENTRIES, EntryName} from '../entries';
import type {QUERIES, QueryName} from '../queries';

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

/** Whose return a person may see. */
export interface InstitutionChoice {
  code: string;
  name: string;
}

/** What a command takes. */
export type CommandArgs<Name extends CommandName> = Parameters<
  (typeof COMMANDS)[Name]['run']
>[1];

/** What a query takes, and what it tells. */
export type QueryArgs<Name extends QueryName> = Parameters<
  (typeof QUERIES)[Name]['answer']
>[1];
export type QueryData<Name extends QueryName> = ReturnType<
  (typeof QUERIES)[Name]['answer']
>;

/** What an entry takes. */
export type EntryArgs<Name extends EntryName> = Parameters<
  (typeof ENTRIES)[Name]['enter']
>[1];
