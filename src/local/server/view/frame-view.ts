import type {DimensionProperties, SheetState} from '../../sheets/model';
import {boxOf} from '../../sheets/box';
import type {LineView, SheetView} from '../protocol';

/** All of a sheet but its cells: a change of it means the whole sheet. */
export type FrameView = Pick<
  SheetView,
  | 'sheetId'
  | 'rowCount'
  | 'columnCount'
  | 'frozenRows'
  | 'frozenColumns'
  | 'hasGridlines'
  | 'rows'
  | 'columns'
  | 'merges'
>;

/** Pixels of a line that nobody has set. */
const ROW = 21;
const COLUMN = 100;

export function frameView(sheet: SheetState): FrameView {
  const {properties, rowCount, columnCount} = sheet;
  const {gridProperties = {}, sheetId} = properties;
  return {
    sheetId,
    rowCount,
    columnCount,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    frozenColumns: gridProperties.frozenColumnCount ?? 0,
    hasGridlines: gridProperties.hideGridlines !== true,
    rows: lines(sheet.rowMetadata, ROW),
    columns: lines(sheet.columnMetadata, COLUMN),
    merges: sheet.merges.map(range => boxOf(range, sheet)),
  };
}

function lines(
  metadata: readonly (DimensionProperties | undefined)[],
  usual: number,
): LineView[] {
  const views: LineView[] = [];
  metadata.forEach((line, index) => {
    const {pixelSize = usual, hiddenByUser, hiddenByFilter} = line ?? {};
    const hidden = hiddenByUser === true || hiddenByFilter === true;
    if (pixelSize === usual && !hidden) return;
    views.push({
      index,
      ...(pixelSize === usual ? {} : {pixels: pixelSize}),
      ...(hidden ? {hidden} : {}),
    });
  });
  return views;
}
