import type {Actual} from './actual';
import {putCell, type GridDraft} from './grid';
import type {Scalar} from './layout';
import type {BatchGetValuesResponse, DataFilter} from './sheets-api';

/** Field mask of the first read: everything but cells. */
export const STRUCTURE_FIELDS =
  'properties(title,locale,timeZone),sheets(' +
  'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount)),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),' +
  'protectedRanges(protectedRangeId,description,range,unprotectedRanges,editors(users),warningOnly),' +
  'conditionalFormats,merges,charts(chartId,position,spec))';

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
    const top = range.startRowIndex ?? 0;
    const left = range.startColumnIndex ?? 0;
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== null && value !== '') {
          putCell(grid, top + row, left + column, value);
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
