import {invalid} from '../api-error';
import {spanOf, wholeSpan} from '../box';
import {canonical} from '../canonical';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import type {Box, CellData, DimensionProperties, SheetState} from '../model';
import {demandEdit, demandStructure} from '../protection';
import {overwrite, updateMask} from '../schema/field-mask';
import {shiftSheet} from '../shift-sheet';
import {checkFrozen} from './sheet-properties';

type AppendDimension = gapi.client.sheets.AppendDimensionRequest;
type InsertDimension = gapi.client.sheets.InsertDimensionRequest;
type DeleteDimension = gapi.client.sheets.DeleteDimensionRequest;
type UpdateDimensionProperties =
  gapi.client.sheets.UpdateDimensionPropertiesRequest;

const MIN_PIXELS = 2;
const MAX_PIXELS = 2000;

export function appendDimension(request: AppendDimension, draft: Draft): void {
  const sheet = draft.edit(request.sheetId);
  const {length = 0, dimension} = request;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw invalid('No dimension specified.');
  }
  if (length <= 0) throw invalid('length must be greater than 0.');
  demandStructure(draft, sheet, null);
  if (dimension === 'ROWS') sheet.rowCount += length;
  else sheet.columnCount += length;
  draft.checkSize();
}

/** New lines take over the formats, validation and size of their neighbour. */
export function insertDimension(request: InsertDimension, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const {rows, start, end} = insertionSpan(request.range, sheet);
  const fromBefore = request.inheritFromBefore === true;
  if (fromBefore && start === 0) {
    throw invalid(
      'inheritFromBefore cannot be true if inserting at the beginning of the sheet.',
    );
  }
  demandStructure(draft, sheet, around(sheet, rows, start));
  const count = end - start;
  shiftSheet(draft, sheet, {rows, start, count});
  inherit(draft, sheet, rows, start, count, fromBefore ? start - 1 : end);
}

/** May end beyond the grid, but must begin inside it. */
function insertionSpan(
  range: gapi.client.sheets.DimensionRange,
  sheet: SheetState,
): {rows: boolean; start: number; end: number} {
  const {startIndex, endIndex} = range;
  if (startIndex === undefined || endIndex === undefined) {
    throw invalid('range.startIndex and range.endIndex must be set.');
  }
  const {rows, start} = spanOf({...range, endIndex: startIndex + 1}, sheet);
  if (endIndex <= start) {
    throw invalid(
      `range.endIndex[${endIndex}] must be after range.startIndex[${start}]`,
    );
  }
  return {rows, start, end: endIndex};
}

/** The two lines between which new ones come, where a protected range has both. */
function around(sheet: SheetState, rows: boolean, start: number): Box | null {
  return start === 0 ? null : wholeSpan(sheet, rows, start, start + 1);
}

function inherit(
  draft: Draft,
  sheet: SheetState,
  rows: boolean,
  start: number,
  count: number,
  from: number,
): void {
  const dress = (cell: CellData | undefined, by: number) => {
    const {userEnteredFormat, dataValidation} = cell ?? {};
    if (!userEnteredFormat && !dataValidation) return undefined;
    const look = {
      ...(userEnteredFormat ? {userEnteredFormat} : {}),
      ...(dataValidation ? {dataValidation} : {}),
    };
    return rows ? copyCell(look, by, 0) : copyCell(look, 0, by);
  };
  const metadata = rows ? sheet.rowMetadata : sheet.columnMetadata;
  for (let i = start; i < start + count; i++) {
    const size = metadata[from]?.pixelSize;
    if (size !== undefined) metadata[i] = {pixelSize: size};
    if (rows) {
      sheet.rows[from]?.forEach((cell, column) => {
        const next = dress(cell, i - from);
        if (next) draft.setCell(sheet, i, column, next);
      });
    } else {
      sheet.rows.forEach((row, r) => {
        const next = dress(row?.[from], i - from);
        if (next) draft.setCell(sheet, r, i, next);
      });
    }
  }
}

export function deleteDimension(request: DeleteDimension, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const {rows, start, end} = spanOf(request.range, sheet);
  demandStructure(draft, sheet, wholeSpan(sheet, rows, start, end));
  deleteLines(draft, sheet, rows, start, end);
}

function deleteLines(
  draft: Draft,
  sheet: SheetState,
  rows: boolean,
  start: number,
  end: number,
): void {
  const name = rows ? 'rows' : 'columns';
  if (end - start >= (rows ? sheet.rowCount : sheet.columnCount)) {
    throw invalid(
      `You can't delete all the ${name} on the sheet.`,
      'all-lines',
    );
  }
  shiftSheet(draft, sheet, {rows, start, count: start - end});
  try {
    checkFrozen(sheet);
  } catch {
    throw invalid(
      `Sorry, it is not possible to delete all non-frozen ${name}.`,
      'frozen',
    );
  }
}

/** Grows the sheet, or cuts rows and columns off its end. */
export function resizeSheet(
  draft: Draft,
  sheet: SheetState,
  rowCount: number,
  columnCount: number,
): void {
  if (rowCount < 1 || columnCount < 1) {
    throw invalid('A sheet must have at least one row and one column.');
  }
  if (rowCount < sheet.rowCount) {
    shiftSheet(draft, sheet, {
      rows: true,
      start: rowCount,
      count: rowCount - sheet.rowCount,
    });
  }
  if (columnCount < sheet.columnCount) {
    shiftSheet(draft, sheet, {
      rows: false,
      start: columnCount,
      count: columnCount - sheet.columnCount,
    });
  }
  sheet.rowCount = rowCount;
  sheet.columnCount = columnCount;
  draft.checkSize();
}

export function updateDimensionProperties(
  request: UpdateDimensionProperties,
  draft: Draft,
): void {
  const mask = updateMask(request.fields, 'DimensionProperties');
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const {rows, start, end} = spanOf(request.range, sheet);
  demandEdit(draft, sheet, wholeSpan(sheet, rows, start, end));
  const wanted = request.properties ?? {};
  if (
    mask !== 'all' &&
    [...mask.keys()].some(f => f !== 'pixelSize' && f !== 'hiddenByUser')
  ) {
    throw invalid(`Invalid field: ${[...mask.keys()].join(',')}`);
  }
  const size = wanted.pixelSize;
  if (size !== undefined && (size < MIN_PIXELS || size > MAX_PIXELS)) {
    throw invalid(
      `pixelSize must be between ${MIN_PIXELS} and ${MAX_PIXELS}: ${size}`,
    );
  }
  const list = rows ? sheet.rowMetadata : sheet.columnMetadata;
  for (let i = start; i < end; i++) {
    while (list.length < i) list.push(undefined);
    const next: DimensionProperties = canonical(
      overwrite(list[i], wanted, mask),
    );
    list[i] = Object.keys(next).length > 0 ? next : undefined;
  }
}
