import {ANCHOR_KEY, parseAnchor, type Anchor} from './anchor';
import type {Grid} from './grid';
import type {Area, Scalar} from './layout';
import type {
  CellData,
  ConditionalFormatRule,
  EmbeddedChart,
  GridRange,
  ProtectedRange,
  Request,
  Sheet,
  Spreadsheet,
} from './sheets-api';

/** A sheet as it is. */
export interface ActualTab {
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  /** Null for a sheet that is not ours; of one that lost its mark the id is. */
  anchor: (Anchor & {metadataId: number | null}) | null;
  protections: readonly ProtectedRange[];
  conditions: readonly ConditionalFormatRule[];
  merges: readonly Area[];
  charts: readonly EmbeddedChart[];
  /** Calculated contents; dates as they are shown. */
  values: Grid<Scalar>;
  /** Every cell in full, when the read went that deep. */
  cells: readonly (readonly CellData[])[] | null;
  deep: DeepProperties | null;
  /** Its rows were sorted apart from their ids and are put together. */
  together?: true;
  /** Columns that were gone and are made anew, empty as yet. */
  made?: readonly number[];
}

/** Properties that only a deep read brings. */
export interface DeepProperties {
  columnWidths: readonly (number | undefined)[];
  hiddenColumns: readonly boolean[];
  hiddenRows: readonly boolean[];
}

export interface Actual {
  title: string;
  locale: string;
  timeZone: string;
  tabs: readonly ActualTab[];
  /** Absent when all lines stand in their places. */
  straightening?: Straightening;
}

/** Brings lines to where `tabs` already has them. */
export interface Straightening {
  requests: readonly Request[];
  /** What stood in lines that have no place. */
  strays: readonly Stray[];
  /** Titles of tabs that lost both columns and what tells them apart. */
  unsure: readonly string[];
}

/** A typed value that has no place in its tab. */
export interface Stray {
  tabId: string;
  title: string;
  /** Zero-based, as they were found. */
  row: number;
  column: number;
  value: string;
}

/** Half-open area of a range; missing bounds reach the sheet's edges. */
export function areaOf(
  range: GridRange,
  tab: {rowCount: number; columnCount: number},
): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? tab.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? tab.columnCount,
  };
}

function anchorOf(sheet: Sheet, sheetId: number): ActualTab['anchor'] {
  for (const metadata of sheet.developerMetadata ?? []) {
    if (metadata.metadataKey !== ANCHOR_KEY) continue;
    const anchor = parseAnchor(metadata.metadataValue ?? '', sheetId);
    if (anchor && metadata.metadataId !== undefined) {
      return {...anchor, metadataId: metadata.metadataId};
    }
  }
  return null;
}

function tabOf(sheet: Sheet): ActualTab {
  const properties = sheet.properties ?? {};
  const sheetId = properties.sheetId ?? 0;
  const size = {
    rowCount: properties.gridProperties?.rowCount ?? 0,
    columnCount: properties.gridProperties?.columnCount ?? 0,
  };
  return {
    sheetId,
    title: properties.title ?? '',
    index: properties.index ?? 0,
    hidden: properties.hidden ?? false,
    ...size,
    anchor: anchorOf(sheet, sheetId),
    protections: sheet.protectedRanges ?? [],
    conditions: sheet.conditionalFormats ?? [],
    merges: (sheet.merges ?? []).map(range => areaOf(range, size)),
    charts: sheet.charts ?? [],
    values: [],
    cells: null,
    deep: null,
  };
}

/** Sheets and their properties, before any cell is read. */
export function parseStructure(spreadsheet: Spreadsheet): Actual {
  return {
    title: spreadsheet.properties?.title ?? '',
    locale: spreadsheet.properties?.locale ?? '',
    timeZone: spreadsheet.properties?.timeZone ?? '',
    tabs: (spreadsheet.sheets ?? []).map(tabOf),
  };
}
