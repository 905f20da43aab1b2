import {
  apply,
  box,
  formatted,
  formulas,
  newBook,
  OWNER,
  put,
  refusal,
  unformatted,
  valueOf,
} from './books';

const all =
  'sheets(merges,conditionalFormats,data(rowData(values(userEnteredValue,userEnteredFormat,note,dataValidation))))';
const cells = (book: ReturnType<typeof newBook>) =>
  book
    .get({fields: all}, OWNER)
    .sheets?.[0]?.data?.[0]?.rowData?.map(row => row.values);

describe('updateCells', () => {
  it('clears the cells for which it brings no value', () => {
    const book = newBook();
    apply(book, [
      put([
        ['а', 'б'],
        ['в', 'г'],
      ]),
      put([[null, 'д']]),
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([
      ['', 'д'],
      ['в', 'г'],
    ]);
  });

  it('clears the rest of a range, and nothing beyond a start', () => {
    const book = newBook();
    apply(book, [
      put([
        ['а', 'б'],
        ['в', 'г'],
      ]),
      {
        updateCells: {
          range: box(0, 2, 0, 1),
          fields: 'userEnteredValue',
          rows: [{values: [{userEnteredValue: valueOf('е')}]}],
        },
      },
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([
      ['е', 'б'],
      ['', 'г'],
    ]);
  });

  it('keeps a text that looks like a formula, a number or a date as text', () => {
    const book = newBook();
    const texts = ['=A1', '7,5', '01.09.2026', "'а", 'TRUE', '7%', ' '];
    apply(book, [
      {
        updateCells: {
          start: {sheetId: 0},
          fields: 'userEnteredValue',
          rows: [
            {
              values: texts.map(stringValue => ({
                userEnteredValue: {stringValue},
              })),
            },
          ],
        },
      },
      put([texts.map((_, i) => `=ISTEXT(${'ABCDEFG'[i] ?? ''}1)`)], 0, 1),
    ]);
    expect(unformatted(book, '1:1')).toEqual([texts]);
    expect(unformatted(book, '2:2')).toEqual([texts.map(() => true)]);
  });

  it.each([
    [
      {start: {sheetId: 0, rowIndex: 1000}, rows: []},
      'GridCoordinate.rowIndex[1000] is after last row in grid[1000]',
    ],
    [
      {start: {sheetId: 0, rowIndex: 999}, rows: [{}, {}]},
      'Attempting to write row: 1000, beyond the last requested row of: 999',
    ],
    [
      {start: {sheetId: 0, columnIndex: 25}, rows: [{values: [{}, {}]}]},
      'Attempting to write column: 26, beyond the last requested column of: 25',
    ],
    [
      {range: box(0, 1, 0, 1), rows: [{}, {}]},
      'Attempting to write row: 1, beyond the last requested row of: 0',
    ],
    [{start: {sheetId: 3}, rows: []}, 'No grid with id: 3'],
    [{rows: []}, 'Must specify one of start or range.'],
    [
      {
        start: {sheetId: 0},
        rows: [
          {values: [{userEnteredValue: {stringValue: 'я'.repeat(50_001)}}]},
        ],
      },
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      {
        start: {sheetId: 0},
        rows: [
          {values: [{userEnteredValue: {errorValue: {type: 'REF' as const}}}]},
        ],
      },
      'ExtendedValue.errorValue cannot be written.',
    ],
  ])('refuses %#', (request, message) => {
    expect(
      refusal(newBook(), [
        {updateCells: {...request, fields: 'userEnteredValue'}},
      ]),
    ).toBe(`Invalid requests[0].updateCells: ${message}`);
  });

  it('takes 50,000 characters', () => {
    const book = newBook();
    const text = 'я'.repeat(50_000);
    apply(book, [put([[text]])]);
    expect(unformatted(book, 'A1')).toEqual([[text]]);
  });
});

describe('repeatCell', () => {
  it('moves the references of a repeated formula with the cell', () => {
    const book = newBook();
    apply(book, [
      {
        repeatCell: {
          range: box(1, 3, 1, 3),
          cell: {
            userEnteredValue: {
              formulaValue: '=A1+$A1+A$1+$A$1+SUM(Лист1!A:A)&"A1"',
            },
          },
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(formulas(book, 'B2:C3')).toEqual([
      [
        '=A1+$A1+A$1+$A$1+SUM(Лист1!A:A)&"A1"',
        '=B1+$A1+B$1+$A$1+SUM(\'Лист1\'!B:B)&"A1"',
      ],
      [
        '=A2+$A2+A$1+$A$1+SUM(\'Лист1\'!A:A)&"A1"',
        '=B2+$A2+B$1+$A$1+SUM(\'Лист1\'!B:B)&"A1"',
      ],
    ]);
  });

  it('leaves formulas alone when it only paints', () => {
    const book = newBook();
    apply(book, [
      put([[1, '=A1']]),
      {repeatCell: {range: box(0, 1, 0, 2), cell: {note: 'n'}, fields: 'note'}},
    ]);
    expect(formulas(book, 'Лист1')).toEqual([[1, '=A1']]);
  });

  it.each([
    [
      box(0, 1001, 0, 1),
      'range.endRowIndex[1001] is after last row in grid[1000]',
    ],
    [
      box(0, 1, 26, 27),
      'range.startColumnIndex[26] is after last column in grid[26]',
    ],
    [
      box(2, 2, 0, 1),
      'range.endRowIndex[2] must be after range.startRowIndex[2]',
    ],
    [box(-1, 2, 0, 1), 'range.startRowIndex[-1] is before first row in grid'],
  ])('refuses %j', (range, message) => {
    expect(refusal(newBook(), [{repeatCell: {range, fields: 'note'}}])).toBe(
      `Invalid requests[0].repeatCell: ${message}`,
    );
  });

  it('needs the type of a number format', () => {
    expect(
      refusal(newBook(), [
        {
          repeatCell: {
            range: box(0, 1, 0, 1),
            cell: {userEnteredFormat: {numberFormat: {pattern: '0'}}},
            fields: '*',
          },
        },
      ]),
    ).toMatch(/NumberFormat\.type must be set/);
  });
});

describe('colours', () => {
  const paint = (format: object, fields: string) => ({
    repeatCell: {
      range: box(0, 1, 0, 1),
      cell: {userEnteredFormat: format},
      fields,
    },
  });

  it('come back in both fields, in steps of 1/255, without zeros', () => {
    const book = newBook();
    apply(book, [
      paint(
        {
          backgroundColor: {red: 0.95, green: 0, blue: 1},
          textFormat: {foregroundColorStyle: {rgbColor: {}}},
        },
        'userEnteredFormat',
      ),
    ]);
    const rgbColor = {red: 0.9490196, blue: 1};
    expect(cells(book)?.[0]?.[0]?.userEnteredFormat).toEqual({
      backgroundColor: rgbColor,
      backgroundColorStyle: {rgbColor},
      textFormat: {foregroundColor: {}, foregroundColorStyle: {rgbColor: {}}},
    });
  });

  it.each([
    ['backgroundColor', {backgroundColor: {green: 1}}],
    ['backgroundColorStyle', {backgroundColorStyle: {rgbColor: {green: 1}}}],
  ])('agree after %s alone was written', (field, format) => {
    const book = newBook();
    apply(book, [
      paint({backgroundColor: {red: 1}}, 'userEnteredFormat'),
      paint(format, `userEnteredFormat.${field}`),
    ]);
    expect(cells(book)?.[0]?.[0]?.userEnteredFormat).toEqual({
      backgroundColor: {green: 1},
      backgroundColorStyle: {rgbColor: {green: 1}},
    });
    apply(book, [paint({}, `userEnteredFormat.${field}`)]);
    expect(cells(book)).toBeUndefined();
  });
});

describe('mergeCells', () => {
  it('keeps the first value of the range', () => {
    const book = newBook();
    apply(book, [
      put([
        [null, 'а'],
        ['б', 'в'],
      ]),
      {mergeCells: {range: box(0, 2, 0, 2), mergeType: 'MERGE_ALL'}},
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([['а']]);
    expect(book.get({}, OWNER).sheets?.[0]?.merges).toEqual([box(0, 2, 0, 2)]);
  });

  it('merges by rows or by columns', () => {
    const book = newBook();
    apply(book, [
      {mergeCells: {range: box(0, 2, 0, 3), mergeType: 'MERGE_ROWS'}},
      {mergeCells: {range: box(4, 6, 0, 2), mergeType: 'MERGE_COLUMNS'}},
    ]);
    expect(book.get({}, OWNER).sheets?.[0]?.merges).toEqual([
      box(0, 1, 0, 3),
      box(1, 2, 0, 3),
      box(4, 6, 0, 1),
      box(4, 6, 1, 2),
    ]);
  });

  it('swallows merges inside and refuses to cut through one', () => {
    const book = newBook();
    const merge = (range: object) => ({
      mergeCells: {range, mergeType: 'MERGE_ALL' as const},
    });
    apply(book, [merge(box(0, 2, 0, 2)), merge(box(0, 3, 0, 3))]);
    expect(book.get({}, OWNER).sheets?.[0]?.merges).toEqual([box(0, 3, 0, 3)]);
    expect(refusal(book, [merge(box(2, 4, 0, 1))])).toMatch(
      /You must select all cells in a merged range to merge or unmerge them\.$/,
    );
    expect(refusal(book, [{unmergeCells: {range: box(0, 1, 0, 1)}}])).toMatch(
      /You must select all cells/,
    );
    apply(book, [{unmergeCells: {range: box(0, 9, 0, 9)}}]);
    expect(book.get({}, OWNER).sheets?.[0]?.merges).toBeUndefined();
  });

  it('does not cross the frozen edge', () => {
    const book = newBook();
    apply(book, [
      {
        updateSheetProperties: {
          properties: {gridProperties: {frozenRowCount: 1}},
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
    expect(refusal(book, [{mergeCells: {range: box(0, 2, 0, 1)}}])).toMatch(
      /can't merge frozen and non-frozen rows/,
    );
  });
});

describe('updateBorders', () => {
  it('sets outer and inner sides, and NONE takes a side away', () => {
    const book = newBook();
    const solid = {style: 'SOLID' as const};
    const dotted = {style: 'DOTTED' as const};
    apply(book, [
      {
        updateBorders: {
          range: box(0, 2, 0, 1),
          top: solid,
          bottom: solid,
          left: solid,
          innerHorizontal: dotted,
        },
      },
      {updateBorders: {range: box(0, 1, 0, 1), left: {style: 'NONE'}}},
    ]);
    expect(
      cells(book)?.map(row => row?.[0]?.userEnteredFormat?.borders),
    ).toEqual([
      {top: solid, bottom: dotted},
      {top: dotted, bottom: solid, left: solid},
    ]);
  });
});

describe('conditional formats', () => {
  const rule = (
    formula: string,
    range = box(0, 5, 0, 1),
  ): gapi.client.sheets.ConditionalFormatRule => ({
    ranges: [range],
    booleanRule: {
      condition: {
        type: 'CUSTOM_FORMULA',
        values: [{userEnteredValue: formula}],
      },
      format: {textFormat: {bold: true}},
    },
  });
  const order = (book: ReturnType<typeof newBook>) =>
    book
      .get({}, OWNER)
      .sheets?.[0]?.conditionalFormats?.map(
        r => r.booleanRule?.condition?.values?.[0]?.userEnteredValue,
      );

  it('are added, replaced, moved and deleted by their place', () => {
    const book = newBook();
    apply(
      book,
      ['=A1>3', '=A1>2', '=A1>1'].map(f => ({
        addConditionalFormatRule: {rule: rule(f), index: 0},
      })),
    );
    expect(order(book)).toEqual(['=A1>1', '=A1>2', '=A1>3']);
    const replies = apply(book, [
      {updateConditionalFormatRule: {index: 1, rule: rule('=A1>9')}},
      {updateConditionalFormatRule: {sheetId: 0, index: 0, newIndex: 2}},
      {deleteConditionalFormatRule: {sheetId: 0, index: 0}},
    ]);
    expect(order(book)).toEqual(['=A1>3', '=A1>1']);
    expect(replies[0]?.updateConditionalFormatRule).toEqual({
      newIndex: 1,
      newRule: rule('=A1>9'),
      oldRule: rule('=A1>2'),
    });
    expect(replies[1]?.updateConditionalFormatRule).toMatchObject({
      newIndex: 2,
      oldIndex: 0,
    });
    expect(replies[2]?.deleteConditionalFormatRule).toEqual({
      rule: rule('=A1>9'),
    });
  });

  it.each([
    [
      'a formula with commas in a Russian workbook',
      rule('=AND(A1,B1)'),
      'Invalid ConditionValue.userEnteredValue: =AND(A1,B1)',
    ],
    [
      'a formula without =',
      rule('A1>1'),
      'Invalid ConditionValue.userEnteredValue: A1>1',
    ],
    [
      'another sheet',
      rule('=Второй!A1>1'),
      'Conditional format rule cannot reference a different sheet.',
    ],
    [
      'no range',
      {...rule('=A1>1'), ranges: []},
      'ConditionalFormatRule.ranges must not be empty.',
    ],
    [
      'a range beyond the grid',
      rule('=A1>1', box(0, 5, 0, 27)),
      'range.endColumnIndex[27] is after last column in grid[26]',
    ],
    [
      'a font size',
      {
        ...rule('=A1>1'),
        booleanRule: {
          condition: {type: 'BLANK' as const},
          format: {textFormat: {fontSize: 9}},
        },
      },
      'ConditionalFormatRule.format: unsupported field(s): fontSize',
    ],
    [
      'too few values',
      {
        ...rule('=A1>1'),
        booleanRule: {
          condition: {
            type: 'NUMBER_BETWEEN' as const,
            values: [{userEnteredValue: '1'}],
          },
        },
      },
      'BooleanCondition.type: NUMBER_BETWEEN requires exactly 2 ConditionValue(s), but 1 were given.',
    ],
  ])('are refused with %s', (_, wrong, message) => {
    expect(
      refusal(newBook(), [{addConditionalFormatRule: {rule: wrong}}]),
    ).toBe(`Invalid requests[0].addConditionalFormatRule: ${message}`);
  });

  it('are refused at a place that is not there', () => {
    expect(
      refusal(newBook(), [
        {deleteConditionalFormatRule: {sheetId: 0, index: 3}},
      ]),
    ).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 3',
    );
  });
});

describe('setDataValidation', () => {
  it('keeps in each cell the rule as seen from it, and clears', () => {
    const book = newBook();
    const condition: gapi.client.sheets.BooleanCondition = {
      type: 'CUSTOM_FORMULA',
      values: [{userEnteredValue: '=A1>$B$1'}],
    };
    apply(book, [
      {
        setDataValidation: {
          range: box(0, 2, 0, 1),
          rule: {condition, strict: true},
        },
      },
    ]);
    expect(
      cells(book)?.map(
        row =>
          row?.[0]?.dataValidation?.condition?.values?.[0]?.userEnteredValue,
      ),
    ).toEqual(['=A1>$B$1', '=A2>$B$1']);
    apply(book, [{setDataValidation: {range: box(0, 1, 0, 1)}}]);
    expect(
      cells(book)?.map(row => row?.[0]?.dataValidation !== undefined),
    ).toEqual([false, true]);
  });

  it('does not hold writes through the API', () => {
    const book = newBook();
    apply(book, [
      {
        setDataValidation: {
          range: box(0, 1, 0, 1),
          rule: {condition: {type: 'BOOLEAN'}, strict: true},
        },
      },
      put([['нет']]),
    ]);
    expect(formatted(book, 'A1')).toEqual([['нет']]);
  });
});
