import {ApiError, invalid} from './api-error';
import {blankBook, type BlankBook} from './blank-book';
import {Calculator} from './calculator/calculator';
import {copyPlain} from './copy-plain';
import {copySheet} from './copy-sheet';
import {matchMetadata} from './developer-metadata';
import {Draft} from './draft';
import {editEvent, type EditEvent} from './edit-event';
import {momentOf, serialNow} from './format/serial';
import type {
  BookState,
  Request,
  DeveloperMetadata,
  Response,
  SheetProperties,
  Spreadsheet,
  ValueRange,
} from './model';
import {mayEdit} from './protection';
import {areaOfRange, areasOfFilter, type Area} from './read/data-filters';
import {getSpreadsheet, WITHOUT_CELLS} from './read/get-spreadsheet';
import {listSheets, type SheetSummary} from './read/list-sheets';
import {readCell, type ReadCell} from './read/read-cell';
import {readValues, type ValueOptions} from './read/read-values';
import {demandUser, overWire} from './receive';
import {applyRequest} from './requests/registry';
import {checkBody} from './schema/check-body';
import {readMask, type Mask} from './schema/field-mask';
import {readState, writeState} from './state-file';
import {typeCell, type CellPosition} from './type-cell';
import {
  appendRows,
  batchUpdateValues,
  batchUpdateValuesByDataFilter,
  updateValues,
  type AppendOptions,
  type WriteOptions,
} from './values/update-values';
import {clearValues} from './values/write-values';

export {ApiError} from './api-error';
export type {EditEvent} from './edit-event';
export {Refusal} from './refusal';
export type {CellPosition} from './type-cell';
export type {SheetSummary} from './read/list-sheets';
export type {ReadCell} from './read/read-cell';
export type {AppendOptions, WriteOptions} from './values/update-values';

type BatchUpdate = gapi.client.sheets.BatchUpdateSpreadsheetRequest;
type BatchUpdateResponse = gapi.client.sheets.BatchUpdateSpreadsheetResponse;
type GetByDataFilter = gapi.client.sheets.GetSpreadsheetByDataFilterRequest;
type BatchGetByDataFilter =
  gapi.client.sheets.BatchGetValuesByDataFilterRequest;
type BatchGetByDataFilterResponse =
  gapi.client.sheets.BatchGetValuesByDataFilterResponse;

type BatchUpdateValues = gapi.client.sheets.BatchUpdateValuesRequest;
type BatchUpdateByDataFilter =
  gapi.client.sheets.BatchUpdateValuesByDataFilterRequest;

/** One spreadsheet: its state, its calculated side, and the API over both. */
export class Workbook {
  private now: () => Date = () => new Date();
  private readonly calculator = new Calculator(() => this.now());

  private constructor(private state: BookState) {}

  /** A spreadsheet with one empty sheet. */
  static create(options: BlankBook): Workbook {
    return new Workbook(blankBook(options));
  }

  /** @throws Error in Russian for a file that holds no workbook */
  static parse(json: string): Workbook {
    return new Workbook(readState(json));
  }

  stringify(): string {
    return writeState(this.state);
  }

  get id(): string {
    return this.state.id;
  }

  get owner(): string {
    return this.state.owner;
  }

  get title(): string {
    return this.state.properties.title;
  }

  get locale(): string {
    return this.state.properties.locale;
  }

  get timeZone(): string {
    return this.state.properties.timeZone ?? 'UTC';
  }

  /** What TODAY and NOW go by; the machine's clock unless set. */
  setClock(now: () => Date): void {
    this.now = now;
    this.calculator.reset();
  }

  get(
    options: {
      fields?: string;
      ranges?: string[] | string;
      includeGridData?: boolean;
    },
    user: string,
  ): Spreadsheet {
    const ranges =
      typeof options.ranges === 'string' ? [options.ranges] : options.ranges;
    const areas = ranges?.map(range => areaOfRange(this.state, range)) ?? null;
    return this.read(
      areas,
      options.fields,
      options.includeGridData === true,
      user,
    );
  }

  getByDataFilter(
    body: GetByDataFilter,
    options: {fields?: string},
    user: string,
  ): Spreadsheet {
    const own = overWire(body);
    checkBody(own, 'GetSpreadsheetByDataFilterRequest');
    const areas =
      own.dataFilters?.flatMap(f => areasOfFilter(this.state, f)) ?? null;
    return this.read(areas, options.fields, own.includeGridData === true, user);
  }

  /** All of the requests, or none: the first invalid one fails the batch. */
  batchUpdate(body: BatchUpdate, user: string): BatchUpdateResponse {
    const own = overWire(body);
    checkBody(own, 'BatchUpdateSpreadsheetRequest');
    const requests: Request[] = own.requests ?? [];
    if (requests.length === 0) {
      throw invalid('Must specify at least one request.');
    }
    const replies = this.edit(user, draft =>
      requests.map((request, i): Response => applyRequest(request, i, draft)),
    );
    const answer = {spreadsheetId: this.id, replies: copyPlain(replies)};
    if (!own.includeSpreadsheetInResponse) return answer;
    const ranges = own.responseRanges;
    const includeGridData = own.responseIncludeGridData === true;
    const updatedSpreadsheet = this.get({ranges, includeGridData}, user);
    return {...answer, updatedSpreadsheet};
  }

  valuesUpdate(
    range: string,
    body: ValueRange,
    options: WriteOptions,
    user: string,
  ): gapi.client.sheets.UpdateValuesResponse {
    const own = overWire(body);
    checkBody(own, 'ValueRange', 'data');
    return this.edit(user, draft =>
      updateValues(draft, range, own, options, this.year),
    );
  }

  valuesAppend(
    range: string,
    body: ValueRange,
    options: AppendOptions,
    user: string,
  ): gapi.client.sheets.AppendValuesResponse {
    const own = overWire(body);
    checkBody(own, 'ValueRange', 'data');
    return this.edit(user, draft =>
      appendRows(draft, range, own, options, this.year),
    );
  }

  valuesBatchUpdate(
    body: BatchUpdateValues,
    user: string,
  ): gapi.client.sheets.BatchUpdateValuesResponse {
    const own = overWire(body);
    checkBody(own, 'BatchUpdateValuesRequest');
    return this.edit(user, draft => batchUpdateValues(draft, own, this.year));
  }

  valuesBatchUpdateByDataFilter(
    body: BatchUpdateByDataFilter,
    user: string,
  ): gapi.client.sheets.BatchUpdateValuesByDataFilterResponse {
    const own = overWire(body);
    checkBody(own, 'BatchUpdateValuesByDataFilterRequest');
    return this.edit(user, draft =>
      batchUpdateValuesByDataFilter(draft, own, this.year),
    );
  }

  valuesBatchClear(
    body: gapi.client.sheets.BatchClearValuesRequest,
    user: string,
  ): gapi.client.sheets.BatchClearValuesResponse {
    const own = overWire(body);
    checkBody(own, 'BatchClearValuesRequest');
    const clearedRanges = this.edit(user, draft =>
      (own.ranges ?? []).map(range =>
        clearValues(draft, areaOfRange(draft.state, range)),
      ),
    );
    return {spreadsheetId: this.id, clearedRanges};
  }

  valuesClear(
    range: string,
    user: string,
  ): gapi.client.sheets.ClearValuesResponse {
    const clearedRange = this.edit(user, draft =>
      clearValues(draft, areaOfRange(draft.state, range)),
    );
    return {spreadsheetId: this.id, clearedRange};
  }

  valuesBatchClearByDataFilter(
    body: gapi.client.sheets.BatchClearValuesByDataFilterRequest,
    user: string,
  ): gapi.client.sheets.BatchClearValuesByDataFilterResponse {
    const own = overWire(body);
    checkBody(own, 'BatchClearValuesByDataFilterRequest');
    const clearedRanges = this.edit(user, draft =>
      (own.dataFilters ?? []).flatMap(filter =>
        areasOfFilter(draft.state, filter).map(area =>
          clearValues(draft, area),
        ),
      ),
    );
    return {spreadsheetId: this.id, clearedRanges};
  }

  developerMetadata(metadataId: number, user: string): DeveloperMetadata {
    demandUser(user);
    const found = this.state.developerMetadata.find(
      metadata => metadata.metadataId === metadataId,
    );
    if (!found) {
      throw new ApiError(
        404,
        'NOT_FOUND',
        `No developer metadata with id: ${metadataId}`,
      );
    }
    return copyPlain(found);
  }

  searchDeveloperMetadata(
    body: gapi.client.sheets.SearchDeveloperMetadataRequest,
    user: string,
  ): gapi.client.sheets.SearchDeveloperMetadataResponse {
    demandUser(user);
    const own = overWire(body);
    checkBody(own, 'SearchDeveloperMetadataRequest');
    const matched = matchMetadata(
      this.state.developerMetadata,
      own.dataFilters ?? [],
    );
    return matched.length > 0
      ? {matchedDeveloperMetadata: copyPlain(matched)}
      : {};
  }

  /** The copy goes to the right end of `to`, which may be this workbook. */
  copySheetTo(sheetId: number, to: Workbook, user: string): SheetProperties {
    const sheet = this.find(sheetId);
    if (!sheet) throw invalid(`No grid with id: ${sheetId}`);
    const {locale} = this;
    return to.edit(user, draft => copySheet(sheet, locale, draft));
  }

  valuesGet(range: string, options: ValueOptions, user: string): ValueRange {
    demandUser(user);
    return this.readArea(areaOfRange(this.state, range), options);
  }

  valuesBatchGet(
    options: {ranges?: string[] | string} & ValueOptions,
    user: string,
  ): {spreadsheetId: string; valueRanges: ValueRange[]} {
    demandUser(user);
    const ranges = [options.ranges ?? []].flat();
    return {
      spreadsheetId: this.id,
      valueRanges: ranges.map(range =>
        this.readArea(areaOfRange(this.state, range), options),
      ),
    };
  }

  valuesBatchGetByDataFilter(
    body: BatchGetByDataFilter,
    user: string,
  ): BatchGetByDataFilterResponse {
    demandUser(user);
    const own = overWire(body);
    checkBody(own, 'BatchGetValuesByDataFilterRequest');
    const filters = own.dataFilters ?? [];
    return {
      spreadsheetId: this.id,
      valueRanges: filters.flatMap(filter =>
        areasOfFilter(this.state, filter).map(area => ({
          valueRange: this.readArea(area, own),
          dataFilters: [filter],
        })),
      ),
    };
  }

  /**
   * A person's hand: what was typed is read in the workbook's locale, and
   * protection and strict validation apply. '' clears the cell.
   * @throws Refusal with nothing changed
   */
  type(at: CellPosition, text: string, user: string): EditEvent {
    const before = this.state;
    this.state = typeCell(before, this.calculator, at, text, user, this.year);
    return editEvent(before, this.state, at, user);
  }

  canEdit(at: CellPosition, user: string): boolean {
    const sheet = this.find(at.sheetId);
    const box = {
      startRow: at.row,
      endRow: at.row + 1,
      startColumn: at.column,
      endColumn: at.column + 1,
    };
    return (
      sheet !== undefined &&
      at.row < sheet.rowCount &&
      at.column < sheet.columnCount &&
      mayEdit(this.state, sheet, box, user)
    );
  }

  /** Throws for an unknown sheet; beyond the used cells everything is empty. */
  cell(at: CellPosition): ReadCell {
    const sheet = this.find(at.sheetId);
    if (!sheet) throw invalid(`No grid with id: ${at.sheetId}`);
    return readCell(this.state, this.calculated(), sheet, at.row, at.column);
  }

  /** In tab order. */
  sheets(): readonly SheetSummary[] {
    return listSheets(this.state);
  }

  private find(sheetId: number) {
    return this.state.sheets.find(s => s.properties.sheetId === sheetId);
  }

  private get year(): number {
    return momentOf(serialNow(this.now(), this.timeZone)).year;
  }

  /** All of what `change` does, or nothing when it throws. */
  private edit<T>(user: string, change: (draft: Draft) => T): T {
    demandUser(user);
    const draft = new Draft(this.state, user, () => this.calculator);
    const result = change(draft);
    this.state = draft.state;
    return result;
  }

  private calculated(): Calculator {
    this.calculator.follow(this.state);
    return this.calculator;
  }

  private readArea(area: Area, options: ValueOptions): ValueRange {
    return readValues(this.state, this.calculated(), area, options);
  }

  /** Cells come only when asked for: by the flag, or by a mask. */
  private read(
    areas: Area[] | null,
    fields: string | undefined,
    includeGridData: boolean,
    user: string,
  ): Spreadsheet {
    demandUser(user);
    const asked = readMask(fields, 'Spreadsheet');
    const mask: Mask = asked ?? (includeGridData ? 'all' : WITHOUT_CELLS);
    const context = {
      book: this.state,
      calculator: () => this.calculated(),
      user,
    };
    return copyPlain(getSpreadsheet(context, areas, mask));
  }
}
