import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IWorksheetData,
} from '@univerjs/core';
import type {Area, LineView} from '../../server/protocol';
import type {SheetState} from '../model/sheet-state';
import {cellData} from './cell-data';

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
export const ROW_HEADER = 46;
export const COLUMN_HEADER = 24;

/** Univer's ranges hold their last line. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.startRow,
    endRow: area.endRow - 1,
    startColumn: area.startColumn,
    endColumn: area.endColumn - 1,
  };
}

export function areaOf(range: IRange): Area {
  return {
    startRow: range.startRow,
    endRow: range.endRow + 1,
    startColumn: range.startColumn,
    endColumn: range.endColumn + 1,
  };
}

function byIndex<T>(
  lines: LineView[],
  make: (line: LineView) => T,
): Record<number, T> {
  return Object.fromEntries(lines.map(line => [line.index, make(line)]));
}

/** The sheet as one of a Univer workbook. */
export function worksheetData(id: string, sheet: SheetState): IWorksheetData {
  const {view} = sheet;
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.allCells()) {
    (cells[cell.r] ??= {})[cell.c] = cellData(sheet, cell);
  }
  const hd = (line: LineView) =>
    line.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return {
    id,
    name: id,
    tabColor: '',
    hidden: BooleanNumber.FALSE,
    freeze: {
      xSplit: view.frozenColumns,
      ySplit: view.frozenRows,
      startRow: view.frozenRows || -1,
      startColumn: view.frozenColumns || -1,
    },
    rowCount: view.rowCount,
    columnCount: view.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: view.merges.map(rangeOf),
    cellData: cells,
    rowData: byIndex(view.rows, line => ({
      h: line.pixels ?? ROW_HEIGHT,
      ia: BooleanNumber.FALSE,
      hd: hd(line),
    })),
    columnData: byIndex(view.columns, line => ({
      w: line.pixels ?? COLUMN_WIDTH,
      hd: hd(line),
    })),
    rowHeader: {width: ROW_HEADER},
    columnHeader: {height: COLUMN_HEADER},
    showGridlines: view.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    gridlinesColor: '#e2e3e3',
    rightToLeft: BooleanNumber.FALSE,
  };
}
