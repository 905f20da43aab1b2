import {
  apply,
  box,
  cells,
  formulas,
  newBook,
  put,
  refusal,
  unformatted,
  valueOf,
} from './books';

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
