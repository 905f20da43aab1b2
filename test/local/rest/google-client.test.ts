import {SCHOOL} from '../sheets/books';
import {BOOK, Desk, refusalOf} from './fixture';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.close();
});

const spreadsheetId = BOOK;

describe("Google's own client", () => {
  it('writes, reads and clears values', async () => {
    const {values} = desk.google().spreadsheets;
    const written = await values.update({
      spreadsheetId,
      range: 'A1:C2',
      valueInputOption: 'USER_ENTERED',
      requestBody: {
        values: [
          ['7,5', '02.09.2026', '=A1*2'],
          ["'007", '', true],
        ],
      },
    });
    expect(written.data).toEqual({
      spreadsheetId,
      updatedRange: "'Лист1'!A1:C2",
      updatedRows: 2,
      updatedColumns: 3,
      updatedCells: 6,
    });
    const read = async (valueRenderOption?: string) =>
      (await values.get({spreadsheetId, range: 'A1:C', valueRenderOption}))
        .data;
    expect(await read()).toEqual({
      range: "'Лист1'!A1:C1000",
      majorDimension: 'ROWS',
      values: [
        ['7,5', '02.09.2026', '15'],
        ['007', '', 'ИСТИНА'],
      ],
    });
    expect((await read('UNFORMATTED_VALUE')).values).toEqual([
      [7.5, 46267, 15],
      ['007', '', true],
    ]);
    expect((await read('FORMULA')).values?.[0]?.[2]).toBe('=A1*2');
    const cleared = await values.clear({spreadsheetId, range: 'A1:C1'});
    expect(cleared.data.clearedRange).toBe("'Лист1'!A1:C1");
    expect((await read()).values).toEqual([[], ['007', '', 'ИСТИНА']]);
  });

  it('leaves texts alone under RAW and cells alone under null', async () => {
    const {values} = desk.google().spreadsheets;
    await values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: {majorDimension: 'COLUMNS', values: [['1', '=1+1'], [2]]},
    });
    const second = await values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
      requestBody: {values: [[null, 3]]},
    });
    expect(second.data.updatedCells).toBe(1);
    expect(second.data.updatedData?.values).toEqual([['1', 3]]);
    const {data} = await values.batchGet({
      spreadsheetId,
      ranges: ['A1:A2', 'B1'],
      valueRenderOption: 'FORMULA',
    });
    expect(data.valueRanges?.map(r => r.values)).toEqual([
      [['1'], ['=1+1']],
      [[3]],
    ]);
  });

  it('appends below the last table, which it names', async () => {
    const {values} = desk.google().spreadsheets;
    const append = async (range: string, insertDataOption?: string) => {
      const {data} = await values.append({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        insertDataOption,
        requestBody: {values: [['а', '', 'б']]},
      });
      return [data.tableRange, data.updates?.updatedRange];
    };
    expect(await append('Лист1')).toEqual([undefined, "'Лист1'!A1:C1"]);
    expect(await append('Лист1')).toEqual(["'Лист1'!C1", "'Лист1'!C2:E2"]);
    expect(await append('A1')).toEqual(["'Лист1'!A1", "'Лист1'!A2:C2"]);
    expect(await append('G9')).toEqual([undefined, "'Лист1'!G9:I9"]);
    expect(await append('A1', 'INSERT_ROWS')).toEqual([
      "'Лист1'!A1:A2",
      "'Лист1'!A3:C3",
    ]);
    const {data} = await values.get({spreadsheetId, range: 'G10'});
    expect(data.values).toEqual([['а']]);
  });

  it('grows the sheet by what is appended, and by nothing else', async () => {
    const {spreadsheets} = desk.google();
    const row = {requestBody: {values: [[1]]}, valueInputOption: 'RAW'};
    await spreadsheets.values.append({spreadsheetId, range: 'A1000', ...row});
    await spreadsheets.values.append({spreadsheetId, range: 'A1000', ...row});
    const {data} = await spreadsheets.get({
      spreadsheetId,
      fields: 'sheets.properties.gridProperties.rowCount',
    });
    expect(data).toEqual({
      sheets: [{properties: {gridProperties: {rowCount: 1001}}}],
    });
    const beyond = spreadsheets.values.update({
      spreadsheetId,
      range: 'A1002',
      ...row,
    });
    expect((await refusalOf(beyond)).message).toMatch(/exceeds grid limits/);
  });

  it('changes several ranges at once, or none of them', async () => {
    const {values} = desk.google().spreadsheets;
    const update = (range: string) =>
      values.batchUpdate({
        spreadsheetId,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            {range: 'A1:B1', values: [[1, 2]]},
            {range, values: [[3, 4]]},
          ],
        },
      });
    const {data} = await update('B2:C2');
    expect(data).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
    });
    await values.batchClear({
      spreadsheetId,
      requestBody: {ranges: ['A1', 'B2:C2']},
    });
    expect((await refusalOf(update('Нет!A1'))).message).toBe(
      'Unable to parse range: Нет!A1',
    );
    const {data: after} = await values.get({spreadsheetId, range: 'A1:C2'});
    expect(after.values).toEqual([['', '2']]);
  });

  it('reads, writes and clears by what a filter finds', async () => {
    const {spreadsheets} = desk.google();
    const location = {
      dimensionRange: {
        sheetId: 0,
        dimension: 'ROWS',
        startIndex: 2,
        endIndex: 3,
      },
    };
    const {data: created} = await spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: 'строка',
                visibility: 'DOCUMENT',
                location,
              },
            },
          },
        ],
      },
    });
    const metadata =
      created.replies?.[0]?.createDeveloperMetadata?.developerMetadata;
    const dataFilter = {developerMetadataLookup: {metadataKey: 'строка'}};
    const {data: updated} = await spreadsheets.values.batchUpdateByDataFilter({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [{dataFilter, values: [['а', 'б']]}],
      },
    });
    expect(updated.responses?.[0]).toMatchObject({
      updatedRange: "'Лист1'!A3:B3",
      dataFilter,
    });
    const read = async () =>
      (
        await spreadsheets.values.batchGetByDataFilter({
          spreadsheetId,
          requestBody: {dataFilters: [dataFilter]},
        })
      ).data.valueRanges?.[0]?.valueRange?.values;
    expect(await read()).toEqual([['а', 'б']]);
    const {data: book} = await spreadsheets.getByDataFilter({
      spreadsheetId,
      fields: 'sheets.data.rowData.values.formattedValue',
      requestBody: {dataFilters: [dataFilter], includeGridData: true},
    });
    expect(book.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      {values: [{formattedValue: 'а'}, {formattedValue: 'б'}]},
    ]);
    await spreadsheets.values.batchClearByDataFilter({
      spreadsheetId,
      requestBody: {dataFilters: [dataFilter]},
    });
    expect(await read()).toBeUndefined();
    const {data: found} = await spreadsheets.developerMetadata.search({
      spreadsheetId,
      requestBody: {dataFilters: [dataFilter]},
    });
    expect(found.matchedDeveloperMetadata).toEqual([
      {developerMetadata: metadata, dataFilters: [dataFilter]},
    ]);
    const {data: one} = await spreadsheets.developerMetadata.get({
      spreadsheetId,
      metadataId: metadata?.metadataId ?? 0,
    });
    expect(one).toEqual(metadata);
    const missing = spreadsheets.developerMetadata.get({
      spreadsheetId,
      metadataId: 1,
    });
    expect(await refusalOf(missing)).toMatchObject({
      code: 404,
      status: 'NOT_FOUND',
    });
  });

  it('makes a spreadsheet and copies a sheet into it', async () => {
    const {spreadsheets} = desk.google(SCHOOL);
    const {data} = await spreadsheets.create({
      requestBody: {
        properties: {title: 'Копии', locale: 'ru_RU'},
        sheets: [
          {
            properties: {title: 'Первый', sheetId: 0},
            data: [
              {
                startRow: 1,
                rowData: [{values: [{userEnteredValue: {numberValue: 5}}]}],
              },
            ],
          },
        ],
      },
    });
    expect(data.sheets?.map(s => s.properties?.title)).toEqual(['Первый']);
    const made = data.spreadsheetId ?? '';
    await spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: {values: [['=1+1']]},
    });
    const {data: copy} = await spreadsheets.sheets.copyTo({
      spreadsheetId,
      sheetId: 0,
      requestBody: {destinationSpreadsheetId: made},
    });
    expect(copy).toMatchObject({title: 'Лист1 (копия)', index: 1});
    const {data: values} = await spreadsheets.values.batchGet({
      spreadsheetId: made,
      ranges: ['Первый!A2', "'Лист1 (копия)'!A1"],
    });
    expect(values.valueRanges?.map(r => r.values)).toEqual([[['5']], [['2']]]);
  });

  it('is told in which request a batch was refused, and nothing is done', async () => {
    const {spreadsheets} = desk.google();
    const refused = spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {addSheet: {properties: {title: 'Новый'}}},
          {deleteSheet: {sheetId: 77}},
        ],
      },
    });
    expect(await refusalOf(refused)).toEqual({
      code: 400,
      message: 'Invalid requests[1].deleteSheet: No sheet with id: 77',
      status: 'INVALID_ARGUMENT',
    });
    const {data} = await spreadsheets.get({spreadsheetId});
    expect(data.sheets).toHaveLength(1);
  });

  it("acts with the rights of the token's person", async () => {
    await desk.google().spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            addProtectedRange: {
              protectedRange: {
                range: {sheetId: 0, startRowIndex: 0, endRowIndex: 1},
                editors: {users: []},
              },
            },
          },
        ],
      },
    });
    const {values} = desk.google(SCHOOL).spreadsheets;
    const write = (range: string) =>
      values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        requestBody: {values: [['x']]},
      });
    expect((await refusalOf(write('A1'))).message).toMatch(/protected cell/);
    expect((await write('A2')).data.updatedCells).toBe(1);
    const cleared = values.clear({spreadsheetId, range: 'A1:A2'});
    expect((await refusalOf(cleared)).code).toBe(400);
    expect(
      (await values.get({spreadsheetId, range: 'A2'})).data.values,
    ).toEqual([['x']]);
  });

  it('gets the spreadsheet back with a batch when it asks for it', async () => {
    const {data} = await desk.google().spreadsheets.batchUpdate({
      spreadsheetId,
      fields: 'updatedSpreadsheet.sheets.properties.title',
      requestBody: {
        includeSpreadsheetInResponse: true,
        requests: [{addSheet: {properties: {title: 'Новый'}}}],
      },
    });
    expect(data).toEqual({
      updatedSpreadsheet: {
        sheets: [
          {properties: {title: 'Лист1'}},
          {properties: {title: 'Новый'}},
        ],
      },
    });
  });
});
