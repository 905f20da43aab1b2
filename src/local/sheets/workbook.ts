import {ApiError, invalid} from './api-error';
import {blankBook, type BlankBook} from './blank-book';
import * as values from './book-values';
import type {Calculator} from './calculator/calculator';
import {copyPlain} from './copy-plain';
import {copySheet} from './copy-sheet';
import type {Draft} from './draft';
import {editEvent, type EditEvent} from './edit-event';
import {HeldBook} from './held-book';
import type {
  BookState,
  Box,
  DeveloperMetadata,
  Request,
  Response,
  SheetProperties,
  Spreadsheet,
} from './model';
import {mayEdit, openAreas} from './protection';
import {
  areaOfRange,
  areasOfFilter,
  matchMetadata,
  type Area,
} from './read/data-filters';
import {getSpreadsheet, WITHOUT_CELLS} from './read/get-spreadsheet';
import {listSheets, type SheetSummary} from './read/list-sheets';
import {readCell, type ReadCell} from './read/read-cell';
import {demandUser, overWire} from './receive';
import {applyRequest} from './requests/registry';
import {checkBody} from './schema/check-body';
import {readMask, type Mask} from './schema/field-mask';
import {readState, writeState} from './state-file';
import type {CellPosition, TypedText} from './type-cell';

export {ApiError} from './api-error';
export type {EditEvent} from './edit-event';
export {Refusal} from './refusal';
export type {CellPosition, TypedText} from './type-cell';
export type {SheetSummary} from './read/list-sheets';
export type {ReadCell} from './read/read-cell';
export type {AppendOptions, WriteOptions} from './values/update-values';

type BatchUpdate = gapi.client.sheets.BatchUpdateSpreadsheetRequest;
type BatchUpdateResponse = gapi.client.sheets.BatchUpdateSpreadsheetResponse;
type GetByDataFilter = gapi.client.sheets.GetSpreadsheetByDataFilterRequest;

/** One spreadsheet: its state, its calculated side, and the API over both. */
export class Workbook {
  // The methods under `spreadsheets.values`.
  readonly valuesGet = this.over(values.valuesGet);
  readonly valuesBatchGet = this.over(values.valuesBatchGet);
  readonly valuesBatchGetByDataFilter = this.over(
    values.valuesBatchGetByDataFilter,
  );
  readonly valuesUpdate = this.over(values.valuesUpdate);
  readonly valuesAppend = this.over(values.valuesAppend);
  readonly valuesBatchUpdate = this.over(values.valuesBatchUpdate);
  readonly valuesBatchUpdateByDataFilter = this.over(
    values.valuesBatchUpdateByDataFilter,
  );
  readonly valuesClear = this.over(values.valuesClear);
  readonly valuesBatchClear = this.over(values.valuesBatchClear);
  readonly valuesBatchClearByDataFilter = this.over(
    values.valuesBatchClearByDataFilter,
  );

  private constructor(private readonly held: HeldBook) {}

  /** A spreadsheet with one empty sheet. */
  static create(options: BlankBook): Workbook {
    return new Workbook(new HeldBook(blankBook(options)));
  }

  /** @throws Error in Russian for a file that holds no workbook */
  static parse(json: string): Workbook {
    return new Workbook(new HeldBook(readState(json)));
  }

  /**
   * Another workbook in the same state at the same moment. Both calculate with
   * one calculator, so that the copy costs nothing before it changes.
   */
  fork(): Workbook {
    return new Workbook(new HeldBook(this.state, this.held));
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

  /** Today in the workbook's zone, as a serial number. */
  get today(): number {
    return this.held.today;
  }

  /** What TODAY and NOW go by; the machine's clock unless set. */
  setClock(now: () => Date): void {
    this.held.setClock(now);
  }

  /** As it stands now: an edit makes another state and leaves this one be. */
  snapshot(): BookState {
    return this.state;
  }

  /** Back to a state that it had before, or to that of an imported file. */
  restore(state: BookState): void {
    this.held.state = state;
  }

  /** All of what `change` does, or nothing when it throws. */
  edit<T>(user: string, change: (draft: Draft) => T): T {
    return this.held.edit(user, change);
  }

  /** Of the state as it stands now; only to be read. */
  calculated(): Calculator {
    return this.held.calculated();
  }

  /** For a new day, of which the calculator learns by no edit. */
  recalculate(): void {
    this.held.recalculate();
  }

  stringify(): string {
    return Buffer.concat(this.pieces()).toString();
  }

  /** The same as UTF-8, in pieces; those of unchanged sheets are ready made. */
  pieces(): Uint8Array[] {
    return writeState(this.state);
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
    // As seen of Google: null is passed over (GOOGLE.md, «Answers»).
    const given: (Request | null)[] = own.requests ?? [];
    const requests = given.filter(request => request !== null);
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
    const matched = matchMetadata(this.state, own.dataFilters ?? []);
    return matched.length > 0
      ? {matchedDeveloperMetadata: copyPlain(matched)}
      : {};
  }

  /** The copy goes to the right end of `to`, which may be this workbook. */
  copySheetTo(sheetId: number, to: Workbook, user: string): SheetProperties {
    const sheet = this.held.find(sheetId);
    if (!sheet) throw invalid(`No grid with id: ${sheetId}`);
    const {locale} = this;
    return to.edit(user, draft => copySheet(sheet, locale, draft));
  }

  /**
   * A person's hand: what was typed is read in the workbook's locale, and
   * protection and strict validation apply. '' clears the cell.
   * @throws Refusal with nothing changed
   */
  type(at: CellPosition, text: string, user: string): EditEvent {
    const before = this.state;
    this.typeAll([{...at, text}], user);
    return editEvent(before, this.state, at, user);
  }

  /**
   * The same for a person who fills many cells, of which none stands twice.
   * @throws Refusal with nothing changed
   */
  typeAll(texts: readonly TypedText[], user: string): void {
    this.held.type(texts, user);
  }

  canEdit(at: CellPosition, user: string): boolean {
    const sheet = this.held.find(at.sheetId);
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

  /** Where a person may edit, in few boxes; none for an unknown sheet. */
  openAreas(sheetId: number, user: string): Box[] {
    const sheet = this.held.find(sheetId);
    return sheet ? openAreas(this.state, sheet, user) : [];
  }

  /** Throws for an unknown sheet; beyond the used cells everything is empty. */
  cell(at: CellPosition): ReadCell {
    const sheet = this.held.find(at.sheetId);
    if (!sheet) throw invalid(`No grid with id: ${at.sheetId}`);
    return readCell(this.state, this.calculated(), sheet, at.row, at.column);
  }

  /** In tab order. */
  sheets(): readonly SheetSummary[] {
    return listSheets(this.state);
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

  private get state(): BookState {
    return this.held.state;
  }

  private over<Args extends unknown[], Answer>(
    method: (book: HeldBook, ...args: Args) => Answer,
  ): (...args: Args) => Answer {
    return (...args) => method(this.held, ...args);
  }
}
