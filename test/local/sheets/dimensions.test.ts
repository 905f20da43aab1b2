import {
  apply,
  formulas,
  newBook,
  OWNER,
  put,
  refusal,
  unformatted,
} from './books';

const rows = (startIndex: number, endIndex: number, sheetId = 0) => ({
  sheetId,
  dimension: 'ROWS' as const,
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  ...rows(startIndex, endIndex),
  dimension: 'COLUMNS' as const,
});

function column() {
  const book = newBook();
  apply(book, [
    put([[1], [2], [3], [4], ['=SUM(A1:A4)', '=A2', '=$A$4', '=A:A', '=2:2']]),
    {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
    put([['=SUM(Лист1!A2:A3)', "='Лист1'!A3", '=A2']], 1),
  ]);
  return book;
}

describe('references', () => {
  it.each([
    [
      'inserted rows',
      {insertDimension: {range: rows(2, 4)}},
      ['=SUM(A1:A6)', '=A2', '=$A$6', '=A:A', '=2:2'],
      ["=SUM('Лист1'!A2:A5)", "='Лист1'!A5", '=A2'],
    ],
    [
      'rows inserted above all',
      {insertDimension: {range: rows(0, 1)}},
      ['=SUM(A2:A5)', '=A3', '=$A$5', '=A:A', '=3:3'],
      ["=SUM('Лист1'!A3:A4)", "='Лист1'!A4", '=A2'],
    ],
    [
      'deleted rows',
      {deleteDimension: {range: rows(1, 3)}},
      ['=SUM(A1:A2)', '=#REF!', '=$A$2', '=A:A', '=#REF!'],
      ["=SUM('Лист1'!#REF!)", "='Лист1'!#REF!", '=A2'],
    ],
    [
      'inserted columns',
      {insertDimension: {range: columns(0, 1)}},
      ['', '=SUM(B1:B4)', '=B2', '=$B$4', '=B:B', '=2:2'],
      ["=SUM('Лист1'!B2:B3)", "='Лист1'!B3", '=A2'],
    ],
  ])('follow %s', (_, request, own, other) => {
    const book = column();
    apply(book, [request]);
    expect((formulas(book, 'Лист1') as unknown[][]).at(-1)).toEqual(own);
    expect(formulas(book, 'Б')).toEqual([other]);
  });

  it('keep their values when rows come between', () => {
    const book = column();
    const before = unformatted(book, 'Б');
    apply(book, [{insertDimension: {range: rows(1, 3)}}]);
    expect(unformatted(book, 'Б')).toEqual(before);
    expect((unformatted(book, 'Лист1') as unknown[][])[6]?.slice(0, 3)).toEqual(
      [10, 2, 4],
    );
  });

  it('to deleted cells are #REF!', () => {
    const book = column();
    unformatted(book, 'Б');
    apply(book, [{deleteDimension: {range: rows(1, 3)}}]);
    expect(unformatted(book, 'Б')).toEqual([['#REF!', '#REF!']]);
  });
});

describe('what is anchored to rows', () => {
  const box = (startRowIndex: number, endRowIndex: number) => ({
    sheetId: 0,
    startRowIndex,
    endRowIndex,
    startColumnIndex: 0,
    endColumnIndex: 2,
  });
  function dressed() {
    const book = newBook();
    apply(book, [
      {mergeCells: {range: box(4, 6)}},
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 1,
            range: box(3, 8),
            editors: {users: []},
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 2,
            range: {sheetId: 0},
            unprotectedRanges: [box(3, 8), box(5, 6)],
            editors: {users: []},
          },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [box(3, 8), box(5, 6)],
            booleanRule: {
              condition: {
                type: 'CUSTOM_FORMULA',
                values: [{userEnteredValue: '=A5>1'}],
              },
              format: {textFormat: {bold: true}},
            },
          },
        },
      },
      {setBasicFilter: {filter: {range: box(3, 8)}}},
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 1,
            metadataKey: 'k',
            location: {dimensionRange: rows(5, 6)},
            visibility: 'DOCUMENT',
          },
        },
      },
      {
        setDataValidation: {
          range: box(7, 8),
          rule: {
            strict: true,
            condition: {
              type: 'ONE_OF_RANGE',
              values: [{userEnteredValue: "='Лист1'!A5:A6"}],
            },
          },
        },
      },
      {
        updateSheetProperties: {
          properties: {gridProperties: {frozenRowCount: 2}},
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        updateDimensionProperties: {
          range: rows(7, 8),
          properties: {pixelSize: 50},
          fields: 'pixelSize',
        },
      },
    ]);
    return book;
  }
  const seen = (book: ReturnType<typeof newBook>) => {
    const answer = book.get(
      {
        fields:
          'sheets(properties.gridProperties,merges,protectedRanges,conditionalFormats,basicFilter,data(rowMetadata(pixelSize,developerMetadata.metadataId),rowData.values.dataValidation.condition.values))',
      },
      OWNER,
    );
    const [sheet] = answer.sheets ?? [];
    const metadata = sheet?.data?.[0]?.rowMetadata ?? [];
    return {
      frozen: sheet?.properties?.gridProperties?.frozenRowCount,
      rowCount: sheet?.properties?.gridProperties?.rowCount,
      merges: sheet?.merges,
      protected: sheet?.protectedRanges?.map(p => [
        p.range,
        p.unprotectedRanges,
      ]),
      formats: sheet?.conditionalFormats?.map(rule => [
        rule.ranges,
        rule.booleanRule?.condition?.values,
      ]),
      filter: sheet?.basicFilter?.range,
      metadataRow: metadata.findIndex(
        row => row.developerMetadata !== undefined,
      ),
      tallRow: metadata.findIndex(row => row.pixelSize === 50),
      validation: (sheet?.data?.[0]?.rowData ?? [])
        .map((row, i) => [
          i,
          row.values?.[0]?.dataValidation?.condition?.values?.[0]
            ?.userEnteredValue,
        ])
        .filter(([, v]) => v !== undefined),
    };
  };

  it('moves down with inserted rows', () => {
    const book = dressed();
    apply(book, [{insertDimension: {range: rows(1, 3)}}]);
    expect(seen(book)).toEqual({
      frozen: 4,
      rowCount: 1002,
      merges: [box(6, 8)],
      protected: [
        [box(5, 10), undefined],
        [{sheetId: 0}, [box(5, 10), box(7, 8)]],
      ],
      formats: [[[box(5, 10), box(7, 8)], [{userEnteredValue: '=A7>1'}]]],
      filter: box(5, 10),
      metadataRow: 7,
      tallRow: 9,
      validation: [[9, "='Лист1'!A7:A8"]],
    });
  });

  it('shrinks or goes with deleted rows', () => {
    const book = dressed();
    apply(book, [{deleteDimension: {range: rows(5, 7)}}]);
    expect(seen(book)).toEqual({
      frozen: 2,
      rowCount: 998,
      merges: [box(4, 5)],
      protected: [
        [box(3, 6), undefined],
        [{sheetId: 0}, [box(3, 6)]],
      ],
      formats: [[[box(3, 6)], [{userEnteredValue: '=A5>1'}]]],
      filter: box(3, 6),
      metadataRow: -1,
      tallRow: 5,
      validation: [[5, "='Лист1'!A5:A5"]],
    });
  });
});

describe('insertDimension', () => {
  it('takes the looks of the neighbour that it was told to', () => {
    const book = newBook();
    const paint = (row: number, fontSize: number) => ({
      repeatCell: {
        range: {
          sheetId: 0,
          startRowIndex: row,
          endRowIndex: row + 1,
          endColumnIndex: 1,
        },
        cell: {userEnteredFormat: {textFormat: {fontSize}}},
        fields: 'userEnteredFormat',
      },
    });
    apply(book, [
      paint(0, 20),
      paint(1, 30),
      {insertDimension: {range: rows(1, 2), inheritFromBefore: true}},
    ]);
    apply(book, [{insertDimension: {range: rows(2, 3)}}]);
    const {sheets} = book.get(
      {fields: 'sheets.data.rowData.values.userEnteredFormat.textFormat'},
      OWNER,
    );
    expect(
      sheets?.[0]?.data?.[0]?.rowData?.map(
        r => r.values?.[0]?.userEnteredFormat?.textFormat?.fontSize,
      ),
    ).toEqual([20, 20, 30, 30]);
  });

  it.each([
    [
      {range: rows(1000, 1001)},
      'range.startRowIndex[1000] is after last row in grid[1000]',
    ],
    [
      {range: rows(0, 1), inheritFromBefore: true},
      'inheritFromBefore cannot be true if inserting at the beginning of the sheet.',
    ],
    [{range: rows(0, 1, 5)}, 'No grid with id: 5'],
    [
      {range: {sheetId: 0, startIndex: 0, endIndex: 1}},
      'No dimension specified.',
    ],
  ])('refuses %j', (request, message) => {
    expect(refusal(newBook(), [{insertDimension: request}])).toBe(
      `Invalid requests[0].insertDimension: ${message}`,
    );
  });
});

describe('deleteDimension', () => {
  it.each([
    [{range: rows(0, 1000)}, "You can't delete all the rows on the sheet."],
    [
      {range: rows(5, 1001)},
      'range.endRowIndex[1001] is after last row in grid[1000]',
    ],
    [
      {range: columns(3, 3)},
      'range.endColumnIndex[3] must be after range.startColumnIndex[3]',
    ],
  ])('refuses %j', (request, message) => {
    expect(refusal(newBook(), [{deleteDimension: request}])).toBe(
      `Invalid requests[0].deleteDimension: ${message}`,
    );
  });

  it('refuses to take all rows that are not frozen', () => {
    const book = newBook();
    apply(book, [
      {
        updateSheetProperties: {
          properties: {gridProperties: {frozenRowCount: 1}},
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
    expect(refusal(book, [{deleteDimension: {range: rows(1, 1000)}}])).toMatch(
      /not possible to delete all non-frozen rows/,
    );
  });
});

describe('other requests on rows and columns', () => {
  it('append rows and columns at the end', () => {
    const book = newBook();
    apply(book, [
      {appendDimension: {sheetId: 0, dimension: 'ROWS', length: 5}},
      {appendDimension: {sheetId: 0, dimension: 'COLUMNS', length: 2}},
    ]);
    expect(book.sheets()[0]).toMatchObject({rowCount: 1005, columnCount: 28});
  });

  it('set sizes and hide', () => {
    const book = newBook();
    apply(book, [
      {
        updateDimensionProperties: {
          range: columns(0, 2),
          properties: {pixelSize: 40, hiddenByUser: true},
          fields: '*',
        },
      },
      {
        updateDimensionProperties: {
          range: columns(1, 2),
          properties: {},
          fields: 'hiddenByUser',
        },
      },
    ]);
    const {sheets} = book.get({fields: 'sheets.data.columnMetadata'}, OWNER);
    expect(sheets?.[0]?.data?.[0]?.columnMetadata?.slice(0, 3)).toEqual([
      {pixelSize: 40, hiddenByUser: true},
      {pixelSize: 40},
      {pixelSize: 100},
    ]);
  });

  it('append cells after the last row with a value, growing the sheet', () => {
    const book = newBook();
    apply(book, [
      {
        updateSheetProperties: {
          properties: {gridProperties: {rowCount: 2}},
          fields: 'gridProperties.rowCount',
        },
      },
      put([['а']]),
      {
        appendCells: {
          sheetId: 0,
          fields: 'userEnteredValue',
          rows: ['б', 'в'].map(stringValue => ({
            values: [{userEnteredValue: {stringValue}}],
          })),
        },
      },
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([['а'], ['б'], ['в']]);
    expect(book.sheets()[0]?.rowCount).toBe(3);
  });
});

describe('more lines than a workbook holds', () => {
  const full = () => {
    const book = newBook();
    apply(book, [put(Array.from({length: 900}, (_, n) => [n, n]))]);
    return book;
  };

  it.each(['ROWS', 'COLUMNS'] as const)('%s are refused', dimension => {
    const range = {sheetId: 0, dimension, startIndex: 1, endIndex: 10_000_000};
    expect(() => apply(full(), [{insertDimension: {range}}])).toThrow(
      /above the limit of (10000000 cells|18278 columns)/,
    );
  });

  it('hundreds of thousands come in between all the same', () => {
    const book = full();
    apply(book, [{insertDimension: {range: rows(1, 300_001)}}]);
    const at = {sheetId: 0, row: 300_001, column: 0};
    expect(book.cell(at).formatted).toBe('1');
  });
});
