import {
  formatNumber,
  formatText,
} from '../../../src/local/sheets/format/format-number';
import {localeOf} from '../../../src/local/sheets/calculator/locale';
import {Workbook} from '../../../src/local/sheets/workbook';
import {apply, box, newBook, OWNER, put, refusal, SCHOOL} from './books';

/*
 * What people make in a workbook that is not drawn here, yet is kept and given
 * back as Google gives it: the pages are those of sheets/api/reference/rest/v4
 * and what theoephraim/node-google-spreadsheet tries live.
 */

const sheetOf = (book: Workbook, index = 0) =>
  book.get({}, OWNER).sheets?.[index];
const valuesOf = (book: Workbook, range: string) =>
  book.valuesGet(range, {}, OWNER).values;

describe('banding', () => {
  const rowProperties = {
    headerColor: {red: 1},
    firstBandColorStyle: {rgbColor: {green: 1}},
    secondBandColor: {},
  };
  const banded = () => {
    const book = newBook();
    const bandedRange = {range: box(0, 4, 0, 3), rowProperties};
    const [reply] = apply(book, [{addBanding: {bandedRange}}]);
    return {book, made: reply?.addBanding?.bandedRange};
  };

  it('is kept with an id, both fields of each colour saying the same', () => {
    const {book, made} = banded();
    expect(made).toEqual({
      bandedRangeId: expect.any(Number),
      range: box(0, 4, 0, 3),
      rowProperties: {
        headerColor: {red: 1},
        headerColorStyle: {rgbColor: {red: 1}},
        firstBandColor: {green: 1},
        firstBandColorStyle: {rgbColor: {green: 1}},
        secondBandColor: {},
        secondBandColorStyle: {rgbColor: {}},
      },
    });
    expect(sheetOf(book)?.bandedRanges).toEqual([made]);
    expect(sheetOf(Workbook.parse(book.stringify()))?.bandedRanges).toEqual([
      made,
    ]);
  });

  it('follows its rows, is changed, copied and taken away', () => {
    const {book, made} = banded();
    const bandedRangeId = made?.bandedRangeId;
    apply(book, [
      {
        insertDimension: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1},
        },
      },
      {
        updateBanding: {
          bandedRange: {
            bandedRangeId,
            rowProperties: {firstBandColor: {blue: 1}},
          },
          fields: 'rowProperties.firstBandColor',
        },
      },
      {duplicateSheet: {sourceSheetId: 0, insertSheetIndex: 1}},
    ]);
    const [held] = sheetOf(book)?.bandedRanges ?? [];
    expect(held).toMatchObject({
      range: box(1, 5, 0, 3),
      rowProperties: {
        firstBandColorStyle: {rgbColor: {blue: 1}},
        headerColor: {red: 1},
      },
    });
    const copy = sheetOf(book, 1);
    const [copied] = copy?.bandedRanges ?? [];
    expect(copied?.range?.sheetId).toBe(copy?.properties?.sheetId);
    expect(copied?.bandedRangeId).not.toBe(bandedRangeId);
    apply(book, [{deleteBanding: {bandedRangeId}}]);
    expect(sheetOf(book)?.bandedRanges).toBeUndefined();
  });

  it('is refused over another, without colours, and unknown', () => {
    const {book} = banded();
    const range = box(3, 6, 2, 5);
    expect(
      refusal(book, [{addBanding: {bandedRange: {range, rowProperties}}}]),
    ).toMatch(/already has alternating background colors/);
    expect(refusal(newBook(), [{addBanding: {bandedRange: {range}}}])).toMatch(
      /At least one of rowProperties or columnProperties/,
    );
    expect(refusal(book, [{deleteBanding: {bandedRangeId: 9}}])).toBe(
      'Invalid requests[0].deleteBanding: No banding with id: 9',
    );
  });
});

describe('a filter view', () => {
  it('is added, renamed, doubled and taken away', () => {
    const book = newBook('en_US');
    const [added] = apply(book, [
      {addFilterView: {filter: {title: 'Mine', range: box(0, 4, 0, 3)}}},
    ]);
    const {filterViewId} = added?.addFilterView?.filter ?? {};
    const [, doubled] = apply(book, [
      {
        updateFilterView: {
          filter: {filterViewId, title: 'Ours'},
          fields: 'title',
        },
      },
      {duplicateFilterView: {filterId: filterViewId}},
    ]);
    const copy = doubled?.duplicateFilterView?.filter;
    expect(copy).toMatchObject({title: 'Copy of Ours', range: box(0, 4, 0, 3)});
    expect(copy?.filterViewId).not.toBe(filterViewId);
    expect(sheetOf(book)?.filterViews?.map(({title}) => title)).toEqual([
      'Ours',
      'Copy of Ours',
    ]);
    apply(book, [{deleteFilterView: {filterId: filterViewId}}]);
    expect(sheetOf(book)?.filterViews).toEqual([copy]);
    expect(
      refusal(book, [{deleteFilterView: {filterId: filterViewId}}]),
    ).toMatch(/No filter view with id/);
  });
});

describe('the basic filter', () => {
  it('hides what its criteria leave out, sorts, and shows all again', () => {
    const book = newBook('en_US');
    const hidden = () =>
      book
        .get({fields: 'sheets.data.rowMetadata.hiddenByFilter'}, OWNER)
        .sheets?.[0]?.data?.[0]?.rowMetadata?.slice(0, 4)
        .map(row => row.hiddenByFilter === true);
    apply(book, [
      put([['n'], [3], [1], [2]]),
      {
        setBasicFilter: {
          filter: {
            range: box(0, 4, 0, 1),
            sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}],
            criteria: {0: {hiddenValues: ['2']}},
          },
        },
      },
    ]);
    expect(valuesOf(book, 'A1:A4')).toEqual([['n'], ['1'], ['2'], ['3']]);
    expect(hidden()).toEqual([false, false, true, false]);
    const condition = {
      type: 'NUMBER_GREATER' as const,
      values: [{userEnteredValue: '2'}],
    };
    const filterSpecs = [{columnIndex: 0, filterCriteria: {condition}}];
    apply(book, [
      {setBasicFilter: {filter: {range: box(0, 4, 0, 1), filterSpecs}}},
    ]);
    expect(hidden()).toEqual([false, true, true, false]);
    apply(book, [{clearBasicFilter: {sheetId: 0}}]);
    expect(hidden()).toEqual([false, false, false, false]);
  });
});

describe('cells', () => {
  it('are put in and move the rest of their columns down', () => {
    const book = newBook('en_US');
    apply(book, [
      put([
        ['a', 'b'],
        ['a1', 'b1'],
        ['a2', 'b2'],
        ['=A3', ''],
      ]),
      {
        insertRange: {range: box(2, 4, 0, 1), shiftDimension: 'ROWS'},
      },
    ]);
    expect(valuesOf(book, 'A1:B6')).toEqual([
      ['a', 'b'],
      ['a1', 'b1'],
      ['', 'b2'],
      [],
      ['a2'],
      ['a2'],
    ]);
    apply(book, [
      {deleteRange: {range: box(2, 4, 0, 1), shiftDimension: 'ROWS'}},
    ]);
    expect(valuesOf(book, 'A3:B4')).toEqual([['a2', 'b2'], ['a2']]);
    const text = {valueRenderOption: 'FORMULA'};
    expect(book.valuesGet('A4', text, OWNER).values).toEqual([['=A3']]);
  });

  it('are split over columns and read as if typed', () => {
    const book = newBook('en_US');
    const source = box(0, 2, 0, 1);
    apply(book, [
      put([['a,b,c'], ['1,2,true']]),
      {textToColumns: {source, delimiterType: 'COMMA'}},
    ]);
    const raw = {valueRenderOption: 'UNFORMATTED_VALUE'};
    expect(book.valuesGet('A1:C2', raw, OWNER).values).toEqual([
      ['a', 'b', 'c'],
      [1, 2, true],
    ]);
    expect(refusal(book, [{textToColumns: {source: box(0, 1, 0, 2)}}])).toMatch(
      /must span exactly one column/,
    );
    expect(
      refusal(book, [{textToColumns: {source, delimiterType: 'CUSTOM'}}]),
    ).toMatch(/delimiter must be set/);
  });

  it('of rows are mixed whole', () => {
    const book = newBook('en_US');
    const rows = Array.from({length: 12}, (_, i) => [i + 1, (i + 1) * 10]);
    apply(book, [put(rows), {randomizeRange: {range: box(0, 12, 0, 2)}}]);
    const mixed = (valuesOf(book, 'A1:B12') ?? []).map(row => row.map(Number));
    expect(mixed).not.toEqual(rows);
    expect([...mixed].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(rows);
  });
});

describe('autofill', () => {
  const filled = (texts: string[], more = 2) => {
    const book = newBook();
    const rows = texts.map(text => [text]);
    apply(book, [
      put(rows),
      {
        autoFill: {
          sourceAndDestination: {
            source: box(0, texts.length, 0, 1),
            dimension: 'ROWS',
            fillLength: more,
          },
        },
      },
    ]);
    return valuesOf(book, `A${texts.length + 1}:A20`)?.flat();
  };
  it.each([
    [
      ['Jan', 'Feb'],
      ['Mar', 'Apr'],
    ],
    [['December'], ['January', 'February']],
    [['пн'], ['вт', 'ср']],
    [
      ['Январь', 'Март'],
      ['Май', 'Июль'],
    ],
    [
      ['MON', 'TUE'],
      ['WED', 'THU'],
    ],
    [
      ['Jan', 'Mark'],
      ['Jan', 'Mark'],
    ],
  ])('of %j goes on with %j', (given, next) => {
    // shared notes, «gestures»: Jan, Feb goes on with Mar
    expect(filled(given)).toEqual(next);
  });

  it('of a range finds what stands at its beginning', () => {
    const book = newBook();
    apply(book, [put([[1], [2]]), {autoFill: {range: box(0, 5, 0, 1)}}]);
    expect(valuesOf(book, 'A1:A6')?.flat()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('goes the other way when asked', () => {
    const book = newBook();
    const range = box(0, 3, 0, 2);
    apply(book, [put([[7, 1]]), {autoFill: {range, useAlternateSeries: true}}]);
    expect(valuesOf(book, 'A1:B3')).toEqual([
      ['7', '1'],
      ['8', '2'],
      ['9', '3'],
    ]);
  });
});

describe('a group of rows', () => {
  it('is folded up and hides its rows', () => {
    const book = newBook();
    const range = {
      sheetId: 0,
      dimension: 'ROWS' as const,
      startIndex: 1,
      endIndex: 3,
    };
    const fold = (collapsed: boolean) => ({
      updateDimensionGroup: {
        dimensionGroup: {range, depth: 1, collapsed},
        fields: 'collapsed',
      },
    });
    apply(book, [{addDimensionGroup: {range}}, fold(true)]);
    const state = () => {
      const fields = 'sheets(rowGroups,data.rowMetadata.hiddenByUser)';
      const sheet = book.get({fields}, OWNER).sheets?.[0];
      const rows = sheet?.data?.[0]?.rowMetadata ?? [];
      return [
        sheet?.rowGroups?.[0]?.collapsed,
        rows.flatMap((row, i) => (row.hiddenByUser ? [i] : [])),
      ];
    };
    expect(state()).toEqual([true, [1, 2]]);
    apply(book, [fold(false)]);
    expect(state()).toEqual([undefined, []]);
    expect(refusal(newBook(), [fold(true)])).toMatch(/There is no group/);
  });
});

describe('a conditional format', () => {
  it('may be a gradient between two ends', () => {
    const ranges = [box(0, 4, 0, 1)];
    const minpoint = {color: {red: 1}, type: 'MIN' as const};
    const maxpoint = {color: {green: 1}, type: 'MAX' as const};
    const rule = {ranges, gradientRule: {minpoint, maxpoint}};
    const book = newBook();
    apply(book, [{addConditionalFormatRule: {rule}}]);
    expect(sheetOf(book)?.conditionalFormats?.[0]).toMatchObject(rule);
    const half = {ranges, gradientRule: {minpoint}};
    expect(refusal(book, [{addConditionalFormatRule: {rule: half}}])).toMatch(
      /GradientRule.maxpoint must be set/,
    );
  });

  it('alone may name a day such as TODAY', () => {
    const condition = {
      type: 'DATE_BEFORE' as const,
      values: [{relativeDate: 'TODAY' as const}],
    };
    const rule = {
      ranges: [box(0, 4, 0, 1)],
      booleanRule: {condition, format: {}},
    };
    const book = newBook();
    expect(apply(book, [{addConditionalFormatRule: {rule}}])).toHaveLength(1);
    expect(
      refusal(book, [
        {setDataValidation: {range: box(0, 1, 0, 1), rule: {condition}}},
      ]),
    ).toMatch(/relativeDate is not supported/);
  });
});

describe('a number format', () => {
  // developers.google.com/workspace/sheets/api/guides/formats
  const US = localeOf('en_US');
  it.each([
    [1234567, '#,##0,', '1,235'],
    [1234567, '0.0,,"M"', '1.2M'],
    [5.25, '# ??/??', '5  1/4'],
    [0.75, '?/?', '3/4'],
    [5, '[<10]"low";"high"', 'low'],
    [50, '[<10]"low";"high"', 'high'],
    [1.5, '[h]:mm', '36:00'],
    [44000.123456, 'h:mm:ss.000', '2:57:46.598'],
    [44000, 'mmmmm', 'J'],
    [44.398, '???.???', ' 44.398'],
    [2.5, '0.0??', '2.5  '],
    [-3, '0;[red](0)', '(3)'],
  ])('shows %d by %s as %j', (value, pattern, shown) => {
    expect(formatNumber(value, pattern, US)).toBe(shown);
  });

  it('has a section for texts', () => {
    expect(formatText('a', '0;0;0;"<"@">"')).toBe('<a>');
    expect(formatText('a', '0;0;0;')).toBe('');
    expect(formatText('a', '0.00')).toBe('a');
  });
});

it('keeps out of all this those whom a protection keeps out', () => {
  const book = newBook();
  const editors = {users: [OWNER]};
  apply(book, [
    put([['a,b'], ['c']]),
    {addProtectedRange: {protectedRange: {range: {sheetId: 0}, editors}}},
  ]);
  const range = box(0, 2, 0, 1);
  for (const request of [
    {insertRange: {range, shiftDimension: 'ROWS' as const}},
    {textToColumns: {source: range}},
    {randomizeRange: {range}},
    {addBanding: {bandedRange: {range, rowProperties: {}}}},
    {setBasicFilter: {filter: {range}}},
  ]) {
    expect(() => apply(book, [request], SCHOOL)).toThrow(/protected cell/);
  }
});

describe('a paste', () => {
  // reference/rest/v4/…/other#PasteType, request#CutPasteRequest
  const bold = {textFormat: {bold: true}};
  const dressed = () => {
    const book = newBook('en_US');
    apply(book, [
      put([['a']]),
      {
        repeatCell: {
          range: box(0, 1, 0, 1),
          cell: {
            userEnteredFormat: {
              ...bold,
              borders: {top: {style: 'SOLID', color: {}}},
            },
          },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    return book;
  };
  const look = (book: Workbook, range: string) =>
    book.get({ranges: [range], includeGridData: true}, OWNER).sheets?.[0]
      ?.data?.[0]?.rowData?.[0]?.values?.[0];

  it('may leave borders behind', () => {
    const book = dressed();
    apply(book, [
      {
        copyPaste: {
          source: box(0, 1, 0, 1),
          destination: box(0, 1, 2, 3),
          pasteType: 'PASTE_NO_BORDERS',
        },
      },
    ]);
    expect(look(book, 'C1')?.userEnteredFormat).toEqual(bold);
    expect(look(book, 'C1')?.userEnteredValue).toEqual({stringValue: 'a'});
  });

  it('of the values of cut cells cuts all of the source', () => {
    const book = dressed();
    apply(book, [
      {
        cutPaste: {
          source: box(0, 1, 0, 1),
          destination: {sheetId: 0, rowIndex: 0, columnIndex: 2},
          pasteType: 'PASTE_VALUES',
        },
      },
    ]);
    expect(look(book, 'C1')?.userEnteredValue).toEqual({stringValue: 'a'});
    expect(look(book, 'C1')?.userEnteredFormat).toBeUndefined();
    expect(look(book, 'A1')).toBeUndefined();
  });

  it('of conditional formats takes nothing else along', () => {
    const book = dressed();
    const booleanRule = {condition: {type: 'NOT_BLANK' as const}, format: {}};
    const rule = {ranges: [box(0, 1, 0, 1)], booleanRule};
    apply(book, [
      {addConditionalFormatRule: {rule}},
      {
        copyPaste: {
          source: box(0, 1, 0, 1),
          destination: box(0, 1, 2, 3),
          pasteType: 'PASTE_CONDITIONAL_FORMATTING',
        },
      },
    ]);
    expect(sheetOf(book)?.conditionalFormats?.[0]?.ranges).toContainEqual(
      box(0, 1, 2, 3),
    );
    expect(look(book, 'C1')).toBeUndefined();
  });
});
