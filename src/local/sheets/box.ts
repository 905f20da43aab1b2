import {invalid} from './api-error';
import type {Box, DimensionRange, GridRange, SheetState} from './model';

/**
 * The cells that a range means in a sheet; a bound left out is the edge.
 * @throws ApiError when the range is empty, turned round or beyond the grid
 */
export function boxOf(range: GridRange, sheet: SheetState): Box {
  const {startRowIndex = 0, startColumnIndex = 0} = range;
  const {endRowIndex = sheet.rowCount, endColumnIndex = sheet.columnCount} =
    range;
  checkSpan('Row', startRowIndex, endRowIndex, sheet.rowCount);
  checkSpan('Column', startColumnIndex, endColumnIndex, sheet.columnCount);
  return {
    startRow: startRowIndex,
    endRow: endRowIndex,
    startColumn: startColumnIndex,
    endColumn: endColumnIndex,
  };
}

function checkSpan(
  name: 'Row' | 'Column',
  start: number,
  end: number,
  count: number,
): void {
  const edge = `last ${name.toLowerCase()} in grid[${count}]`;
  if (start < 0 || end < 0) {
    throw invalid(
      `range.${start < 0 ? 'start' : 'end'}${name}Index[${start < 0 ? start : end}] is before first ${name.toLowerCase()} in grid`,
    );
  }
  if (start >= count) {
    throw invalid(`range.start${name}Index[${start}] is after ${edge}`);
  }
  if (end > count) {
    throw invalid(`range.end${name}Index[${end}] is after ${edge}`);
  }
  if (start >= end) {
    throw invalid(
      `range.end${name}Index[${end}] must be after range.start${name}Index[${start}]`,
    );
  }
}

/** The span of a dimension range; left-out bounds are the edges. */
export function spanOf(
  range: DimensionRange,
  sheet: SheetState,
): {rows: boolean; start: number; end: number} {
  if (range.dimension !== 'ROWS' && range.dimension !== 'COLUMNS') {
    throw invalid('No dimension specified.');
  }
  const rows = range.dimension === 'ROWS';
  const count = rows ? sheet.rowCount : sheet.columnCount;
  const {startIndex: start = 0, endIndex: end = count} = range;
  checkSpan(rows ? 'Row' : 'Column', start, end, count);
  return {rows, start, end};
}

export function rangeOf(sheetId: number, box: Box): GridRange {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

export function intersection(a: Box, b: Box): Box | null {
  const box = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return box.startRow < box.endRow && box.startColumn < box.endColumn
    ? box
    : null;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function hasCell(box: Box, row: number, column: number): boolean {
  return (
    box.startRow <= row &&
    row < box.endRow &&
    box.startColumn <= column &&
    column < box.endColumn
  );
}

/** What is left of `box` without `hole`: up to four boxes. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  return [
    {...box, endRow: cut.startRow},
    {...box, startRow: cut.endRow},
    {...cut, startColumn: box.startColumn, endColumn: cut.startColumn},
    {...cut, startColumn: cut.endColumn, endColumn: box.endColumn},
  ].filter(b => b.startRow < b.endRow && b.startColumn < b.endColumn);
}

export function forEachCell(
  box: Box,
  visit: (row: number, column: number) => void,
): void {
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      visit(row, column);
    }
  }
}

/** Whole rows, or whole columns, of a sheet. */
export function wholeSpan(
  sheet: SheetState,
  rows: boolean,
  start: number,
  end: number,
): Box {
  return rows
    ? {
        startRow: start,
        endRow: end,
        startColumn: 0,
        endColumn: sheet.columnCount,
      }
    : {
        startRow: 0,
        endRow: sheet.rowCount,
        startColumn: start,
        endColumn: end,
      };
}
