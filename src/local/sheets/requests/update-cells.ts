import {invalid} from '../api-error';
import {boxOf, forEachCell} from '../box';
import type {Draft} from '../draft';
import {copyFormula} from '../formula/move-references';
import type {Box, CellData, RowData, SheetState} from '../model';
import {demandEdit} from '../protection';
import {hasField, updateMask, type Mask} from '../schema/field-mask';
import {checkCellMask, writeCell} from '../write-cell';

type UpdateCells = gapi.client.sheets.UpdateCellsRequest;
type RepeatCell = gapi.client.sheets.RepeatCellRequest;
type AppendCells = gapi.client.sheets.AppendCellsRequest;

/**
 * With a range, cells of it that the rows do not reach are cleared of the
 * masked fields; with a start, only the given cells are written.
 */
export function updateCells(request: UpdateCells, draft: Draft): void {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const {start, range} = request;
  if (!start && !range) {
    throw invalid('Must specify one of start or range.');
  }
  const sheet = draft.edit((start ?? range)?.sheetId);
  const box = range ? boxOf(range, sheet) : startBox(start ?? {}, rows, sheet);
  checkFit(rows, box);
  if (box.endRow <= box.startRow || box.endColumn <= box.startColumn) return;
  demandEdit(draft, sheet, box);
  if (range) {
    forEachCell(box, (row, column) => {
      const patch =
        rows[row - box.startRow]?.values?.[column - box.startColumn] ?? {};
      write(draft, sheet, row, column, patch, mask);
    });
    return;
  }
  writeRows(draft, sheet, rows, box.startRow, box.startColumn, mask);
}

function startBox(
  start: gapi.client.sheets.GridCoordinate,
  rows: readonly RowData[],
  sheet: SheetState,
): Box {
  const {rowIndex = 0, columnIndex = 0} = start;
  if (rowIndex < 0 || rowIndex >= sheet.rowCount) {
    throw invalid(
      `GridCoordinate.rowIndex[${rowIndex}] is after last row in grid[${sheet.rowCount}]`,
    );
  }
  if (columnIndex < 0 || columnIndex >= sheet.columnCount) {
    throw invalid(
      `GridCoordinate.columnIndex[${columnIndex}] is after last column in grid[${sheet.columnCount}]`,
    );
  }
  const width = rows.reduce(
    (most, {values = []}) => Math.max(most, values.length),
    0,
  );
  return {
    startRow: rowIndex,
    endRow: Math.min(rowIndex + rows.length, sheet.rowCount),
    startColumn: columnIndex,
    endColumn: Math.min(columnIndex + width, sheet.columnCount),
  };
}

function checkFit(rows: readonly RowData[], box: Box): void {
  if (rows.length > box.endRow - box.startRow) {
    throw invalid(
      `Attempting to write row: ${box.endRow}, beyond the last requested row of: ${box.endRow - 1}`,
    );
  }
  for (const row of rows) {
    if ((row.values?.length ?? 0) > box.endColumn - box.startColumn) {
      throw invalid(
        `Attempting to write column: ${box.endColumn}, beyond the last requested column of: ${box.endColumn - 1}`,
      );
    }
  }
}

/** Writes one cell's fields over every cell of the range. */
export function repeatCell(request: RepeatCell, draft: Draft): void {
  const mask = cellMask(request.fields);
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  const patch = request.cell ?? {};
  const fills = hasField(mask, 'userEnteredValue');
  const written = new Map<CellData | undefined, CellData | undefined>();
  forEachCell(box, (row, column) => {
    const before = draft.cell(sheet, row, column);
    if (!written.has(before)) {
      written.set(before, writeCell(before, patch, mask));
    }
    const after = written.get(before);
    if (before !== after) {
      const cell = fills ? repeatFormula(after, box, row, column) : after;
      draft.setCell(sheet, row, column, cell);
    }
  });
}

/** A repeated formula moves its references with the cell, as filling does. */
function repeatFormula(
  cell: CellData | undefined,
  box: Box,
  row: number,
  column: number,
): CellData | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined) return cell;
  const moved = copyFormula(
    formula,
    row - box.startRow,
    column - box.startColumn,
  );
  return {...cell, userEnteredValue: {formulaValue: moved}};
}

/** Adds rows of cells after the last row that holds data, growing the sheet. */
export function appendCells(request: AppendCells, draft: Draft): void {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const sheet = draft.edit(request.sheetId);
  let start = sheet.rows.length;
  while (
    start > 0 &&
    !sheet.rows[start - 1]?.some(cell => cell?.userEnteredValue)
  ) {
    start--;
  }
  const width = rows.reduce(
    (most, {values = []}) => Math.max(most, values.length),
    0,
  );
  if (rows.length === 0 || width === 0) return;
  sheet.rowCount = Math.max(sheet.rowCount, start + rows.length);
  sheet.columnCount = Math.max(sheet.columnCount, width);
  draft.checkSize();
  demandEdit(draft, sheet, {
    startRow: start,
    endRow: start + rows.length,
    startColumn: 0,
    endColumn: width,
  });
  writeRows(draft, sheet, rows, start, 0, mask);
}

function writeRows(
  draft: Draft,
  sheet: SheetState,
  rows: readonly RowData[],
  startRow: number,
  startColumn: number,
  mask: Mask,
): void {
  rows.forEach((row, r) =>
    row.values?.forEach((patch, c) =>
      write(draft, sheet, startRow + r, startColumn + c, patch, mask),
    ),
  );
}

function write(
  draft: Draft,
  sheet: SheetState,
  row: number,
  column: number,
  patch: CellData,
  mask: Mask,
): void {
  const before = draft.cell(sheet, row, column);
  const after = writeCell(before, patch, mask);
  if (before !== after) draft.setCell(sheet, row, column, after);
}

function cellMask(fields: string | undefined): Mask {
  const mask = updateMask(fields, 'CellData');
  checkCellMask(mask);
  return mask;
}
