import {type Actual, type ActualTab, type DeepProperties} from './actual';
import {putCell, type GridDraft} from './grid';
import type {Scalar} from './layout';
import type {
  BatchGetValuesResponse,
  CellData,
  DataFilter,
  Sheet,
  Spreadsheet,
} from './sheets-api';

/** Field mask of the first read: everything but cells. */
export const STRUCTURE_FIELDS =
  'properties(title,locale,timeZone),sheets(' +
  'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount)),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),' +
  'protectedRanges(protectedRangeId,description,range,unprotectedRanges,editors(users),warningOnly),' +
  'conditionalFormats,merges,charts(chartId,position,spec))';

/** Field mask of a deep read of the cells. */
export const DEEP_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,' +
  'rowMetadata(hiddenByUser),columnMetadata(hiddenByUser,pixelSize),' +
  'rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,dataValidation,note))))';

/** Columns of a tab that the second read brings. */
export interface ReadPlan {
  sheetId: number;
  columns: readonly (readonly [number, number])[];
}

/** One filter for each span of columns. */
export function valueFilters(plans: readonly ReadPlan[]): DataFilter[] {
  return plans.flatMap(({sheetId, columns}) =>
    columns.map(([startColumnIndex, endColumnIndex]) => ({
      gridRange: {sheetId, startColumnIndex, endColumnIndex},
    })),
  );
}

/** Puts the values of the second read beside the structure of the first. */
export function withValues(
  actual: Actual,
  response: BatchGetValuesResponse,
): Actual {
  const grids = new Map<number, GridDraft<Scalar>>();
  for (const {valueRange, dataFilters} of response.valueRanges ?? []) {
    const range = dataFilters?.[0]?.gridRange;
    const rows: Scalar[][] = valueRange?.values ?? [];
    if (!range) continue;
    const sheetId = range.sheetId ?? 0;
    const grid = grids.get(sheetId) ?? [];
    grids.set(sheetId, grid);
    const left = range.startColumnIndex ?? 0;
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== null && value !== '') {
          putCell(grid, row, left + column, value);
        }
      }),
    );
  }
  return {
    ...actual,
    tabs: actual.tabs.map(tab => ({
      ...tab,
      values: grids.get(tab.sheetId) ?? tab.values,
    })),
  };
}

function scalarOf(cell: CellData): Scalar {
  const value = cell.effectiveValue;
  if (!value) return null;
  if (value.errorValue) return cell.formattedValue ?? '#ERROR!';
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.numberValue !== undefined) {
    const type = cell.userEnteredFormat?.numberFormat?.type;
    const isDate = type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
    return isDate ? (cell.formattedValue ?? '') : value.numberValue;
  }
  return value.stringValue ?? null;
}

function deepTab(tab: ActualTab, sheet: Sheet): ActualTab {
  const data = sheet.data?.[0] ?? {};
  const cells = (data.rowData ?? []).map(row => row.values ?? []);
  const values: GridDraft<Scalar> = [];
  cells.forEach((row, rowNumber) =>
    row.forEach((cell, column) => {
      const scalar = scalarOf(cell);
      if (scalar !== null && scalar !== '') {
        putCell(values, rowNumber, column, scalar);
      }
    }),
  );
  const deep: DeepProperties = {
    columnWidths: (data.columnMetadata ?? []).map(one => one.pixelSize),
    hiddenColumns: (data.columnMetadata ?? []).map(one => !!one.hiddenByUser),
    hiddenRows: (data.rowMetadata ?? []).map(one => !!one.hiddenByUser),
  };
  return {...tab, values, cells, deep};
}

/** Puts the cells of a deep read beside the structure of the first. */
export function withCells(actual: Actual, spreadsheet: Spreadsheet): Actual {
  const sheets = new Map(
    (spreadsheet.sheets ?? []).map(sheet => [
      sheet.properties?.sheetId ?? 0,
      sheet,
    ]),
  );
  return {
    ...actual,
    tabs: actual.tabs.map(tab => {
      const sheet = sheets.get(tab.sheetId);
      return sheet ? deepTab(tab, sheet) : tab;
    }),
  };
}
