import {invalid, notEmulated} from '../api-error';
import {boxOf, rangeOf} from '../box';
import {calculatedCells} from '../calculated-draft';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import type {BasicFilter, Box, SheetState} from '../model';
import {demandEdit} from '../protection';
import {meetsCondition} from '../validation/check-typed';
import {sortRange} from './sort-range';

type SetBasicFilter = gapi.client.sheets.SetBasicFilterRequest;
type ClearBasicFilter = gapi.client.sheets.ClearBasicFilterRequest;
type Criteria = gapi.client.sheets.FilterCriteria;

/** Sorts, and hides the rows below the first that the criteria leave out. */
export function setBasicFilter(request: SetBasicFilter, draft: Draft): void {
  const {filter} = request;
  if (!filter?.range) throw invalid('BasicFilter.range must be set.');
  if (filter.tableId) throw notEmulated('BasicFilter.tableId');
  const sheet = draft.edit(filter.range.sheetId);
  const box = boxOf(filter.range, sheet);
  demandEdit(draft, sheet, box);
  const range = rangeOf(sheet.properties.sheetId, box);
  const {sortSpecs = []} = filter;
  showRows(sheet);
  if (sortSpecs.length > 0 && box.startRow + 1 < box.endRow) {
    const below = {...range, startRowIndex: box.startRow + 1};
    sortRange({range: below, sortSpecs}, draft);
  }
  sheet.basicFilter = canonical({...filter, range});
  hideRows(draft, sheet, box, filter);
}

export function clearBasicFilter(
  request: ClearBasicFilter,
  draft: Draft,
): void {
  const sheet = draft.edit(request.sheetId);
  if (!sheet.basicFilter) return;
  demandEdit(draft, sheet, boxOf(sheet.basicFilter.range ?? {}, sheet));
  sheet.basicFilter = undefined;
  showRows(sheet);
}

function showRows(sheet: SheetState): void {
  sheet.rowMetadata = sheet.rowMetadata.map(held => {
    if (!held?.hiddenByFilter) return held;
    const {hiddenByFilter, ...rest} = held;
    return hiddenByFilter && Object.keys(rest).length === 0 ? undefined : rest;
  });
}

function hideRows(
  draft: Draft,
  sheet: SheetState,
  box: Box,
  {criteria = {}, filterSpecs}: BasicFilter,
): void {
  const given: [number, Criteria][] = filterSpecs
    ? filterSpecs.map(spec => [
        spec.columnIndex ?? 0,
        spec.filterCriteria ?? {},
      ])
    : Object.entries(criteria).map(([column, one]) => [
        Number(column),
        one as Criteria,
      ]);
  for (const [column, one] of given) {
    if (column < box.startColumn || column >= box.endColumn) {
      throw invalid(`Filter column ${column} is outside of the range.`);
    }
    if (one.condition?.type === 'CUSTOM_FORMULA') {
      throw notEmulated('a filter by formula');
    }
    if (one.visibleBackgroundColorStyle ?? one.visibleForegroundColorStyle) {
      throw notEmulated('a filter by colour');
    }
  }
  if (given.length === 0) return;
  const read = calculatedCells(draft);
  const cell = {book: draft.state, calculator: draft.calculator(), sheet};
  for (let row = box.startRow + 1; row < box.endRow; row++) {
    const isShown = given.every(([column, {hiddenValues = [], condition}]) => {
      const held = read(sheet, row, column);
      return (
        !hiddenValues.includes(held.formatted) &&
        (!condition || meetsCondition(condition, {...cell, ...held}))
      );
    });
    if (isShown) continue;
    while (sheet.rowMetadata.length < row) sheet.rowMetadata.push(undefined);
    sheet.rowMetadata[row] = {...sheet.rowMetadata[row], hiddenByFilter: true};
  }
}
