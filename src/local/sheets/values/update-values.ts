import {invalid} from '../api-error';
import {readDraft} from '../calculated-draft';
import type {Draft} from '../draft';
import type {Box, ValueRange} from '../model';
import {areaOfRange, areasOfFilter, type Area} from '../read/data-filters';
import {appendValues} from './append-values';
import {
  readInputOption,
  rowsOf,
  writeValues,
  type Written,
} from './write-values';

export interface WriteOptions {
  valueInputOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

export interface AppendOptions extends WriteOptions {
  insertDataOption?: string;
}

type UpdateValuesResponse = gapi.client.sheets.UpdateValuesResponse;
type AppendValuesResponse = gapi.client.sheets.AppendValuesResponse;
type BatchUpdate = gapi.client.sheets.BatchUpdateValuesRequest;
type BatchUpdateResponse = gapi.client.sheets.BatchUpdateValuesResponse;
type ByDataFilter = gapi.client.sheets.BatchUpdateValuesByDataFilterRequest;
type ByDataFilterResponse =
  gapi.client.sheets.BatchUpdateValuesByDataFilterResponse;

/** `year` completes dates that are entered without one. */
export function updateValues(
  draft: Draft,
  range: string,
  body: ValueRange,
  options: WriteOptions,
  year: number,
): UpdateValuesResponse {
  checkSameRange(body.range, range);
  const area = areaOfRange(draft.state, range);
  const written = write(draft, area, body, options, year);
  return answer(draft, written, body, options, echoed(written));
}

/**
 * What an update reads back: the range that was asked for, as recorded by
 * grouparoo/grouparoo in 2022; from a range of one cell on, all that was written.
 */
function echoed({asked, box}: Written): Box {
  const isCell =
    asked.endRow - asked.startRow === 1 &&
    asked.endColumn - asked.startColumn === 1;
  return isCell ? box : asked;
}

export function appendRows(
  draft: Draft,
  range: string,
  body: ValueRange,
  options: AppendOptions,
  year: number,
): AppendValuesResponse {
  checkSameRange(body.range, range);
  const {tableRange, written} = appendValues(
    draft,
    areaOfRange(draft.state, range),
    rowsOf(body),
    readInputOption(options.valueInputOption),
    options.insertDataOption ?? 'OVERWRITE',
    year,
  );
  return {
    spreadsheetId: draft.state.id,
    ...(tableRange === undefined ? {} : {tableRange}),
    updates: answer(draft, written, body, options),
  };
}

export function batchUpdateValues(
  draft: Draft,
  body: BatchUpdate,
  year: number,
): BatchUpdateResponse {
  const all: Written[] = [];
  const responses = (body.data ?? []).map(data => {
    const area = areaOfRange(draft.state, data.range ?? '');
    const written = write(draft, area, data, body, year);
    all.push(written);
    return answer(draft, written, data, body, echoed(written));
  });
  return {spreadsheetId: draft.state.id, ...totalOf(all), responses};
}

export function batchUpdateValuesByDataFilter(
  draft: Draft,
  body: ByDataFilter,
  year: number,
): ByDataFilterResponse {
  const all: Written[] = [];
  const responses = (body.data ?? []).flatMap(data => {
    const {dataFilter = {}} = data;
    return areasOfFilter(draft.state, dataFilter).map(area => {
      const written = write(draft, area, data, body, year);
      all.push(written);
      const {updatedRange, updatedRows, updatedColumns, ...rest} = answer(
        draft,
        written,
        data,
        body,
      );
      const {updatedCells, updatedData} = rest;
      return {
        updatedRange,
        updatedRows,
        updatedColumns,
        updatedCells,
        updatedData,
        dataFilter,
      };
    });
  });
  return {spreadsheetId: draft.state.id, ...totalOf(all), responses};
}

function write(
  draft: Draft,
  area: Area,
  body: ValueRange,
  options: WriteOptions,
  year: number,
): Written {
  const input = readInputOption(options.valueInputOption);
  return writeValues(draft, area, rowsOf(body), input, year);
}

function answer(
  draft: Draft,
  written: Written,
  {majorDimension}: ValueRange,
  options: WriteOptions,
  read = written.box,
): UpdateValuesResponse {
  const {updatedRange, rows, columns, cells, sheetId} = written;
  const counts = withoutZeros({
    updatedRows: rows.size,
    updatedColumns: columns.size,
    updatedCells: cells,
  });
  const plain = {spreadsheetId: draft.state.id, updatedRange, ...counts};
  if (!options.includeValuesInResponse) return plain;
  const updatedData = readDraft(draft, sheetId, read, {
    majorDimension,
    valueRenderOption: options.responseValueRenderOption,
    dateTimeRenderOption: options.responseDateTimeRenderOption,
  });
  return {...plain, updatedData};
}

/** Rows and columns that several ranges share count once in a sheet. */
function totalOf(all: readonly Written[]): Record<string, number> {
  const sheets = new Set(all.map(({sheetId}) => sheetId));
  const distinct = (lines: 'rows' | 'columns') =>
    new Set(
      all.flatMap(written =>
        [...written[lines]].map(line => `${written.sheetId} ${line}`),
      ),
    ).size;
  return withoutZeros({
    totalUpdatedRows: distinct('rows'),
    totalUpdatedColumns: distinct('columns'),
    totalUpdatedCells: all.reduce((total, {cells}) => total + cells, 0),
    totalUpdatedSheets: sheets.size,
  });
}

/** As Google leaves a count of nothing out. */
function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).filter(([, count]) => count > 0),
  );
}

/** @throws ApiError when the body names another range than the address */
function checkSameRange(inBody: string | undefined, inAddress: string): void {
  if (inBody !== undefined && inBody !== '' && inBody !== inAddress) {
    throw invalid(
      `Requested writing within range [${inAddress}], but the body names range [${inBody}]`,
    );
  }
}
