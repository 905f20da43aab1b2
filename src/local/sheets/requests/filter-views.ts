import {invalid, notEmulated} from '../api-error';
import {boxOf, rangeOf} from '../box';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import type {FilterView, Response, SheetState} from '../model';
import {overwrite, updateMask} from '../schema/field-mask';

type Add = gapi.client.sheets.AddFilterViewRequest;
type Update = gapi.client.sheets.UpdateFilterViewRequest;
type Delete = gapi.client.sheets.DeleteFilterViewRequest;
type Duplicate = gapi.client.sheets.DuplicateFilterViewRequest;

/*
 * Filters that people keep and look through; they hide nothing from others, so
 * they are only kept and given back
 * (reference/rest/v4/spreadsheets/sheets#FilterView).
 */

export function addFilterView(request: Add, draft: Draft): Response {
  const wanted = request.filter ?? {};
  if (wanted.filterViewId !== undefined && find(draft, wanted.filterViewId)) {
    throw invalid(
      `A filter view with ID: ${wanted.filterViewId} already exists.`,
    );
  }
  const filter = put(draft, {
    ...wanted,
    filterViewId: wanted.filterViewId ?? newId(draft),
  });
  return {addFilterView: {filter}};
}

export function updateFilterView(request: Update, draft: Draft): void {
  const mask = updateMask(request.fields, 'FilterView');
  const wanted = request.filter ?? {};
  const {view, sheet} = demand(draft, wanted.filterViewId);
  const {filterViewId} = view;
  take(draft, sheet, view);
  put(draft, {...overwrite(view, wanted, mask), filterViewId});
}

export function deleteFilterView(request: Delete, draft: Draft): void {
  const {view, sheet} = demand(draft, request.filterId);
  take(draft, sheet, view);
}

export function duplicateFilterView(
  request: Duplicate,
  draft: Draft,
): Response {
  const {view} = demand(draft, request.filterId);
  const isRussian = draft.state.properties.locale.startsWith('ru');
  const title = isRussian
    ? `${view.title ?? ''} (копия)`
    : `Copy of ${view.title ?? ''}`;
  const filter = put(draft, {...view, title, filterViewId: newId(draft)});
  return {duplicateFilterView: {filter}};
}

function newId(draft: Draft): number {
  return draft.drawId(id => find(draft, id) !== null);
}

function put(draft: Draft, wanted: FilterView): FilterView {
  if (wanted.tableId) throw notEmulated('FilterView.tableId');
  const named = draft.state.namedRanges?.find(
    one => one.namedRangeId === wanted.namedRangeId,
  );
  const given = named?.range ?? wanted.range;
  if (!given) throw invalid('No range specified.');
  const sheet = draft.edit(given.sheetId);
  const range = rangeOf(sheet.properties.sheetId, boxOf(given, sheet));
  const views = sheet.filterViews ?? [];
  const isRussian = draft.state.properties.locale.startsWith('ru');
  const title =
    wanted.title ?? `${isRussian ? 'Фильтр' : 'Filter'} ${views.length + 1}`;
  const view = canonical({...wanted, title, range});
  sheet.filterViews = [...views, view];
  return view;
}

function take(draft: Draft, {properties}: SheetState, view: FilterView): void {
  const sheet = draft.edit(properties.sheetId);
  sheet.filterViews = sheet.filterViews?.filter(one => one !== view);
}

interface Held {
  sheet: SheetState;
  view: FilterView;
}

function find(draft: Draft, id: number | undefined): Held | null {
  for (const sheet of draft.state.sheets) {
    const view = sheet.filterViews?.find(one => one.filterViewId === id);
    if (view) return {sheet, view};
  }
  return null;
}

function demand(draft: Draft, id: number | undefined): Held {
  const held = find(draft, id);
  if (!held) throw invalid(`No filter view with id: ${id ?? 0}`);
  return held;
}
