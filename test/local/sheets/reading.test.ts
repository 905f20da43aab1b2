import {apply, errorOf, newBook, OWNER, put, SCHOOL} from './books';

function filled() {
  const book = newBook();
  apply(book, [
    put([['а', null, 'б'], [], [null, 1234.5, '=B3*2', null], [null, null]]),
    {
      updateCells: {
        start: {sheetId: 0, rowIndex: 4},
        fields: 'userEnteredValue,userEnteredFormat',
        rows: [
          {
            values: [
              {
                userEnteredValue: {numberValue: 46267},
                userEnteredFormat: {
                  numberFormat: {type: 'DATE', pattern: 'dd.mm.yyyy'},
                },
              },
              {userEnteredValue: {boolValue: true}},
              {userEnteredValue: {formulaValue: '=1/0'}},
              {userEnteredFormat: {wrapStrategy: 'WRAP'}},
            ],
          },
        ],
      },
    },
    {addSheet: {properties: {sheetId: 1, title: 'Второй'}}},
    put([['в']], 1, 1, 1),
  ]);
  return book;
}

describe('values', () => {
  it.each([
    [
      'FORMATTED_VALUE',
      [
        ['а', '', 'б'],
        [],
        ['', '1234,5', '2469'],
        [],
        ['02.09.2026', 'ИСТИНА', '#DIV/0!'],
      ],
    ],
    [
      'UNFORMATTED_VALUE',
      [['а', '', 'б'], [], ['', 1234.5, 2469], [], [46267, true, '#DIV/0!']],
    ],
    [
      'FORMULA',
      [['а', '', 'б'], [], ['', 1234.5, '=B3*2'], [], [46267, true, '=1/0']],
    ],
  ])(
    'come as %s, without trailing empty cells',
    (valueRenderOption, values) => {
      expect(filled().valuesGet('Лист1', {valueRenderOption}, OWNER)).toEqual({
        range: "'Лист1'!A1:Z1000",
        majorDimension: 'ROWS',
        values,
      });
    },
  );

  it('give dates as text on demand', () => {
    const options = {
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'FORMATTED_STRING',
    };
    expect(filled().valuesGet('A5:B5', options, OWNER).values).toEqual([
      ['02.09.2026', true],
    ]);
  });

  it('come by columns', () => {
    expect(
      filled().valuesGet('B1:C3', {majorDimension: 'COLUMNS'}, OWNER).values,
    ).toEqual([
      ['', '', '1234,5'],
      ['б', '', '2469'],
    ]);
  });

  it.each([
    ['B3', "'Лист1'!B3", [['1234,5']]],
    ['C1:A1', "'Лист1'!A1:C1", [['а', '', 'б']]],
    ["'Второй'!B2:B", "'Второй'!B2:B1000", [['в']]],
    ['второй!2:2', "'Второй'!A2:Z2", [['', 'в']]],
    ['Второй!A:B', "'Второй'!A1:B1000", [[], ['', 'в']]],
    ['Второй!C5:D9', "'Второй'!C5:D9", undefined],
    ['A999:B2000', "'Лист1'!A999:B1000", undefined],
  ])('of %s', (asked, range, values) => {
    const answer = filled().valuesGet(asked, {}, OWNER);
    expect([answer.range, answer.values]).toEqual([range, values]);
  });

  it.each([
    ['Третий!A1', 'Unable to parse range: Третий!A1'],
    ['A1:B2:C3', 'Unable to parse range: A1:B2:C3'],
    [
      'A1001',
      'Range (A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ])('of %s are refused', (range, message) => {
    expect(errorOf(() => filled().valuesGet(range, {}, OWNER))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message,
    });
  });

  it('come for several ranges, and for filters with the filter beside them', () => {
    const book = filled();
    expect(
      book
        .valuesBatchGet({ranges: ['A1', 'Второй!B2']}, OWNER)
        .valueRanges.map(r => r.values),
    ).toEqual([[['а']], [['в']]]);
    const gridRange = {sheetId: 1, startRowIndex: 1, endRowIndex: 2};
    expect(
      book.valuesBatchGetByDataFilter(
        {
          dataFilters: [{a1Range: 'A1'}, {gridRange}],
          valueRenderOption: 'UNFORMATTED_VALUE',
        },
        OWNER,
      ),
    ).toEqual({
      spreadsheetId: 'book',
      valueRanges: [
        {
          valueRange: {
            range: "'Лист1'!A1",
            majorDimension: 'ROWS',
            values: [['а']],
          },
          dataFilters: [{a1Range: 'A1'}],
        },
        {
          valueRange: {
            range: "'Второй'!A2:Z2",
            majorDimension: 'ROWS',
            values: [['', 'в']],
          },
          dataFilters: [{gridRange}],
        },
      ],
    });
  });

  it('refuse a body with an unknown field', () => {
    expect(
      errorOf(() =>
        filled().valuesBatchGetByDataFilter({filters: []} as object, OWNER),
      ).message,
    ).toMatch(/Unknown name "filters"/);
  });
});

describe('get', () => {
  it('leaves cells out unless they are asked for', () => {
    const book = filled();
    expect(book.get({}, OWNER).sheets?.every(s => s.data === undefined)).toBe(
      true,
    );
    expect(
      book
        .get({includeGridData: true}, OWNER)
        .sheets?.every(s => s.data !== undefined),
    ).toBe(true);
    expect(Object.keys(book.get({}, SCHOOL))).toEqual([
      'spreadsheetId',
      'properties',
      'spreadsheetUrl',
      'sheets',
    ]);
  });

  it.each([
    [
      'sheets.properties.title',
      {
        sheets: [
          {properties: {title: 'Лист1'}},
          {properties: {title: 'Второй'}},
        ],
      },
    ],
    [
      'spreadsheetId,properties(locale,timeZone)',
      {
        spreadsheetId: 'book',
        properties: {locale: 'ru_RU', timeZone: 'Europe/Moscow'},
      },
    ],
    [
      'sheets(properties(sheetId),data(rowData(values(userEnteredValue,effectiveValue))))',
      {
        sheets: [
          {
            properties: {sheetId: 0},
            data: [
              {
                rowData: [
                  {
                    values: [
                      {
                        userEnteredValue: {stringValue: 'а'},
                        effectiveValue: {stringValue: 'а'},
                      },
                      {},
                      {
                        userEnteredValue: {stringValue: 'б'},
                        effectiveValue: {stringValue: 'б'},
                      },
                    ],
                  },
                  {},
                  {
                    values: [
                      {},
                      {
                        userEnteredValue: {numberValue: 1234.5},
                        effectiveValue: {numberValue: 1234.5},
                      },
                      {
                        userEnteredValue: {formulaValue: '=B3*2'},
                        effectiveValue: {numberValue: 2469},
                      },
                    ],
                  },
                  {},
                  {
                    values: [
                      {
                        userEnteredValue: {numberValue: 46267},
                        effectiveValue: {numberValue: 46267},
                      },
                      {
                        userEnteredValue: {boolValue: true},
                        effectiveValue: {boolValue: true},
                      },
                      {
                        userEnteredValue: {formulaValue: '=1/0'},
                        effectiveValue: {
                          errorValue: {type: 'DIVIDE_BY_ZERO', message: ''},
                        },
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            properties: {sheetId: 1},
            data: [
              {
                rowData: [
                  {},
                  {
                    values: [
                      {},
                      {
                        userEnteredValue: {stringValue: 'в'},
                        effectiveValue: {stringValue: 'в'},
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('gives the fields of %s', (fields, answer) => {
    expect(filled().get({fields}, OWNER)).toEqual(answer);
  });

  it.each([
    'sheet',
    'sheets.data.cells',
    'sheets(properties',
    'properties.title.x',
  ])('refuses the unknown field %s', fields => {
    expect(errorOf(() => filled().get({fields}, OWNER))).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
    });
  });

  it('gives only the sheets and cells of the ranges', () => {
    const fields =
      'sheets(properties.sheetId,data(startRow,startColumn,rowData.values.formattedValue))';
    const answer = {
      sheets: [
        {
          properties: {sheetId: 0},
          data: [
            {
              startRow: 2,
              startColumn: 1,
              rowData: [{values: [{formattedValue: '1234,5'}]}],
            },
          ],
        },
      ],
    };
    expect(filled().get({ranges: ['B3:B4'], fields}, OWNER)).toEqual(answer);
    expect(
      filled().getByDataFilter(
        {
          dataFilters: [
            {
              gridRange: {
                sheetId: 0,
                startRowIndex: 2,
                endRowIndex: 4,
                startColumnIndex: 1,
                endColumnIndex: 2,
              },
            },
          ],
        },
        {fields},
        OWNER,
      ),
    ).toEqual(answer);
  });

  it('adds to a cell its shown value, its effective format and its link', () => {
    const book = newBook();
    apply(book, [put([['=HYPERLINK("#gid=0";"Сюда")']])]);
    const {sheets} = book.get({includeGridData: true}, OWNER);
    expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toMatchObject({
      effectiveValue: {stringValue: 'Сюда'},
      formattedValue: 'Сюда',
      hyperlink: '#gid=0',
      effectiveFormat: {textFormat: {fontSize: 10, bold: false}},
    });
  });
});
