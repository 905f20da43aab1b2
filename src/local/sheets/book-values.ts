import type {ValueRange} from './model';
import {HeldBook} from './held-book';
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

/** The API's methods under `spreadsheets.values`. */
export class BookValues extends HeldBook {
  valuesGet(range: string, options: ValueOptions, user: string): ValueRange {
    demandUser(user);
    return this.readArea(areaOfRange(this.state, range), options);
  }

  valuesBatchGet(
    options: {ranges?: string[] | string} & ValueOptions,
    user: string,
  ): {spreadsheetId: string; valueRanges: ValueRange[]} {
    demandUser(user);
    const ranges = [options.ranges ?? []].flat();
    return {
      spreadsheetId: this.id,
      valueRanges: ranges.map(range =>
        this.readArea(areaOfRange(this.state, range), options),
      ),
    };
  }

  valuesBatchGetByDataFilter(
    body: BatchGetByDataFilter,
    user: string,
  ): BatchGetByDataFilterResponse {
    demandUser(user);
    const own = overWire(body);
    checkBody(own, 'BatchGetValuesByDataFilterRequest');
    const filters = own.dataFilters ?? [];
    return {
      spreadsheetId: this.id,
      valueRanges: filters.flatMap(filter =>
        areasOfFilter(this.state, filter).map(area => ({
          valueRange: this.readArea(area, own),
          dataFilters: [filter],
        })),
      ),
    };
  }

  valuesUpdate(
    range: string,
    body: ValueRange,
    options: WriteOptions,
    user: string,
  ): gapi.client.sheets.UpdateValuesResponse {
    const own = overWire(body);
    checkBody(own, 'ValueRange', 'data');
    return this.edit(user, draft =>
      updateValues(draft, range, own, options, this.year),
    );
  }

  valuesAppend(
    range: string,
    body: ValueRange,
    options: AppendOptions,
    user: string,
  ): gapi.client.sheets.AppendValuesResponse {
    const own = overWire(body);
    checkBody(own, 'ValueRange', 'data');
    return this.edit(user, draft =>
      appendRows(draft, range, own, options, this.year),
    );
  }

  valuesBatchUpdate(
    body: BatchUpdateValues,
    user: string,
  ): gapi.client.sheets.BatchUpdateValuesResponse {
    const own = overWire(body);
    checkBody(own, 'BatchUpdateValuesRequest');
    return this.edit(user, draft => batchUpdateValues(draft, own, this.year));
  }

  valuesBatchUpdateByDataFilter(
    body: BatchUpdateByDataFilter,
    user: string,
  ): gapi.client.sheets.BatchUpdateValuesByDataFilterResponse {
    const own = overWire(body);
    checkBody(own, 'BatchUpdateValuesByDataFilterRequest');
    return this.edit(user, draft =>
      batchUpdateValuesByDataFilter(draft, own, this.year),
    );
  }

  valuesBatchClear(
    body: gapi.client.sheets.BatchClearValuesRequest,
    user: string,
  ): gapi.client.sheets.BatchClearValuesResponse {
    const own = overWire(body);
    checkBody(own, 'BatchClearValuesRequest');
    const clearedRanges = this.edit(user, draft =>
      (own.ranges ?? []).map(range =>
        clearValues(draft, areaOfRange(draft.state, range)),
      ),
    );
    return {spreadsheetId: this.id, clearedRanges};
  }

  valuesClear(
    range: string,
    user: string,
  ): gapi.client.sheets.ClearValuesResponse {
    const clearedRange = this.edit(user, draft =>
      clearValues(draft, areaOfRange(draft.state, range)),
    );
    return {spreadsheetId: this.id, clearedRange};
  }

  valuesBatchClearByDataFilter(
    body: gapi.client.sheets.BatchClearValuesByDataFilterRequest,
    user: string,
  ): gapi.client.sheets.BatchClearValuesByDataFilterResponse {
    const own = overWire(body);
    checkBody(own, 'BatchClearValuesByDataFilterRequest');
    const clearedRanges = this.edit(user, draft =>
      (own.dataFilters ?? []).flatMap(filter =>
        areasOfFilter(draft.state, filter).map(area =>
          clearValues(draft, area),
        ),
      ),
    );
    return {spreadsheetId: this.id, clearedRanges};
  }

  private readArea(area: Area, options: ValueOptions): ValueRange {
    return readValues(this.state, this.calculated(), area, options);
  }
}
