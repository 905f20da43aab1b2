import {isDeepStrictEqual} from 'node:util';
import {sheetOfMetadata} from '../sheets/developer-metadata';
import type {Draft} from '../sheets/draft';
import type {GridRange, SheetState} from '../sheets/model';
import {demandStructure} from '../sheets/protection';

/**
 * Takes away the lines at the end that an edit had added, unless somebody uses
 * them by now or has changed the size since. What points at them stays as it
 * is written, as it might have been written before they came.
 */
export function shrinkBack(
  draft: Draft,
  sheet: SheetState,
  from: SheetState,
  to: SheetState,
): void {
  const {rowCount, columnCount} = to;
  if (rowCount >= from.rowCount && columnCount >= from.columnCount) return;
  if (sheet.rowCount !== from.rowCount) return;
  if (sheet.columnCount !== from.columnCount) return;
  if (isUsed(draft, sheet, to)) return;
  demandStructure(draft, sheet, null);
  sheet.rowCount = rowCount;
  sheet.columnCount = columnCount;
}

function isUsed(draft: Draft, sheet: SheetState, to: SheetState): boolean {
  const {rowCount, columnCount} = to;
  const reaches = ({endRowIndex = 0, endColumnIndex = 0}: GridRange) =>
    endRowIndex > rowCount || endColumnIndex > columnCount;
  const {sheetId} = sheet.properties;
  const {namedRanges = [], developerMetadata} = draft.state;
  return (
    sheet.rows.some((cells, row) =>
      cells?.some(
        (cell, column) => cell && (row >= rowCount || column >= columnCount),
      ),
    ) ||
    sheet.rowMetadata.slice(rowCount).some(Boolean) ||
    sheet.columnMetadata.slice(columnCount).some(Boolean) ||
    !isDeepStrictEqual(sheet.merges, to.merges) ||
    !isDeepStrictEqual(sheet.conditionalFormats, to.conditionalFormats) ||
    !isDeepStrictEqual(sheet.protectedRanges, to.protectedRanges) ||
    !isDeepStrictEqual(sheet.charts, to.charts) ||
    !isDeepStrictEqual(sheet.basicFilter, to.basicFilter) ||
    namedRanges.some(
      ({range}) => range?.sheetId === sheetId && reaches(range),
    ) ||
    developerMetadata.some(
      metadata =>
        metadata.location?.dimensionRange !== undefined &&
        sheetOfMetadata(metadata) === sheetId &&
        (metadata.location.dimensionRange.endIndex ?? 0) >
          (metadata.location.dimensionRange.dimension === 'ROWS'
            ? rowCount
            : columnCount),
    )
  );
}
