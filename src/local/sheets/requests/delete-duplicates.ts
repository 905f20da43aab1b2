import {invalid} from '../api-error';
import {boxOf, spanOf} from '../box';
import {calculatedCells} from '../calculated-draft';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import type {Box, DimensionRange, Response, SheetState} from '../model';
import {demandEdit} from '../protection';
import type {ReadCell} from '../read/read-cell';
import {checkMerges} from './sort-range';

type DeleteDuplicates = gapi.client.sheets.DeleteDuplicatesRequest;

/**
 * Takes out each row of the range that says the same as one above it in the
 * columns compared, whatever the case of its letters; the rows below close up
 * within the range.
 */
export function deleteDuplicates(
  request: DeleteDuplicates,
  draft: Draft,
): Response {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  checkMerges(sheet, box);
  const columns = comparedColumns(request.comparisonColumns ?? [], sheet, box);
  const read = calculatedCells(draft);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const key = JSON.stringify(
      columns.map(column => keyOf(read(sheet, row, column))),
    );
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const duplicatesRemovedCount = box.endRow - box.startRow - kept.length;
  if (duplicatesRemovedCount === 0) return {deleteDuplicates: {}};
  closeUp(draft, sheet, box, kept);
  return {deleteDuplicates: {duplicatesRemovedCount}};
}

function comparedColumns(
  ranges: readonly DimensionRange[],
  sheet: SheetState,
  box: Box,
): number[] {
  const all = Array.from(
    {length: box.endColumn - box.startColumn},
    (_, i) => box.startColumn + i,
  );
  if (ranges.length === 0) return all;
  const spans = ranges.map(range => {
    const span = spanOf(range, sheet);
    if (span.rows || span.start < box.startColumn || span.end > box.endColumn) {
      throw invalid('comparisonColumns must be columns of the range.');
    }
    return span;
  });
  return all.filter(c => spans.some(({start, end}) => c >= start && c < end));
}

function keyOf({effective}: ReadCell): unknown {
  const text = effective?.stringValue;
  return text === undefined ? effective : text.toLowerCase();
}

function closeUp(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  kept: readonly number[],
): void {
  const before = sheet.rows.map(row => row && [...row]);
  for (let row = box.startRow; row < box.endRow; row++) {
    const from = kept[row - box.startRow];
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell = from === undefined ? undefined : before[from]?.[column];
      if (cell === before[row]?.[column]) continue;
      const moved = cell && copyCell(cell, row - (from ?? row), 0);
      draft.setCell(sheet, row, column, moved);
    }
  }
}
