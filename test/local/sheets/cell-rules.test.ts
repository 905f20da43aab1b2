import {
  apply,
  box,
  cells,
  formatted,
  newBook,
  OWNER,
  put,
  refusal,
  unformatted,
} from './books';

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
