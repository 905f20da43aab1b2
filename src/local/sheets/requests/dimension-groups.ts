import {invalid} from '../api-error';
import {spanOf} from '../box';
import {deepen, groupsOf} from '../dimension-groups';
import type {Draft} from '../draft';
import type {DimensionRange, Response, SheetState} from '../model';
import {demandStructure} from '../protection';

type Add = gapi.client.sheets.AddDimensionGroupRequest;
type Delete = gapi.client.sheets.DeleteDimensionGroupRequest;

/** The first group of a sheet puts its control after the lines, as recorded. */
export function addDimensionGroup(request: Add, draft: Draft): Response {
  const {sheet, rows, start, end} = spanToGroup(request.range, draft);
  deepen(sheet, rows, start, end, 1);
  const control = rows ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {...sheet.properties.gridProperties, [control]: true},
  };
  return {addDimensionGroup: {dimensionGroups: groupsOf(sheet, rows)}};
}

export function deleteDimensionGroup(request: Delete, draft: Draft): Response {
  const {sheet, rows, start, end} = spanToGroup(request.range, draft);
  const inside = groupsOf(sheet, rows).some(
    ({range}) =>
      (range?.startIndex ?? 0) < end && (range?.endIndex ?? 0) > start,
  );
  if (!inside) throw invalid('There is no group over the range.');
  deepen(sheet, rows, start, end, -1);
  const dimensionGroups = groupsOf(sheet, rows);
  return {
    deleteDimensionGroup: dimensionGroups.length > 0 ? {dimensionGroups} : {},
  };
}

function spanToGroup(
  range: DimensionRange | undefined,
  draft: Draft,
): {sheet: SheetState; rows: boolean; start: number; end: number} {
  if (!range) throw invalid('No range specified.');
  const sheet = draft.edit(range.sheetId);
  demandStructure(draft, sheet, null);
  return {sheet, ...spanOf(range, sheet)};
}
