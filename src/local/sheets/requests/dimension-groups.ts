import {invalid} from '../api-error';
import {spanOf} from '../box';
import {deepen, groupsOf} from '../dimension-groups';
import type {Draft} from '../draft';
import type {DimensionRange, Response, SheetState} from '../model';
import {demandStructure} from '../protection';
import {updateMask} from '../schema/field-mask';

type Add = gapi.client.sheets.AddDimensionGroupRequest;
type Update = gapi.client.sheets.UpdateDimensionGroupRequest;
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

/**
 * Whether the group is folded up: its lines are then hidden
 * (reference/rest/v4/spreadsheets/request#UpdateDimensionGroupRequest).
 */
export function updateDimensionGroup(request: Update, draft: Draft): void {
  const mask = updateMask(request.fields, 'DimensionGroup');
  if (mask !== 'all' && [...mask.keys()].some(field => field !== 'collapsed')) {
    throw invalid(`Invalid field: ${[...mask.keys()].join(',')}`);
  }
  const {range, depth = 1, collapsed = false} = request.dimensionGroup ?? {};
  const {sheet, rows, start, end} = spanToGroup(range, draft);
  const isThere = groupsOf(sheet, rows).some(
    group =>
      group.depth === depth &&
      (group.range?.startIndex ?? 0) === start &&
      group.range?.endIndex === end,
  );
  if (!isThere) throw invalid('There is no group with the range and depth.');
  const key = rows ? 'rowMetadata' : 'columnMetadata';
  const list = [...sheet[key]];
  for (let i = start; i < end; i++) {
    while (list.length < i) list.push(undefined);
    const {hiddenByUser, ...rest} = list[i] ?? {};
    if (collapsed) list[i] = {...rest, hiddenByUser: true};
    else if (hiddenByUser) {
      list[i] = Object.keys(rest).length > 0 ? rest : undefined;
    }
  }
  sheet[key] = list;
  const folded = (sheet.collapsed ?? []).filter(
    one => one.rows !== rows || one.start !== start || one.depth !== depth,
  );
  sheet.collapsed = collapsed ? [...folded, {rows, start, end, depth}] : folded;
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
