import {invalid, notEmulated} from '../api-error';
import {boxOf, contains, intersection} from '../box';
import {calculatedCells} from '../calculated-draft';
import {localeOf} from '../calculator/locale';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import type {Box, ExtendedValue, SheetState} from '../model';
import {demandEdit} from '../protection';

type SortRange = gapi.client.sheets.SortRangeRequest;
type SortSpec = gapi.client.sheets.SortSpec;

/**
 * Sorts the rows of a range by calculated values: numbers, then texts, then
 * flags, then errors; empty cells come last in either order. Whole cells move,
 * and a relative reference goes along with its row.
 */
export function sortRange(request: SortRange, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  const specs = (request.sortSpecs ?? []).map(spec => readSpec(spec, box));
  if (specs.length === 0) throw invalid('Must specify at least one sort spec.');
  demandEdit(draft, sheet, box);
  checkMerges(sheet, box);
  const read = calculatedCells(draft);
  const {language} = localeOf(draft.state.properties.locale);
  const compareTexts = new Intl.Collator(language, {sensitivity: 'accent'})
    .compare;
  const last = Math.min(box.endRow, sheet.rows.length);
  const places = shownRows(sheet, box.startRow, last);
  const rows = places.map(row => ({
    row,
    keys: specs.map(({column}) => read(sheet, row, column).effective),
  }));
  rows.sort((a, b) => {
    for (const [i, {descending}] of specs.entries()) {
      const [x, y] = [a.keys[i] ?? null, b.keys[i] ?? null];
      const order = compareKeys(x, y, descending, compareTexts);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  const before = sheet.rows.map(row => row && [...row]);
  const moved = new Map<number, number>();
  rows.forEach(({row: from}, i) => {
    const to = places[i] ?? from;
    if (from === to) return;
    moved.set(from, to);
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell = before[from]?.[column];
      if (cell === before[to]?.[column]) continue;
      draft.setCell(sheet, to, column, cell && copyCell(cell, to - from, 0));
    }
  });
  moveRowMetadata(draft, sheet, moved);
}

/** Hidden rows stay where they are (GOOGLE.md, «What people's gestures do»). */
export function shownRows(
  sheet: SheetState,
  start: number,
  end: number,
): number[] {
  return Array.from(
    {length: Math.max(0, end - start)},
    (_, i) => start + i,
  ).filter(row => {
    const {hiddenByUser, hiddenByFilter} = sheet.rowMetadata[row] ?? {};
    return !hiddenByUser && !hiddenByFilter;
  });
}

/** Developer metadata of a row goes with it (ditto). */
export function moveRowMetadata(
  draft: Draft,
  sheet: SheetState,
  moved: ReadonlyMap<number, number>,
): void {
  const {state} = draft;
  state.developerMetadata = state.developerMetadata.map(metadata => {
    const range = metadata.location?.dimensionRange;
    const to = moved.get(range?.startIndex ?? -1);
    const stays =
      to === undefined ||
      range?.dimension !== 'ROWS' ||
      (range.sheetId ?? 0) !== sheet.properties.sheetId;
    if (stays) return metadata;
    const dimensionRange = {...range, startIndex: to, endIndex: to + 1};
    return {...metadata, location: {...metadata.location, dimensionRange}};
  });
}

function readSpec(
  spec: SortSpec,
  box: Box,
): {column: number; descending: boolean} {
  for (const field of [
    'backgroundColor',
    'backgroundColorStyle',
    'foregroundColor',
    'foregroundColorStyle',
    'dataSourceColumnReference',
  ] as const) {
    if (spec[field]) throw notEmulated(`SortSpec.${field}`);
  }
  const {dimensionIndex: column = 0, sortOrder} = spec;
  if (column < box.startColumn || column >= box.endColumn) {
    throw invalid(
      `SortSpec.dimensionIndex[${column}] is outside of the range.`,
    );
  }
  return {column, descending: sortOrder === 'DESCENDING'};
}

/** @throws ApiError for merged cells that rows cannot be moved under */
export function checkMerges(sheet: SheetState, box: Box): void {
  for (const range of sheet.merges) {
    const merge = boxOf(range, sheet);
    if (!intersection(merge, box)) continue;
    if (merge.endRow - merge.startRow > 1 || !contains(box, merge)) {
      throw invalid("You can't sort a range with vertical merges.", 'merged');
    }
    throw notEmulated('sorting a range with merged cells');
  }
}

function compareKeys(
  a: ExtendedValue | null,
  b: ExtendedValue | null,
  descending: boolean,
  compareTexts: (a: string, b: string) => number,
): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA === EMPTY || kindB === EMPTY) {
    return Number(kindA === EMPTY) - Number(kindB === EMPTY);
  }
  let order = kindA - kindB;
  if (order === 0) {
    order = a?.stringValue
      ? compareTexts(a.stringValue, b?.stringValue ?? '')
      : numberOf(a) - numberOf(b);
  }
  return descending ? -order : order;
}

const EMPTY = 4;

function kindOf(value: ExtendedValue | null): number {
  if (!value || value.stringValue === '') return EMPTY;
  if (value.numberValue !== undefined) return 0;
  if (value.stringValue !== undefined) return 1;
  return value.boolValue !== undefined ? 2 : 3;
}

function numberOf(value: ExtendedValue | null): number {
  return value?.numberValue ?? Number(value?.boolValue ?? false);
}
