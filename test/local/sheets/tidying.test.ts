import {
  apply,
  box,
  formatted,
  formulas,
  newBook,
  OWNER,
  put,
  refusal,
  SCHOOL,
  unformatted,
} from './books';

describe('trimWhitespace', () => {
  it('trims texts, narrows gaps, and leaves the rest alone', () => {
    const book = newBook();
    apply(book, [
      put([['  Школа \t\n № 1 ', 5, '=" а"', 'б', '   ', ' =1+1']]),
    ]);
    const replies = apply(book, [{trimWhitespace: {range: box(0, 9, 0, 6)}}]);
    expect(replies).toEqual([{trimWhitespace: {cellsChangedCount: 3}}]);
    expect(formulas(book, 'A1:F1')).toEqual([
      ['Школа № 1', 5, '=" а"', 'б', '', '=1+1'],
    ]);
    expect(formatted(book, 'F1')).toEqual([['=1+1']]);
  });
});

describe('deleteDuplicates', () => {
  const rows = [
    ['а', 1, 'раз'],
    ['А', 1, 'два'],
    ['б', 2, 'три'],
    ['а', 3, 'четыре'],
    ['а', 1, 'пять'],
  ];

  it('keeps the first of equal rows, whatever their letters’ case', () => {
    const book = newBook();
    apply(book, [put(rows), put([['остаётся']], 0, 4, 3)]);
    const comparisonColumns = [
      {sheetId: 0, dimension: 'COLUMNS' as const, startIndex: 0, endIndex: 2},
    ];
    const replies = apply(book, [
      {deleteDuplicates: {range: box(0, 5, 0, 3), comparisonColumns}},
    ]);
    expect(replies).toEqual([{deleteDuplicates: {duplicatesRemovedCount: 2}}]);
    expect(unformatted(book, 'A1:D5')).toEqual([
      ['а', 1, 'раз'],
      ['б', 2, 'три'],
      ['а', 3, 'четыре'],
      [],
      ['', '', '', 'остаётся'],
    ]);
  });

  it('compares all columns when none is named, by what they come to', () => {
    const book = newBook();
    apply(book, [put([[2], ['=1+1'], ['2'], [3]])]);
    apply(book, [{deleteDuplicates: {range: box(0, 4, 0, 1)}}]);
    expect(unformatted(book, 'A1:A4')).toEqual([[2], ['2'], [3]]);
  });

  it('needs the right to the whole range', () => {
    const book = newBook();
    apply(book, [
      put(rows),
      {
        addProtectedRange: {
          protectedRange: {range: box(4, 5, 0, 1), editors: {users: [OWNER]}},
        },
      },
    ]);
    const request = {deleteDuplicates: {range: box(0, 5, 0, 3)}};
    expect(refusal(book, [request], SCHOOL)).toMatch('protected cell');
  });
});

describe('pasteData', () => {
  const paste = (data: string, rest = {}) => ({
    pasteData: {
      coordinate: {sheetId: 0, rowIndex: 1, columnIndex: 1},
      data,
      delimiter: ';',
      ...rest,
    },
  });

  it('reads fields as typed in the locale', () => {
    const book = newBook();
    apply(book, [paste('7,5;01.09.2026\r\n=B2*2;да\n')]);
    expect(unformatted(book, 'B2:C3')).toEqual([
      [7.5, 46266],
      [15, 'да'],
    ]);
  });

  it('takes a field in quotes for one', () => {
    const book = newBook();
    apply(book, [paste('"a;b";"с ""кавычками"" "\n5" труба;"две\nстроки"')]);
    expect(unformatted(book, 'B2:C3')).toEqual([
      ['a;b', 'с "кавычками" '],
      ['5" труба', 'две\nстроки'],
    ]);
  });

  it('has nothing for a paste of formats', () => {
    const book = newBook();
    apply(book, [paste('a', {type: 'PASTE_FORMAT'})]);
    expect(unformatted(book, 'B2')).toBeUndefined();
  });

  it.each([
    [paste('a;b', {delimiter: undefined}), 'delimiter or html'],
    [paste('', {delimiter: undefined, html: true}), 'not emulated'],
    [paste('a', {coordinate: {rowIndex: 1000}}), 'outside of the grid'],
  ])('refuses %j', (request, message) => {
    expect(refusal(newBook(), [request])).toMatch(message);
  });
});

describe('autoResizeDimensions', () => {
  const columns = {
    autoResizeDimensions: {
      dimensions: {
        sheetId: 0,
        dimension: 'COLUMNS' as const,
        startIndex: 0,
        endIndex: 3,
      },
    },
  };
  const widths = (book: ReturnType<typeof newBook>) =>
    book
      .get({fields: 'sheets(data(columnMetadata(pixelSize)))'}, OWNER)
      .sheets?.[0]?.data?.[0]?.columnMetadata?.slice(0, 3)
      .map(({pixelSize}) => pixelSize);

  it('fits a column to its longest text', () => {
    const book = newBook();
    apply(book, [put([['A'.repeat(1000), null, 'i\nWWW'], ['A']]), columns]);
    // 1000 × 0.667 × 13 + 21, and 3 × 0.944 × 13 + 21.
    expect(widths(book)).toEqual([8692, 100, 58]);
  });

  it('lets rows fit themselves again', () => {
    const book = newBook();
    const range = {
      sheetId: 0,
      dimension: 'ROWS' as const,
      startIndex: 0,
      endIndex: 1,
    };
    apply(book, [
      {
        updateDimensionProperties: {
          range,
          properties: {pixelSize: 90},
          fields: 'pixelSize',
        },
      },
      {autoResizeDimensions: {dimensions: range}},
    ]);
    const [sheet] =
      book.get({fields: 'sheets(data(rowMetadata(pixelSize)))'}, OWNER)
        .sheets ?? [];
    expect(sheet?.data?.[0]?.rowMetadata?.[0]).toEqual({pixelSize: 21});
  });
});

describe('the theme of a new spreadsheet', () => {
  it('is Google’s standard one and outlives a new title', () => {
    const book = newBook();
    const theme = () =>
      book.get({fields: 'properties(spreadsheetTheme)'}, OWNER).properties
        ?.spreadsheetTheme;
    const before = theme();
    expect(before).toMatchObject({
      primaryFontFamily: 'Arial',
      themeColors: expect.arrayContaining([
        {colorType: 'TEXT', color: {rgbColor: {}}},
        {
          colorType: 'LINK',
          color: {rgbColor: {red: 0.06666667, green: 0.33333334, blue: 0.8}},
        },
      ]) as unknown,
    });
    apply(book, [
      {
        updateSpreadsheetProperties: {
          properties: {title: 'Б'},
          fields: 'title',
        },
      },
    ]);
    expect(theme()).toEqual(before);
  });
});
