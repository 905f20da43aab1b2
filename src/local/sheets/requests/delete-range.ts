import {invalid, notEmulated} from '../api-error';
import {boxOf, forEachCell} from '../box';
import type {Draft} from '../draft';
import type {Box, SheetState} from '../model';
import {demandEdit} from '../protection';
import {shiftSheet} from '../shift-sheet';
import {moveCells, usedPart} from './insert-range';

type DeleteRange = gapi.client.sheets.DeleteRangeRequest;

/**
 * Takes out cells and lets those behind close up; the grid, its sizes and its
 * frozen lines stay as they were.
 */
export function deleteRange(request: DeleteRange, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const {shiftDimension} = request;
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') {
    throw invalid('No dimension specified.');
  }
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  const rows = shiftDimension === 'ROWS';
  const whole = rows
    ? box.endColumn - box.startColumn === sheet.columnCount
    : box.endRow - box.startRow === sheet.rowCount;
  const behind = rows
    ? {...box, endRow: sheet.rowCount}
    : {...box, endColumn: sheet.columnCount};
  demandEdit(draft, sheet, behind);
  if (!whole) return closeUp(draft, sheet, box, behind, rows);
  if (sheet.charts.length > 0) {
    throw notEmulated('deleteRange on a sheet with charts');
  }
  const {properties, rowCount, columnCount} = sheet;
  const {rowMetadata, columnMetadata} = sheet;
  const {developerMetadata} = draft.state;
  const [start, end] = rows
    ? [box.startRow, box.endRow]
    : [box.startColumn, box.endColumn];
  shiftSheet(draft, sheet, {rows, start, count: start - end});
  Object.assign(sheet, {properties, rowCount, columnCount});
  Object.assign(sheet, {rowMetadata, columnMetadata});
  draft.state.developerMetadata = developerMetadata;
}

/** Where only a part of the lines goes, the cells behind move as if cut. */
function closeUp(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  behind: Box,
  rows: boolean,
): void {
  forEachCell(box, (row, column) => {
    if (draft.cell(sheet, row, column)) {
      draft.setCell(sheet, row, column, undefined);
    }
  });
  const rest = rows
    ? {...behind, startRow: box.endRow}
    : {...behind, startColumn: box.endColumn};
  const used = usedPart(sheet, rest);
  if (!used) return;
  const down = rows ? box.startRow - box.endRow : 0;
  const right = rows ? 0 : box.startColumn - box.endColumn;
  moveCells(draft, sheet, used, down, right);
}
