import {invalid} from '../api-error';
import {changeChartSources, copyCharts} from '../charts';
import {copyLooks} from '../copy-looks';
import type {Draft} from '../draft';
import {forgetInFormula, renameInFormula} from '../formula/move-references';
import {rewriteFormulas} from '../formula/rewrite-formulas';
import type {Response, SheetProperties, SheetState} from '../model';
import {demandStructure} from '../protection';
import {hasField, overwrite, updateMask} from '../schema/field-mask';
import {sheetOfMetadata} from '../developer-metadata';
import {resizeSheet} from './dimensions';
import {
  checkTitle,
  checkVisible,
  freeTitle,
  putProperties,
  readProperties,
} from './sheet-properties';

type AddSheet = gapi.client.sheets.AddSheetRequest;
type DuplicateSheet = gapi.client.sheets.DuplicateSheetRequest;
type DeleteSheet = gapi.client.sheets.DeleteSheetRequest;
type UpdateSheetProperties = gapi.client.sheets.UpdateSheetPropertiesRequest;

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

/** A sheet without a cell that holds anything. */
export function emptySheet(
  properties: SheetState['properties'],
  rowCount = DEFAULT_ROWS,
  columnCount = DEFAULT_COLUMNS,
): SheetState {
  return {
    properties,
    rowCount,
    columnCount,
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    charts: [],
  };
}

export function addSheet(request: AddSheet, draft: Draft): Response {
  const wanted = request.properties ?? {};
  const title = wanted.title ?? freeTitle(draft);
  checkTitle(draft, title, null);
  const {rowCount = DEFAULT_ROWS, columnCount = DEFAULT_COLUMNS} =
    wanted.gridProperties ?? {};
  if (rowCount < 1 || columnCount < 1) {
    throw invalid('A sheet must have at least one row and one column.');
  }
  const sheet = emptySheet(
    {sheetId: newSheetId(draft, wanted.sheetId), title},
    rowCount,
    columnCount,
  );
  putProperties(sheet, {}, wanted);
  const index = insertSheet(draft, sheet, wanted.index);
  return {addSheet: {properties: readProperties(sheet, index)}};
}

/**
 * The copy gets values, formulas, formats, sizes, conditional formats,
 * validation, merges, notes and charts (over its own cells), but no protection.
 * That it gets no developer metadata either is an assumption: no published
 * page says so.
 */
export function duplicateSheet(
  request: DuplicateSheet,
  draft: Draft,
): Response {
  const source = draft.grid(request.sourceSheetId);
  const title =
    request.newSheetName ??
    freeTitle(
      draft,
      draft.state.properties.locale.startsWith('ru')
        ? `${source.properties.title} (копия)`
        : `Copy of ${source.properties.title}`,
    );
  checkTitle(draft, title, null);
  const sheetId = newSheetId(draft, request.newSheetId);
  const copy: SheetState = {
    ...source,
    properties: {...source.properties, sheetId, title},
    rows: source.rows.map(row => row && [...row]),
    rowMetadata: [...source.rowMetadata],
    columnMetadata: [...source.columnMetadata],
    merges: source.merges.map(range => ({...range, sheetId})),
    conditionalFormats: source.conditionalFormats.map(rule => ({
      ...rule,
      ranges: rule.ranges?.map(range => ({...range, sheetId})),
    })),
    protectedRanges: [],
    charts: copyCharts(source, sheetId, draft),
    ...copyLooks(source, sheetId, draft),
  };
  delete copy.properties.hidden;
  if (source.basicFilter) {
    copy.basicFilter = {
      ...source.basicFilter,
      range: {...source.basicFilter.range, sheetId},
    };
  }
  const index = insertSheet(draft, copy, request.insertSheetIndex ?? 0);
  return {duplicateSheet: {properties: readProperties(copy, index)}};
}

export function deleteSheet(request: DeleteSheet, draft: Draft): void {
  const sheet = sheetToChange(draft, request.sheetId);
  if (draft.state.sheets.length === 1) {
    throw invalid(
      "You can't remove all the sheets in a document.",
      'last-sheet',
    );
  }
  demandStructure(draft, sheet, {
    startRow: 0,
    endRow: sheet.rowCount,
    startColumn: 0,
    endColumn: sheet.columnCount,
  });
  const {sheetId, title} = sheet.properties;
  draft.state.sheets = draft.state.sheets.filter(
    s => s.properties.sheetId !== sheetId,
  );
  if (draft.state.sheets.every(s => s.properties.hidden === true)) {
    throw invalid(
      "You can't remove all the visible sheets in a document.",
      'last-visible-sheet',
    );
  }
  draft.state.developerMetadata = draft.state.developerMetadata.filter(
    metadata => sheetOfMetadata(metadata) !== sheetId,
  );
  draft.state.namedRanges = draft.state.namedRanges?.filter(
    named => named.range?.sheetId !== sheetId,
  );
  changeChartSources(draft, range =>
    (range.sheetId ?? 0) === sheetId ? null : range,
  );
  rewriteFormulas(draft, formula =>
    formula.includes('!') ? forgetInFormula(formula, title) : formula,
  );
}

export function updateSheetProperties(
  request: UpdateSheetProperties,
  draft: Draft,
): void {
  const mask = updateMask(request.fields, 'SheetProperties');
  const wanted = request.properties ?? {};
  const before = sheetToChange(draft, wanted.sheetId);
  demandStructure(draft, before, null);
  const sheet = draft.edit(wanted.sheetId);
  const index = draft.state.sheets.indexOf(sheet);
  const now = readProperties(sheet, index);
  const next: SheetProperties = overwrite(now, wanted, mask);
  if (hasField(mask, 'title') && next.title !== now.title) {
    renameSheet(draft, sheet, next.title ?? '');
  }
  const size = next.gridProperties ?? {};
  resizeSheet(
    draft,
    sheet,
    size.rowCount ?? sheet.rowCount,
    size.columnCount ?? sheet.columnCount,
  );
  putProperties(sheet, now, next);
  checkVisible(draft);
  const masked =
    mask === 'all' ? wanted.index !== undefined : mask.has('index');
  if (masked) moveSheet(draft, sheet, index, wanted.index ?? 0);
}

function renameSheet(draft: Draft, sheet: SheetState, title: string): void {
  checkTitle(draft, title, sheet);
  const before = sheet.properties.title;
  sheet.properties = {...sheet.properties, title};
  rewriteFormulas(draft, formula =>
    formula.includes('!') ? renameInFormula(formula, before, title) : formula,
  );
}

/** `to` counts places before the move: to go right by one is `from + 2`. */
function moveSheet(
  draft: Draft,
  sheet: SheetState,
  from: number,
  to: number,
): void {
  checkIndex(draft, to);
  const sheets = draft.state.sheets;
  sheets.splice(from, 1);
  sheets.splice(to > from ? to - 1 : to, 0, sheet);
}

function insertSheet(
  draft: Draft,
  sheet: SheetState,
  wanted: number | undefined,
): number {
  const index = wanted ?? draft.state.sheets.length;
  checkIndex(draft, index);
  draft.state.sheets.splice(index, 0, sheet);
  checkVisible(draft);
  draft.checkSize();
  return index;
}

function checkIndex(draft: Draft, index: number): void {
  if (index < 0 || index > draft.state.sheets.length) {
    throw invalid(
      `Sheet index ${index} is out of range: there are ${draft.state.sheets.length} sheets.`,
    );
  }
}

function newSheetId(draft: Draft, wanted: number | undefined): number {
  const taken = (id: number) => draft.find(id) !== undefined;
  if (wanted === undefined) return draft.drawId(taken);
  if (wanted < 0)
    throw invalid('SheetProperties.sheetId must be non-negative.');
  if (taken(wanted)) {
    throw invalid(
      `A sheet with the id ${wanted} already exists. Please enter another id.`,
    );
  }
  return wanted;
}

function sheetToChange(draft: Draft, sheetId: number | undefined): SheetState {
  const sheet = draft.find(sheetId ?? 0);
  if (!sheet) throw invalid(`No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}
