import type {Workbook, WriteOptions} from '../sheets/workbook';
import {createSpreadsheet} from './create-spreadsheet';
import type {Library} from './library';
import type {Call, Outcome} from './call';
import type {Route} from './match-path';
import type {Query} from './read-query';

export interface Method extends Route {
  /** Parameters beside those of every method. */
  takes: readonly string[];
  /** Message of the answer, which `fields` is held against. */
  answers: string;
  /** @throws ApiError as Google would refuse */
  perform(library: Library, call: Call): Outcome | Promise<Outcome>;
}

const READ_VALUES = [
  'majorDimension',
  'valueRenderOption',
  'dateTimeRenderOption',
];
const WRITE_VALUES = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

const BOOK = '/v4/spreadsheets/{spreadsheetId}';

/** The methods of Sheets API v4. */
export const METHODS: readonly Method[] = [
  {
    method: 'POST',
    path: '/v4/spreadsheets',
    takes: [],
    answers: 'Spreadsheet',
    perform: createSpreadsheet,
  },
  {
    method: 'GET',
    path: BOOK,
    takes: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
    answers: 'Spreadsheet',
    perform(library, {words, query, user}) {
      const options = {
        fields: query.fields,
        ranges: query.all('ranges'),
        includeGridData: query.flag('includeGridData'),
      };
      const book = library.find(words.spreadsheetId).workbook();
      return {answer: book.get(options, user), masked: true};
    },
  },
  {
    method: 'POST',
    path: `${BOOK}:getByDataFilter`,
    takes: [],
    answers: 'Spreadsheet',
    perform(library, {words, query, body, user}) {
      const book = library.find(words.spreadsheetId).workbook();
      const {fields} = query;
      return {answer: book.getByDataFilter(body, {fields}, user), masked: true};
    },
  },
  edit(`${BOOK}:batchUpdate`, 'BatchUpdateSpreadsheetResponse', (book, call) =>
    book.batchUpdate(call.body, call.user),
  ),
  read(
    `${BOOK}/values:batchGet`,
    'BatchGetValuesResponse',
    (book, {query, user}) =>
      book.valuesBatchGet(
        {ranges: query.all('ranges'), ...readOptions(query)},
        user,
      ),
    ['ranges', ...READ_VALUES],
  ),
  {
    ...read(
      `${BOOK}/values:batchGetByDataFilter`,
      'BatchGetValuesByDataFilterResponse',
      (book, {body, user}) => book.valuesBatchGetByDataFilter(body, user),
    ),
    method: 'POST',
  },
  edit(
    `${BOOK}/values:batchUpdate`,
    'BatchUpdateValuesResponse',
    (book, {body, user}) => book.valuesBatchUpdate(body, user),
  ),
  edit(
    `${BOOK}/values:batchUpdateByDataFilter`,
    'BatchUpdateValuesByDataFilterResponse',
    (book, {body, user}) => book.valuesBatchUpdateByDataFilter(body, user),
  ),
  edit(
    `${BOOK}/values:batchClear`,
    'BatchClearValuesResponse',
    (book, {body, user}) => book.valuesBatchClear(body, user),
  ),
  edit(
    `${BOOK}/values:batchClearByDataFilter`,
    'BatchClearValuesByDataFilterResponse',
    (book, {body, user}) => book.valuesBatchClearByDataFilter(body, user),
  ),
  edit(
    `${BOOK}/values/{range}:append`,
    'AppendValuesResponse',
    (book, {words, query, body, user}) =>
      book.valuesAppend(
        words.range,
        body,
        {
          ...writeOptions(query),
          insertDataOption: query.text('insertDataOption'),
        },
        user,
      ),
    ['insertDataOption', ...WRITE_VALUES],
  ),
  edit(
    `${BOOK}/values/{range}:clear`,
    'ClearValuesResponse',
    (book, {words, user}) => book.valuesClear(words.range, user),
  ),
  {
    ...edit(
      `${BOOK}/values/{range}`,
      'UpdateValuesResponse',
      (book, {words, query, body, user}) =>
        book.valuesUpdate(words.range, body, writeOptions(query), user),
      WRITE_VALUES,
    ),
    method: 'PUT',
  },
  read(
    `${BOOK}/values/{range}`,
    'ValueRange',
    (book, {words, query, user}) =>
      book.valuesGet(words.range, readOptions(query), user),
    READ_VALUES,
  ),
  {
    ...read(
      `${BOOK}/developerMetadata:search`,
      'SearchDeveloperMetadataResponse',
      (book, {body, user}) => book.searchDeveloperMetadata(body, user),
    ),
    method: 'POST',
  },
  read(
    `${BOOK}/developerMetadata/{metadataId}`,
    'DeveloperMetadata',
    (book, {words, user}) =>
      book.developerMetadata(Number(words.metadataId), user),
  ),
  {
    method: 'POST',
    path: `${BOOK}/sheets/{sheetId}:copyTo`,
    takes: [],
    answers: 'SheetProperties',
    perform: copySheetTo,
  },
];

function read(
  path: string,
  answers: string,
  perform: (book: Workbook, call: Call) => unknown,
  takes: readonly string[] = [],
): Method {
  return {
    method: 'GET',
    path,
    takes,
    answers,
    perform: (library, call) => ({
      answer: perform(library.find(call.words.spreadsheetId).workbook(), call),
    }),
  };
}

function edit(
  path: string,
  answers: string,
  perform: (book: Workbook, call: Call) => unknown,
  takes: readonly string[] = [],
): Method {
  return {
    method: 'POST',
    path,
    takes,
    answers,
    perform(library, call) {
      const {spreadsheetId} = call.words;
      const book = library.find(spreadsheetId).workbook();
      return {answer: perform(book, call), changed: [spreadsheetId]};
    },
  };
}

function copySheetTo(library: Library, {words, body, user}: Call): Outcome {
  const own = body as gapi.client.sheets.CopySheetToAnotherSpreadsheetRequest;
  const from = library.find(words.spreadsheetId).workbook();
  const target = own.destinationSpreadsheetId ?? '';
  const to = library.find(target).workbook();
  return {
    answer: from.copySheetTo(Number(words.sheetId), to, user),
    changed: [target],
  };
}

function readOptions(query: Query) {
  return {
    majorDimension: query.text('majorDimension'),
    valueRenderOption: query.text('valueRenderOption'),
    dateTimeRenderOption: query.text('dateTimeRenderOption'),
  };
}

function writeOptions(query: Query): WriteOptions {
  return {
    valueInputOption: query.text('valueInputOption'),
    includeValuesInResponse: query.flag('includeValuesInResponse'),
    responseValueRenderOption: query.text('responseValueRenderOption'),
    responseDateTimeRenderOption: query.text('responseDateTimeRenderOption'),
  };
}
