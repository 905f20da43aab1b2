import {invalid, notEmulated} from '../api-error';
import {boxOf, intersection} from '../box';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import {continueSeries, otherSeries} from '../fill/continue-series';
import type {Box, CellData, SheetState} from '../model';
import {modulo} from '../modulo';
import {pasteRules} from '../paste-rules';
import {demandEdit} from '../protection';
import {writeCell} from '../write-cell';

type AutoFill = gapi.client.sheets.AutoFillRequest;

const FILLED = new Map(
  ['userEnteredValue', 'userEnteredFormat', 'dataValidation'].map(field => [
    field,
    'all' as const,
  ]),
);

/** Fills on from the source; a negative length fills before it. */
export function autoFill(request: AutoFill, draft: Draft): void {
  if (request.range) return fillRange(request, draft);
  const {
    source,
    dimension,
    fillLength = 0,
  } = request.sourceAndDestination ?? {};
  if (!source) throw invalid('No range specified.');
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw invalid('No dimension specified.');
  }
  const sheet = draft.edit(source.sheetId);
  const box = boxOf(source, sheet);
  if (fillLength === 0) return;
  const alternate = request.useAlternateSeries === true;
  fill(draft, sheet, box, dimension === 'ROWS', fillLength, alternate);
}

/** What stands at the beginning of the range goes on over the rest of it. */
function fillRange(request: AutoFill, draft: Draft): void {
  const sheet = draft.edit(request.range?.sheetId);
  const box = boxOf(request.range ?? {}, sheet);
  const isFilled = (row: number, column: number) =>
    draft.cell(sheet, row, column)?.userEnteredValue !== undefined;
  let [row, column] = [box.endRow, box.endColumn];
  const columns = Array.from(
    {length: box.endColumn - box.startColumn},
    (_, i) => box.startColumn + i,
  );
  while (row > box.startRow && !columns.some(c => isFilled(row - 1, c))) row--;
  const source = {...box, endRow: row};
  const rows = Array.from(
    {length: row - box.startRow},
    (_, i) => box.startRow + i,
  );
  while (column > box.startColumn && !rows.some(r => isFilled(r, column - 1))) {
    column--;
  }
  if (row === box.startRow) return;
  const alternate = request.useAlternateSeries === true;
  if (row < box.endRow) {
    const wide = {...source, endColumn: column};
    fill(draft, sheet, wide, true, box.endRow - row, alternate);
    source.endRow = box.endRow;
  }
  if (column < box.endColumn) {
    const tall = {...source, endColumn: column};
    fill(draft, sheet, tall, false, box.endColumn - column, alternate);
  }
}

function fill(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  rows: boolean,
  length: number,
  alternate: boolean,
): void {
  const target = targetOf(box, rows, length);
  if (
    target.startRow < 0 ||
    target.startColumn < 0 ||
    target.endRow > sheet.rowCount ||
    target.endColumn > sheet.columnCount
  ) {
    throw invalid('The filled cells do not fit into the sheet.');
  }
  demandEdit(draft, sheet, target);
  const merged = sheet.merges.some(range => {
    const merge = boxOf(range, sheet);
    return intersection(merge, box) ?? intersection(merge, target);
  });
  if (merged) throw notEmulated('filling with merged cells');
  const [from, to] = rows
    ? [box.startColumn, box.endColumn]
    : [box.startRow, box.endRow];
  for (let line = from; line < to; line++) {
    fillLine(draft, sheet, box, target, rows, line, alternate);
  }
  const origin = {row: box.startRow, column: box.startColumn};
  pasteRules({from: sheet, box, to: sheet, target, origin});
}

function targetOf(box: Box, rows: boolean, length: number): Box {
  if (rows) {
    return length > 0
      ? {...box, startRow: box.endRow, endRow: box.endRow + length}
      : {...box, startRow: box.startRow + length, endRow: box.startRow};
  }
  return length > 0
    ? {...box, startColumn: box.endColumn, endColumn: box.endColumn + length}
    : {
        ...box,
        startColumn: box.startColumn + length,
        endColumn: box.startColumn,
      };
}

/** One column when rows are filled, else one row. */
function fillLine(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  target: Box,
  rows: boolean,
  line: number,
  alternate: boolean,
): void {
  const place = (i: number): [number, number] => (rows ? [i, line] : [line, i]);
  const [first, last] = rows
    ? [box.startRow, box.endRow]
    : [box.startColumn, box.endColumn];
  const source = Array.from({length: last - first}, (_, i) =>
    draft.cell(sheet, ...place(first + i)),
  );
  const series = alternate ? otherSeries(source) : continueSeries(source);
  const [from, to] = rows
    ? [target.startRow, target.endRow]
    : [target.startColumn, target.endColumn];
  for (let i = from; i < to; i++) {
    const at = modulo(i - first, source.length);
    const by = i - first - at;
    const patch: CellData = {...source[at]};
    const value = series(i - first);
    if (value) patch.userEnteredValue = value;
    const moved = rows ? copyCell(patch, by, 0) : copyCell(patch, 0, by);
    const before = draft.cell(sheet, ...place(i));
    const after = writeCell(before, moved, FILLED);
    if (before !== after) draft.setCell(sheet, ...place(i), after);
  }
}
