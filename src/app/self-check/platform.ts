import type {
  BatchGetValuesResponse,
  DataFilter,
  Request,
  Spreadsheet,
} from '../../workbook/sheets-api';

import Schema = GoogleAppsScript.Sheets.Schema;

/**
 * The place where the add-on runs, as it is: each method is one plain use of
 * it, and a refusal is thrown as the platform words it. Commands use `Host`.
 */
export interface Platform {
  /** spreadsheets.get of the workbook, without cells. */
  structure(fields: string): Spreadsheet;
  /** spreadsheets.getByDataFilter with cells. */
  cells(filters: DataFilter[], fields: string): Spreadsheet;
  /** values.batchGetByDataFilter: numbers unformatted, dates as shown. */
  values(filters: DataFilter[]): BatchGetValuesResponse;
  batchUpdate(
    requests: Request[],
  ): Schema.BatchUpdateSpreadsheetResponse | undefined;
  /** values.update, read as if a person typed it; null leaves a cell. */
  typeIn(range: string, rows: (string | null)[][]): void;
  findMetadata(
    body: Schema.SearchDeveloperMetadataRequest,
  ): Schema.SearchDeveloperMetadataResponse;
  /** `Range.setValue`, which validation watches; the cell is `B3`. */
  setValue(sheetId: number, cell: string, text: string): void;
  /** Takes the lock of the document, twice, and gives it back. */
  lock(): {taken: boolean; held: boolean; after: boolean};
  /** Keeps a note, reads it, removes it and reads it again. */
  note(
    key: string,
    text: string,
  ): {kept: string | null; removed: string | null};
  /**
   * Triggers of the acting person, by their functions; then with one more;
   * then without it.
   */
  triggers(): {before: string[]; during: string[]; after: string[]};
  mailQuota(): number;
  /** Sends a letter; only ever to what is no address. */
  sendMail(to: string): void;
  /** Text of a packed file, base64. */
  unpack(packed: string): string;
  parseCsv(text: string, delimiter: string): string[][];
  /** Moment of the time zone, `yyyy-mm-ddThh:mm`. */
  now(timeZone: string): string;
  /** Addresses of who acts and of the owner; empty when not told. */
  people(): {effective: string; active: string; owner: string};
}
