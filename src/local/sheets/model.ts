/// <reference types="@maxim_mazurok/gapi.client.sheets-v4" />

/*
 * The state of a workbook in the shapes of the Sheets API. Every object below
 * `BookState` is replaced, never changed in place, once a batch has ended, so
 * that an older state stays whole and a comparison by identity finds what an
 * edit touched.
 */

export type BooleanCondition = gapi.client.sheets.BooleanCondition;
export type BandedRange = gapi.client.sheets.BandedRange;
export type BasicFilter = gapi.client.sheets.BasicFilter;
export type CellData = gapi.client.sheets.CellData;
export type CellFormat = gapi.client.sheets.CellFormat;
export type ChartSpec = gapi.client.sheets.ChartSpec;
export type Color = gapi.client.sheets.Color;
export type ConditionalFormatRule = gapi.client.sheets.ConditionalFormatRule;
export type DataFilter = gapi.client.sheets.DataFilter;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type DeveloperMetadata = gapi.client.sheets.DeveloperMetadata;
export type DeveloperMetadataLookup =
  gapi.client.sheets.DeveloperMetadataLookup;
export type DimensionGroup = gapi.client.sheets.DimensionGroup;
export type DimensionProperties = gapi.client.sheets.DimensionProperties;
export type DimensionRange = gapi.client.sheets.DimensionRange;
export type EmbeddedChart = gapi.client.sheets.EmbeddedChart;
export type ErrorValue = gapi.client.sheets.ErrorValue;
export type ExtendedValue = gapi.client.sheets.ExtendedValue;
export type FilterView = gapi.client.sheets.FilterView;
export type GridData = gapi.client.sheets.GridData;
export type GridRange = gapi.client.sheets.GridRange;
export type NamedRange = gapi.client.sheets.NamedRange;
export type NumberFormat = gapi.client.sheets.NumberFormat;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type Request = gapi.client.sheets.Request;
export type Response = gapi.client.sheets.Response;
export type RowData = gapi.client.sheets.RowData;
export type Sheet = gapi.client.sheets.Sheet;
export type SheetProperties = gapi.client.sheets.SheetProperties;
export type Spreadsheet = gapi.client.sheets.Spreadsheet;
export type SpreadsheetProperties = gapi.client.sheets.SpreadsheetProperties;
export type ValueRange = gapi.client.sheets.ValueRange;

export type CellRow = readonly (CellData | undefined)[];

export interface SheetState {
  /** Without `index`, which the place in the list of sheets gives. */
  properties: SheetProperties & {sheetId: number; title: string};
  rowCount: number;
  columnCount: number;
  /** Sparse: a missing row or cell is an empty one. */
  rows: (CellRow | undefined)[];
  rowMetadata: (DimensionProperties | undefined)[];
  columnMetadata: (DimensionProperties | undefined)[];
  /** How many groups each line is in; absent when there is no group. */
  rowDepths?: number[];
  columnDepths?: number[];
  /** Groups that are folded up, as they were when somebody folded them. */
  collapsed?: {rows: boolean; start: number; end: number; depth: number}[];
  merges: GridRange[];
  conditionalFormats: ConditionalFormatRule[];
  protectedRanges: ProtectedRange[];
  /** Each is anchored to a cell of this sheet. */
  charts: EmbeddedChart[];
  basicFilter?: BasicFilter;
  /** Absent when there was never one; so the next. */
  bandedRanges?: BandedRange[];
  filterViews?: FilterView[];
  /**
   * The same as long as no line came, went or moved, so that places in two
   * states mean the same cells; not kept in a file.
   */
  lineage?: symbol;
}

export interface BookState {
  id: string;
  owner: string;
  /** How many ids were drawn so far; see `draft.ts`. */
  idsDrawn: number;
  properties: SpreadsheetProperties & {locale: string; title: string};
  /** In tab order. */
  sheets: SheetState[];
  /** Of every location: spreadsheet, sheet, row, column. */
  developerMetadata: DeveloperMetadata[];
  /** Each with the id of its sheet; absent when there is none. */
  namedRanges?: NamedRange[];
}

/** Half-open, zero-based, always within the grid. */
export interface Box {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The longest text or formula that a cell takes, in characters. */
export const MAX_CELL_CHARACTERS = 50_000;
/** The last column is ZZZ (support.google.com/drive/answer/37603). */
export const MAX_COLUMNS = 18_278;
/** How many cells a spreadsheet may hold, empty ones included. */
export const MAX_CELLS = 10_000_000;
