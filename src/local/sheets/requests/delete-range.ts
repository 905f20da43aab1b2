import {invalid, notEmulated} from '../api-error';
import {boxOf} from '../box';
import type {Draft} from '../draft';
import {demandEdit} from '../protection';
import {shiftSheet} from '../shift-sheet';

type DeleteRange = gapi.client.sheets.DeleteRangeRequest;

/**
 * Takes out cells over the sheet's whole width, or height, and lets the rest
 * close up; the grid, its sizes and its frozen lines stay as they were.
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
  if (!whole) throw notEmulated('deleteRange of a part of rows or columns');
  const behind = rows
    ? {...box, endRow: sheet.rowCount}
    : {...box, endColumn: sheet.columnCount};
  demandEdit(draft, sheet, behind);
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
