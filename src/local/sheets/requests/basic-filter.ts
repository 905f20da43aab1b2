import {invalid, notEmulated} from '../api-error';
import {boxOf, rangeOf} from '../box';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import {demandEdit} from '../protection';

type SetBasicFilter = gapi.client.sheets.SetBasicFilterRequest;
type ClearBasicFilter = gapi.client.sheets.ClearBasicFilterRequest;

/** Stored only: no row is hidden by it. So criteria are not taken. */
export function setBasicFilter(request: SetBasicFilter, draft: Draft): void {
  const {filter} = request;
  if (!filter?.range) throw invalid('BasicFilter.range must be set.');
  for (const field of ['criteria', 'filterSpecs', 'sortSpecs'] as const) {
    if (filter[field]) throw notEmulated(`BasicFilter.${field}`);
  }
  if (filter.tableId) throw notEmulated('BasicFilter.tableId');
  const sheet = draft.edit(filter.range.sheetId);
  const box = boxOf(filter.range, sheet);
  demandEdit(draft, sheet, box);
  const range = rangeOf(sheet.properties.sheetId, box);
  sheet.basicFilter = canonical({...filter, range});
}

export function clearBasicFilter(
  request: ClearBasicFilter,
  draft: Draft,
): void {
  const sheet = draft.edit(request.sheetId);
  if (!sheet.basicFilter) return;
  demandEdit(draft, sheet, boxOf(sheet.basicFilter.range ?? {}, sheet));
  sheet.basicFilter = undefined;
}
