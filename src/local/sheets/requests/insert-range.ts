import {invalid} from '../api-error';
import {boxOf, intersection} from '../box';
import type {Draft} from '../draft';
import type {Box, SheetState} from '../model';
import {demandEdit} from '../protection';
import {cutPaste} from './cut-paste';

type InsertRange = gapi.client.sheets.InsertRangeRequest;

/**
 * Puts in empty cells and moves those behind down, or to the right; the grid
 * grows when something would be pushed out of it
 * (reference/rest/v4/spreadsheets/request#InsertRangeRequest).
 */
export function insertRange(request: InsertRange, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const {shiftDimension} = request;
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') {
    throw invalid('No dimension specified.');
  }
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  const rows = shiftDimension === 'ROWS';
  const count = rows
    ? box.endRow - box.startRow
    : box.endColumn - box.startColumn;
  const behind = rows
    ? {...box, endRow: sheet.rowCount}
    : {...box, endColumn: sheet.columnCount};
  demandEdit(draft, sheet, behind);
  const used = usedPart(sheet, behind);
  if (!used) return;
  if (rows) sheet.rowCount = Math.max(sheet.rowCount, used.endRow + count);
  else {
    sheet.columnCount = Math.max(sheet.columnCount, used.endColumn + count);
  }
  draft.checkSize();
  moveCells(draft, sheet, used, rows ? count : 0, rows ? 0 : count);
}

/** The box as far as anything stands in it; null for an empty one. */
export function usedPart(sheet: SheetState, box: Box): Box | null {
  const width = Math.max(0, ...sheet.rows.map(row => row?.length ?? 0));
  return intersection(box, {
    startRow: 0,
    endRow: sheet.rows.length,
    startColumn: 0,
    endColumn: width,
  });
}

/** As if cut and pasted by a person. */
export function moveCells(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  down: number,
  right: number,
): void {
  const {sheetId} = sheet.properties;
  cutPaste(
    {
      source: {
        sheetId,
        startRowIndex: box.startRow,
        endRowIndex: box.endRow,
        startColumnIndex: box.startColumn,
        endColumnIndex: box.endColumn,
      },
      destination: {
        sheetId,
        rowIndex: box.startRow + down,
        columnIndex: box.startColumn + right,
      },
      pasteType: 'PASTE_NORMAL',
    },
    draft,
  );
}
