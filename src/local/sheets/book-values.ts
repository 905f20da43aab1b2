import type {ValueRange} from './model';
import type {HeldBook} from './held-book';
import {areaOfRange, areasOfFilter, type Area} from './read/data-filters';
import {readValues, type ValueOptions} from './read/read-values';
import {demandUser, overWire} from './receive';
import {checkBody} from './schema/check-body';
import {
  appendRows,
  batchUpdateValues,
  batchUpdateValuesByDataFilter,
  updateValues,
  type AppendOptions,
  type WriteOptions,
} from './values/update-values';
import {clearValues} from './values/write-values';

type BatchGetByDataFilter =
  gapi.client.sheets.BatchGetValuesByDataFilterRequest;
type BatchGetByDataFilterResponse =
  gapi.client.sheets.BatchGetValuesByDataFilterResponse;
type BatchUpdateValues = gapi.client.sheets.BatchUpdateValuesRequest;
type BatchUpdateByDataFilter =
  gapi.client.sheets.BatchUpdateValuesByDataFilterRequest;

/* The API's methods under `spreadsheets.values`. */

export function valuesGet(
  book: HeldBook,
  range: string,
  options: ValueOptions,
  user: string,
): ValueRange {
  demandUser(user);
  return readArea(book, areaOfRange(book.state, range), options);
}

export function valuesBatchGet(
  book: HeldBook,
  options: {ranges?: string[] | string} & ValueOptions,
  user: string,
): {spreadsheetId: string; valueRanges: ValueRange[]} {
  demandUser(user);
  const ranges = [options.ranges ?? []].flat();
  return {
    spreadsheetId: book.state.id,
    valueRanges: ranges.map(range =>
      readArea(book, areaOfRange(book.state, range), options),
    ),
  };
}

export function valuesBatchGetByDataFilter(
  book: HeldBook,
  body: BatchGetByDataFilter,
  user: string,
): BatchGetByDataFilterResponse {
  demandUser(user);
  const own = overWire(body);
  checkBody(own, 'BatchGetValuesByDataFilterRequest');
  const filters = own.dataFilters ?? [];
  return {
    spreadsheetId: book.state.id,
    valueRanges: filters.flatMap(filter =>
      areasOfFilter(book.state, filter).map(area => ({
        valueRange: readArea(book, area, own),
        dataFilters: [filter],
      })),
    ),
  };
}

export function valuesUpdate(
  book: HeldBook,
  range: string,
  body: ValueRange,
  options: WriteOptions,
  user: string,
): gapi.client.sheets.UpdateValuesResponse {
  const own = overWire(body);
  checkBody(own, 'ValueRange', 'data');
  return book.edit(user, draft =>
    updateValues(draft, range, own, options, book.year),
  );
}

export function valuesAppend(
  book: HeldBook,
  range: string,
  body: ValueRange,
  options: AppendOptions,
  user: string,
): gapi.client.sheets.AppendValuesResponse {
  const own = overWire(body);
  checkBody(own, 'ValueRange', 'data');
  return book.edit(user, draft =>
    appendRows(draft, range, own, options, book.year),
  );
}

export function valuesBatchUpdate(
  book: HeldBook,
  body: BatchUpdateValues,
  user: string,
): gapi.client.sheets.BatchUpdateValuesResponse {
  const own = overWire(body);
  checkBody(own, 'BatchUpdateValuesRequest');
  return book.edit(user, draft => batchUpdateValues(draft, own, book.year));
}

export function valuesBatchUpdateByDataFilter(
  book: HeldBook,
  body: BatchUpdateByDataFilter,
  user: string,
): gapi.client.sheets.BatchUpdateValuesByDataFilterResponse {
  const own = overWire(body);
  checkBody(own, 'BatchUpdateValuesByDataFilterRequest');
  return book.edit(user, draft =>
    batchUpdateValuesByDataFilter(draft, own, book.year),
  );
}

export function valuesBatchClear(
  book: HeldBook,
  body: gapi.client.sheets.BatchClearValuesRequest,
  user: string,
): gapi.client.sheets.BatchClearValuesResponse {
  const own = overWire(body);
  checkBody(own, 'BatchClearValuesRequest');
  const clearedRanges = book.edit(user, draft =>
    (own.ranges ?? []).map(range =>
      clearValues(draft, areaOfRange(draft.state, range)),
    ),
  );
  return {spreadsheetId: book.state.id, clearedRanges};
}

export function valuesClear(
  book: HeldBook,
  range: string,
  user: string,
): gapi.client.sheets.ClearValuesResponse {
  const clearedRange = book.edit(user, draft =>
    clearValues(draft, areaOfRange(draft.state, range)),
  );
  return {spreadsheetId: book.state.id, clearedRange};
}

export function valuesBatchClearByDataFilter(
  book: HeldBook,
  body: gapi.client.sheets.BatchClearValuesByDataFilterRequest,
  user: string,
): gapi.client.sheets.BatchClearValuesByDataFilterResponse {
  const own = overWire(body);
  checkBody(own, 'BatchClearValuesByDataFilterRequest');
  const clearedRanges = book.edit(user, draft =>
    (own.dataFilters ?? []).flatMap(filter =>
      areasOfFilter(draft.state, filter).map(area => clearValues(draft, area)),
    ),
  );
  return {spreadsheetId: book.state.id, clearedRanges};
}

function readArea(
  book: HeldBook,
  area: Area,
  options: ValueOptions,
): ValueRange {
  return readValues(book.state, book.calculated(), area, options);
}
