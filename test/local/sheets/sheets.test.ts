import {
  apply,
  formulas,
  newBook,
  OWNER,
  put,
  refusal,
  unformatted,
} from './books';

const titles = (book: ReturnType<typeof newBook>) =>
  book.sheets().map(sheet => sheet.title);

function three() {
  const book = newBook();
  apply(book, [
    {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
    {addSheet: {properties: {sheetId: 2, title: 'В'}}},
  ]);
  return book;
}

describe('a new workbook', () => {
  it('has one empty sheet of 1000 rows and 26 columns', () => {
    expect(newBook().sheets()).toEqual([
      {
        sheetId: 0,
        title: 'Лист1',
        hidden: false,
        rowCount: 1000,
        columnCount: 26,
        frozenRowCount: 0,
        frozenColumnCount: 0,
      },
    ]);
  });
});

describe('addSheet', () => {
  it('answers with the properties as settled', () => {
    const [reply] = apply(newBook(), [
      {
        addSheet: {
          properties: {
            sheetId: 4,
            title: 'Б',
            index: 0,
            hidden: false,
            gridProperties: {rowCount: 5, frozenRowCount: 1},
            tabColorStyle: {rgbColor: {red: 0.5}},
          },
        },
      },
    ]);
    expect(reply?.addSheet?.properties).toEqual({
      sheetId: 4,
      title: 'Б',
      index: 0,
      sheetType: 'GRID',
      gridProperties: {rowCount: 5, columnCount: 26, frozenRowCount: 1},
      tabColor: {red: 0.49803922},
      tabColorStyle: {rgbColor: {red: 0.49803922}},
    });
  });

  it('draws ids and titles that are free', () => {
    const book = newBook();
    const replies = apply(book, [{addSheet: {}}, {addSheet: {}}]);
    const ids = replies.map(r => r.addSheet?.properties?.sheetId);
    expect(new Set([0, ...ids]).size).toBe(3);
    expect(titles(book)).toEqual(['Лист1', 'Лист2', 'Лист3']);
  });

  it.each([
    [
      {title: 'лИСТ1'},
      'A sheet with the name "лИСТ1" already exists. Please enter another name.',
    ],
    [
      {sheetId: 0},
      'A sheet with the id 0 already exists. Please enter another id.',
    ],
    [{title: ''}, 'Sheet name cannot be empty.'],
    [
      {title: 'я'.repeat(101)},
      'Sheet name cannot be greater than 100 characters.',
    ],
    [
      {gridProperties: {rowCount: 2, frozenRowCount: 2}},
      "You can't freeze all visible rows on the sheet.",
    ],
    [
      {gridProperties: {rowCount: 400_000, columnCount: 26}},
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('refuses %j', (properties, message) => {
    expect(refusal(newBook(), [{addSheet: {properties}}])).toBe(
      `Invalid requests[0].addSheet: ${message}`,
    );
  });
});

describe('updateSheetProperties', () => {
  const update = (properties: object, fields: string) => ({
    updateSheetProperties: {properties, fields},
  });

  it('counts an index before the move', () => {
    const book = three();
    apply(book, [update({sheetId: 0, index: 2}, 'index')]);
    expect(titles(book)).toEqual(['Б', 'Лист1', 'В']);
    apply(book, [update({sheetId: 2, index: 0}, 'index')]);
    expect(titles(book)).toEqual(['В', 'Б', 'Лист1']);
    apply(book, [update({sheetId: 2, index: 3}, 'index')]);
    expect(titles(book)).toEqual(['Б', 'Лист1', 'В']);
  });

  it('rewrites the formulas that name a renamed sheet', () => {
    const book = three();
    apply(book, [
      put([[5]], 1),
      put([['=Б!A1+\'Б\'!$A$1&" Б!A1"', '=SUM(Б!A:A)']]),
      update({sheetId: 1, title: "О'Брайен"}, 'title'),
    ]);
    expect(formulas(book, 'Лист1')).toEqual([
      ["='О''Брайен'!A1+'О''Брайен'!$A$1&\" Б!A1\"", "=SUM('О''Брайен'!A:A)"],
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([['10 Б!A1', 5]]);
  });

  it('lets two sheets swap titles in one batch', () => {
    const book = three();
    apply(book, [put([[1]], 1), put([[2]], 2), put([['=Б!A1', '=В!A1']])]);
    expect(unformatted(book, 'Лист1')).toEqual([[1, 2]]);
    apply(book, [
      update({sheetId: 1, title: 'Г'}, 'title'),
      update({sheetId: 2, title: 'Б'}, 'title'),
      update({sheetId: 1, title: 'В'}, 'title'),
    ]);
    expect(formulas(book, 'Лист1')).toEqual([["='В'!A1", "='Б'!A1"]]);
    expect(unformatted(book, 'Лист1')).toEqual([[1, 2]]);
  });

  it('cuts rows off the end and keeps the rest', () => {
    const book = newBook();
    apply(book, [
      put([[1], [2], [3], ['=SUM(A1:A3)']]),
      put([['=A3']], 0, 0, 1),
      update({gridProperties: {rowCount: 2}}, 'gridProperties.rowCount'),
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([[1, '#REF!'], [2]]);
  });

  it.each([
    [{sheetId: 9, title: 'x'}, 'title', 'No sheet with id: 9'],
    [
      {sheetId: 0, title: 'б'},
      'title',
      'A sheet with the name "б" already exists. Please enter another name.',
    ],
    [{sheetId: 0}, 'title', 'Sheet name cannot be empty.'],
    [
      {sheetId: 0, gridProperties: {frozenColumnCount: 26}},
      'gridProperties.frozenColumnCount',
      "You can't freeze all visible columns on the sheet.",
    ],
    [
      {sheetId: 0, gridProperties: {rowCount: 0}},
      'gridProperties.rowCount',
      'A sheet must have at least one row and one column.',
    ],
  ])('refuses %j', (properties, fields, message) => {
    expect(refusal(three(), [update(properties, fields)])).toBe(
      `Invalid requests[0].updateSheetProperties: ${message}`,
    );
  });

  it('refuses to hide the last visible sheet', () => {
    const hide = (sheetId: number) => update({sheetId, hidden: true}, 'hidden');
    expect(refusal(three(), [hide(0), hide(1), hide(2)])).toBe(
      "Invalid requests[2].updateSheetProperties: You can't hide all the sheets in a document.",
    );
  });
});

describe('deleteSheet', () => {
  it('turns references to the sheet into #REF!', () => {
    const book = three();
    apply(book, [put([[5]], 1), put([['=Б!A1', '=SUM(Б!A1:A3)+1']])]);
    expect(unformatted(book, 'Лист1')).toEqual([[5, 6]]);
    apply(book, [{deleteSheet: {sheetId: 1}}]);
    expect(unformatted(book, 'Лист1')).toEqual([['#REF!', '#REF!']]);
    expect(formulas(book, 'Лист1')).toEqual([
      ['=#REF!A1', '=SUM(#REF!A1:A3)+1'],
    ]);
  });

  it('refuses to remove the last sheet, or the last visible one', () => {
    expect(refusal(newBook(), [{deleteSheet: {sheetId: 0}}])).toMatch(
      /You can't remove all the sheets in a document\.$/,
    );
    const book = three();
    const hide = (sheetId: number) => ({
      updateSheetProperties: {
        properties: {sheetId, hidden: true},
        fields: 'hidden',
      },
    });
    apply(book, [hide(1), hide(2)]);
    expect(refusal(book, [{deleteSheet: {sheetId: 0}}])).toMatch(
      /remove all the visible sheets/,
    );
  });
});

describe('duplicateSheet', () => {
  it('copies what a template needs, but neither protection nor metadata', () => {
    const book = newBook();
    const range = {sheetId: 0, endRowIndex: 1, endColumnIndex: 2};
    const condition: gapi.client.sheets.BooleanCondition = {
      type: 'NUMBER_GREATER',
      values: [{userEnteredValue: '1'}],
    };
    apply(book, [
      put([
        [1, '=A1*2'],
        [null, "='Лист1'!A1"],
      ]),
      {
        repeatCell: {
          range,
          cell: {note: 'n', userEnteredFormat: {wrapStrategy: 'WRAP'}},
          fields: 'note,userEnteredFormat',
        },
      },
      {setDataValidation: {range, rule: {strict: true, condition}}},
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range],
            booleanRule: {condition, format: {textFormat: {bold: true}}},
          },
        },
      },
      {
        mergeCells: {
          range: {
            sheetId: 0,
            startRowIndex: 4,
            endRowIndex: 6,
            endColumnIndex: 2,
          },
        },
      },
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'COLUMNS', endIndex: 1},
          properties: {pixelSize: 33},
          fields: 'pixelSize',
        },
      },
      {
        addProtectedRange: {
          protectedRange: {range: {sheetId: 0}, editors: {users: []}},
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            location: {sheetId: 0},
            visibility: 'DOCUMENT',
          },
        },
      },
    ]);
    const [reply] = apply(book, [
      {
        duplicateSheet: {
          sourceSheetId: 0,
          newSheetId: 8,
          newSheetName: 'Копия',
          insertSheetIndex: 1,
        },
      },
      put([[5]], 8),
    ]);
    expect(reply?.duplicateSheet?.properties).toMatchObject({
      sheetId: 8,
      title: 'Копия',
      index: 1,
    });
    expect(unformatted(book, 'Копия')).toEqual([
      [5, 10],
      ['', 1],
    ]);
    const mask =
      'sheets(properties.sheetId,merges,conditionalFormats,protectedRanges,developerMetadata,data(columnMetadata.pixelSize,rowData.values(note,dataValidation,userEnteredFormat)))';
    const [source, copy] = book.get({fields: mask}, OWNER).sheets ?? [];
    const moved = JSON.parse(
      JSON.stringify({...source}).replace(/"sheetId":0/g, '"sheetId":8'),
    ) as typeof copy;
    delete moved?.protectedRanges;
    delete moved?.developerMetadata;
    expect(copy).toEqual(moved);
    expect(copy?.merges).toHaveLength(1);
  });

  it('refuses a taken id or title and an unknown source', () => {
    const book = three();
    expect(
      refusal(book, [{duplicateSheet: {sourceSheetId: 0, newSheetId: 1}}]),
    ).toMatch(/id 1 already exists/);
    expect(
      refusal(book, [{duplicateSheet: {sourceSheetId: 0, newSheetName: 'Б'}}]),
    ).toMatch(/name "Б" already exists/);
    expect(refusal(book, [{duplicateSheet: {sourceSheetId: 77}}])).toBe(
      'Invalid requests[0].duplicateSheet: No grid with id: 77',
    );
  });
});
