import {invalid} from '../api-error';
import {boxOf, contains, intersection, rangeOf} from '../box';
import type {Draft} from '../draft';
import type {Box, SheetState} from '../model';
import {demandEdit} from '../protection';
import {writeCell} from '../write-cell';

type MergeCells = gapi.client.sheets.MergeCellsRequest;
type UnmergeCells = gapi.client.sheets.UnmergeCellsRequest;

/** Merges the range whole, by columns or by rows; keeps the first value. */
export function mergeCells(request: MergeCells, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const type = request.mergeType ?? 'MERGE_ALL';
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  checkFrozenEdges(sheet, box);
  forgetMerges(sheet, box);
  for (const part of parts(box, type)) {
    if (
      part.endRow - part.startRow === 1 &&
      part.endColumn - part.startColumn === 1
    ) {
      continue;
    }
    sheet.merges.push(rangeOf(sheet.properties.sheetId, part));
    keepFirstValue(draft, sheet, part);
  }
}

function parts(box: Box, type: string): Box[] {
  if (type === 'MERGE_ROWS') {
    return Array.from({length: box.endRow - box.startRow}, (_, i) => ({
      ...box,
      startRow: box.startRow + i,
      endRow: box.startRow + i + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({length: box.endColumn - box.startColumn}, (_, i) => ({
      ...box,
      startColumn: box.startColumn + i,
      endColumn: box.startColumn + i + 1,
    }));
  }
  return [box];
}

/** The top-left cell keeps its own value, or takes the first one it finds. */
function keepFirstValue(draft: Draft, sheet: SheetState, box: Box): void {
  let value = undefined;
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell = draft.cell(sheet, row, column);
      value ??= cell?.userEnteredValue;
      if (cell?.userEnteredValue) {
        const next = writeCell(
          cell,
          {},
          new Map([['userEnteredValue', 'all']]),
        );
        draft.setCell(sheet, row, column, next);
      }
    }
  }
  if (!value) return;
  const {startRow, startColumn} = box;
  draft.setCell(sheet, startRow, startColumn, {
    ...draft.cell(sheet, startRow, startColumn),
    userEnteredValue: value,
  });
}

function checkFrozenEdges(sheet: SheetState, box: Box): void {
  const {frozenRowCount = 0, frozenColumnCount = 0} =
    sheet.properties.gridProperties ?? {};
  if (box.startRow < frozenRowCount && box.endRow > frozenRowCount) {
    throw invalid("You can't merge frozen and non-frozen rows.");
  }
  if (
    box.startColumn < frozenColumnCount &&
    box.endColumn > frozenColumnCount
  ) {
    throw invalid("You can't merge frozen and non-frozen columns.");
  }
}

export function unmergeCells(request: UnmergeCells, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  forgetMerges(sheet, box);
}

function forgetMerges(sheet: SheetState, box: Box): void {
  sheet.merges = sheet.merges.filter(range => {
    const merge = boxOf(range, sheet);
    if (!intersection(merge, box)) return true;
    if (!contains(box, merge)) {
      throw invalid(
        'You must select all cells in a merged range to merge or unmerge them.',
        'merged',
      );
    }
    return false;
  });
}
