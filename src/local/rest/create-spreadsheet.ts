import {notEmulated} from '../sheets/api-error';
import {checkTimeZone} from '../sheets/requests/spreadsheet-properties';
import {checkBody} from '../sheets/schema/check-body';
import type {Library} from './library';
import type {Call, Outcome} from './call';

type Spreadsheet = gapi.client.sheets.Spreadsheet;
type Sheet = gapi.client.sheets.Sheet;
type Request = gapi.client.sheets.Request;

/** Fields of a new spreadsheet and of its sheets that are taken over. */
const BOOK_FIELDS = [
  'properties',
  'sheets',
  'namedRanges',
  'developerMetadata',
];
const PROPERTIES = ['title', 'locale', 'timeZone', 'autoRecalc'];
const SHEET_FIELDS = [
  'properties',
  'data',
  'merges',
  'conditionalFormats',
  'protectedRanges',
  'bandedRanges',
  'basicFilter',
  'filterViews',
  'charts',
  'developerMetadata',
];
const DATA_FIELDS = [
  'startRow',
  'startColumn',
  'rowData',
  'rowMetadata',
  'columnMetadata',
];

const SCRATCH = {sheetId: 2_147_483_647, title: '\u2063'};

/** Makes a spreadsheet that belongs to the user. */
export async function createSpreadsheet(
  library: Library,
  {body, query, user}: Call,
): Promise<Outcome> {
  checkBody(body, 'Spreadsheet');
  const wanted = body as Spreadsheet;
  checkTaken(wanted, BOOK_FIELDS, 'Spreadsheet');
  const {properties = {}} = wanted;
  checkTaken(properties, PROPERTIES, 'SpreadsheetProperties');
  const {
    title = 'Untitled spreadsheet',
    locale = 'en_US',
    timeZone = 'Etc/GMT',
  } = properties;
  checkTimeZone(timeZone);
  const workbook = await library.create(
    {title, locale, timeZone, owner: user},
    book => {
      const requests = requestsOf(wanted, book.sheets()[0]?.sheetId ?? 0);
      if (requests.length > 0) book.batchUpdate({requests}, user);
    },
  );
  return {answer: workbook.get({fields: query.fields}, user), masked: true};
}

/** A scratch sheet keeps the book from being empty while sheets change. */
function requestsOf(
  {sheets = [], namedRanges, developerMetadata}: Spreadsheet,
  first: number,
) {
  const requests: Request[] = [];
  if (sheets.length > 0) {
    requests.push(
      {addSheet: {properties: SCRATCH}},
      {deleteSheet: {sheetId: first}},
    );
    const ids = sheets.map(sheet => idOf(sheet, sheets));
    sheets.forEach((sheet, i) =>
      requests.push(...sheetRequests(sheet, ids[i] ?? 0)),
    );
    requests.push({deleteSheet: {sheetId: SCRATCH.sheetId}});
  }
  for (const namedRange of namedRanges ?? []) {
    requests.push({addNamedRange: {namedRange}});
  }
  for (const metadata of developerMetadata ?? []) {
    const location = metadata.location ?? {spreadsheet: true};
    requests.push({
      createDeveloperMetadata: {developerMetadata: {...metadata, location}},
    });
  }
  return requests;
}

/** Its own, or its place plus one moved on until nobody has it. */
function idOf(sheet: Sheet, all: readonly Sheet[]): number {
  const given = sheet.properties?.sheetId;
  if (given !== undefined) return given;
  let id = all.indexOf(sheet) * 1_000_003 + 7;
  while (all.some(other => other.properties?.sheetId === id)) id++;
  return id;
}

function sheetRequests(sheet: Sheet, sheetId: number): Request[] {
  checkTaken(sheet, SHEET_FIELDS, 'Sheet');
  const properties = {...sheet.properties};
  delete properties.index;
  const requests: Request[] = [
    {addSheet: {properties: {...properties, sheetId}}},
  ];
  for (const data of sheet.data ?? []) {
    checkTaken(data, DATA_FIELDS, 'GridData');
    const {startRow: rowIndex, startColumn: columnIndex, rowData} = data;
    const start = {sheetId, rowIndex, columnIndex};
    const fields = 'userEnteredValue,userEnteredFormat,dataValidation,note';
    if (rowData) requests.push({updateCells: {start, rows: rowData, fields}});
    requests.push(
      ...sizeRequests(data.rowMetadata, sheetId, 'ROWS', rowIndex),
      ...sizeRequests(data.columnMetadata, sheetId, 'COLUMNS', columnIndex),
    );
  }
  const here = (range: gapi.client.sheets.GridRange) => ({...range, sheetId});
  for (const range of sheet.merges ?? []) {
    requests.push({mergeCells: {range: here(range)}});
  }
  (sheet.conditionalFormats ?? []).forEach((rule, index) =>
    requests.push({
      addConditionalFormatRule: {
        index,
        rule: {...rule, ranges: rule.ranges?.map(here)},
      },
    }),
  );
  for (const protection of sheet.protectedRanges ?? []) {
    const range = here(protection.range ?? {});
    requests.push({
      addProtectedRange: {protectedRange: {...protection, range}},
    });
  }
  for (const bandedRange of sheet.bandedRanges ?? []) {
    const range = here(bandedRange.range ?? {});
    requests.push({addBanding: {bandedRange: {...bandedRange, range}}});
  }
  for (const filter of sheet.filterViews ?? []) {
    const range = here(filter.range ?? {});
    requests.push({addFilterView: {filter: {...filter, range}}});
  }
  if (sheet.basicFilter) {
    const range = here(sheet.basicFilter.range ?? {});
    requests.push({setBasicFilter: {filter: {...sheet.basicFilter, range}}});
  }
  for (const chart of sheet.charts ?? []) requests.push({addChart: {chart}});
  for (const metadata of sheet.developerMetadata ?? []) {
    const developerMetadata = {...metadata, location: {sheetId}};
    requests.push({createDeveloperMetadata: {developerMetadata}});
  }
  return requests;
}

function sizeRequests(
  sizes: readonly gapi.client.sheets.DimensionProperties[] | undefined,
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  start = 0,
): Request[] {
  return (sizes ?? []).flatMap(({pixelSize, hiddenByUser}, i) => {
    const properties = {
      ...(pixelSize === undefined ? {} : {pixelSize}),
      ...(hiddenByUser === undefined ? {} : {hiddenByUser}),
    };
    const fields = Object.keys(properties).join();
    const startIndex = start + i;
    const range = {sheetId, dimension, startIndex, endIndex: startIndex + 1};
    return fields === ''
      ? []
      : [{updateDimensionProperties: {range, properties, fields}}];
  });
}

function checkTaken(
  value: object,
  taken: readonly string[],
  message: string,
): void {
  for (const field of Object.keys(value)) {
    if (!taken.includes(field)) throw notEmulated(`${message}.${field}`);
  }
}
