/**
 * The spreadsheet as the services see it. Bodies and answers are JSON values
 * in the shapes of the Sheets API; a refusal is thrown with the fields of
 * `ApiRefusal`.
 */
export interface SpreadsheetDocument {
  readonly id: string;
  readonly owner: string;
  get(options: GetOptions, user: string): unknown;
  getByDataFilter(body: object, options: GetOptions, user: string): unknown;
  batchUpdate(body: object, user: string): unknown;
  valuesGet(range: string, options: ValuesOptions, user: string): unknown;
  valuesBatchGet(
    options: ValuesOptions & {ranges: string[]},
    user: string,
  ): unknown;
  valuesBatchGetByDataFilter(body: object, user: string): unknown;
  /** The methods that write values, and the search of metadata. */
  valuesUpdate?(
    range: string,
    body: object,
    options: WriteOptions,
    user: string,
  ): unknown;
  valuesAppend?(
    range: string,
    body: object,
    options: WriteOptions,
    user: string,
  ): unknown;
  valuesClear?(range: string, user: string): unknown;
  valuesBatchUpdate?(body: object, user: string): unknown;
  valuesBatchClear?(body: object, user: string): unknown;
  searchDeveloperMetadata?(body: object, user: string): unknown;
  /** Types into a cell as a person would; '' clears it. */
  type(at: CellPosition, text: string, user: string): EditEvent;
}

export interface GetOptions {
  fields?: string;
  ranges?: string[];
  includeGridData?: boolean;
}

export interface ValuesOptions {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

export interface WriteOptions {
  valueInputOption?: string;
  insertDataOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

/** Zero-based. */
export interface CellPosition {
  sheetId: number;
  row: number;
  column: number;
}

/** The range is zero-based and half-open. */
export interface EditEvent {
  user: string;
  sheetId: number;
  range: {
    startRow: number;
    endRow: number;
    startColumn: number;
    endColumn: number;
  };
  /** Only for a single cell; absent if it became or was empty. */
  value?: string;
  oldValue?: string;
}

/** An error of the API: `code` is the HTTP status. */
export interface ApiRefusal {
  code: number;
  status: string;
  message: string;
}

export function isApiRefusal(error: unknown): error is ApiRefusal {
  return (
    error instanceof Error &&
    typeof (error as Partial<ApiRefusal>).code === 'number' &&
    typeof (error as Partial<ApiRefusal>).status === 'string'
  );
}
