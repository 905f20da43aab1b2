import {OWNER, SCHOOL, STRANGER, apply, newBook, put} from '../sheets/books';
import {closeAll, startDesk} from './fixture';

afterEach(closeAll);

type Request = gapi.client.sheets.Request;

/** The view of a sheet on which the requests were carried out. */
async function viewOf(requests: Request[], as = OWNER) {
  const workbook = newBook();
  apply(workbook, requests);
  const desk = await startDesk({workbook});
  return desk.sheet(0, as);
}

const range = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const formatted = (
  type: gapi.client.sheets.NumberFormat['type'],
  pattern?: string,
): Request => ({
  repeatCell: {
    range: range(0, 1, 0, 1),
    cell: {userEnteredFormat: {numberFormat: {type, pattern}}},
    fields: 'userEnteredFormat',
  },
});

it.each<[string, Request[], object]>([
  ['a text', [put([['а']])], {d: 'а'}],
  ['a text that looks like a number', [put([['007']])], {d: '007', e: "'007"}],
  [
    'such a text in a text cell',
    [put([['007']]), formatted('TEXT', '@')],
    {d: '007'},
  ],
  ['a fraction', [put([[0.1 + 0.2]])], {d: '0,3', e: '0,30000000000000004'}],
  [
    'a rounded number',
    [put([[1234.567]]), formatted('NUMBER', '#,##0.0')],
    {d: '1\u00a0234,6', e: '1234,567'},
  ],
  [
    'a share',
    [put([[0.125]]), formatted('PERCENT', '0%')],
    {d: '13%', e: '12,5%'},
  ],
  [
    'a day shown without its year',
    [put([[46022]]), formatted('DATE', 'd mmmm')],
    {d: '31 декабря', e: '31.12.2025'},
  ],
  ['a truth', [put([[true]])], {d: 'ИСТИНА', t: 'boolean'}],
  ['a formula', [put([['=1,5*2']])], {d: '3', e: '=1,5*2', t: 'number'}],
  ['an error', [put([['=1/0']])], {d: '#DIV/0!', e: '=1/0', t: 'error'}],
])(
  'the editor shows %s so that it can be typed back',
  async (_, requests, wanted) => {
    const {cells} = await viewOf(requests);
    const [{d, e, t} = {d: undefined}] = cells as {
      d?: string;
      e?: string;
      t?: string;
    }[];
    expect({
      d,
      e,
      t: t === 'number' && !('t' in wanted) ? undefined : t,
    }).toEqual({
      e: undefined,
      t: undefined,
      ...wanted,
    });
  },
);

it('what the editor shows, typed back, changes nothing', async () => {
  const workbook = newBook();
  const values = ['007', "'а", '=1', '1,5', 'да', '31.12.2025', ' x', 'ИСТИНА'];
  apply(workbook, [put(values.map(text => [`${text}`]))]);
  apply(workbook, [
    {
      updateCells: {
        start: {sheetId: 0, rowIndex: 2, columnIndex: 0},
        fields: 'userEnteredValue',
        rows: [{values: [{userEnteredValue: {stringValue: '=1'}}]}],
      },
    },
  ]);
  const desk = await startDesk({workbook});
  const before = workbook.snapshot().sheets[0]!.rows;
  for (const {r, c, d, e} of (await desk.sheet()).cells) {
    await desk.gesture({
      do: 'type',
      sheetId: 0,
      row: r,
      column: c,
      text: e ?? d,
    });
  }
  expect(desk.host.workbook().snapshot().sheets[0]!.rows).toEqual(before);
});

it('wears the first conditional format that holds, counted from the corner of its range', async () => {
  const rule = (
    formula: string,
    red: number,
    ranges = [range(1, 4, 0, 2)],
  ): Request => ({
    addConditionalFormatRule: {
      index: 9,
      rule: {
        ranges,
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA',
            values: [{userEnteredValue: formula}],
          },
          format: {backgroundColor: {red}},
        },
      },
    },
  });
  const rules = [
    rule('=$B2="да"', 1),
    rule('=AND(A2>5;ISNUMBER(A2))', 0.5),
  ].map((request, index) => ({
    addConditionalFormatRule: {...request.addConditionalFormatRule, index},
  }));
  const {cells, styles} = await viewOf([
    put([
      ['', ''],
      [1, 'да'],
      [9, 'нет'],
      [2, 'нет'],
    ]),
    ...rules,
  ]);
  const background = (row: number, column: number) => {
    const cell = cells.find(({r, c}) => r === row && c === column);
    return cell?.s === undefined ? null : styles[cell.s]?.background;
  };
  expect(
    [1, 2, 3].map(row => [background(row, 0), background(row, 1)]),
  ).toEqual([
    ['#ff0000', '#ff0000'],
    ['#7f0000', null],
    [null, null],
  ]);
});

it.each<[gapi.client.sheets.BooleanCondition['type'], string[], boolean]>([
  ['TEXT_CONTAINS', ['рев'], true],
  ['TEXT_STARTS_WITH', ['дер'], true],
  ['TEXT_ENDS_WITH', ['дер'], false],
  ['BLANK', [], false],
  ['NOT_BLANK', [], true],
  ['NUMBER_GREATER', ['3'], false],
])('a format on %s %j of a text: %s', async (type, values, isWorn) => {
  const {cells} = await viewOf([
    put([['дерево']]),
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 1)],
          booleanRule: {
            condition: {
              type,
              values: values.map(userEnteredValue => ({userEnteredValue})),
            },
            format: {textFormat: {bold: true}},
          },
        },
      },
    },
  ]);
  expect(cells[0]?.s !== undefined).toBe(isWorn);
});

it.each<[string, object | undefined]>([
  [
    '=HYPERLINK("#gid=0&range=B7";"к ячейке")',
    {kind: 'cell', sheetId: 0, a1: 'B7'},
  ],
  [
    '=HYPERLINK("#gid="&0&"&range=B"&A2;"вычислено")',
    {kind: 'cell', sheetId: 0, a1: 'B5'},
  ],
  [
    '=IF(A2>1;HYPERLINK("https://docs.google.com/spreadsheets/d/book/edit#gid=0";"лист");"")',
    {kind: 'cell', sheetId: 0, a1: null},
  ],
  ['=IF(A2>9;HYPERLINK("#gid=0";"лист");"нет")', undefined],
  [
    '=HYPERLINK("https://example.org/a";"сайт")',
    {kind: 'url', url: 'https://example.org/a'},
  ],
  ['=HYPERLINK("javascript:alert(1)";"сайт")', undefined],
  ['=HYPERLINK("data:text/html,x";"сайт")', undefined],
  ['="HYPERLINK("&A2', undefined],
])('the link of %s', async (formula, link) => {
  const {cells} = await viewOf([put([[formula], [5]])]);
  expect(cells[0]?.link).toEqual(link);
});

it('offers dropdowns of lists and ranges, and checkboxes', async () => {
  const validate = (row: number, condition: object): Request => ({
    setDataValidation: {
      range: range(row, row + 1, 0, 1),
      rule: {
        condition,
        strict: true,
        showCustomUi: true,
        inputMessage: 'Выберите',
      },
    },
  });
  const {cells, choices} = await viewOf([
    put([
      [null, 'x'],
      [null, ''],
      [null, 'y'],
      [null, 'x'],
    ]),
    validate(0, {
      type: 'ONE_OF_LIST',
      values: [{userEnteredValue: 'да'}, {userEnteredValue: 'нет'}],
    }),
    validate(1, {
      type: 'ONE_OF_RANGE',
      values: [{userEnteredValue: '=$B$1:$B'}],
    }),
    validate(2, {type: 'BOOLEAN'}),
    validate(3, {
      type: 'NUMBER_GREATER',
      values: [{userEnteredValue: '0'}],
    }),
  ]);
  const shown = [0, 1, 2, 3].map(row => {
    const cell = cells.find(({r, c}) => r === row && c === 0);
    return cell?.v === undefined ? null : choices[cell.v];
  });
  expect(shown).toEqual([
    {kind: 'list', values: ['да', 'нет'], help: 'Выберите'},
    {kind: 'list', values: ['x', 'y'], help: 'Выберите'},
    {kind: 'checkbox'},
    null,
  ]);
});

it('what is open is each person’s own', async () => {
  const workbook = newBook();
  apply(workbook, [
    {
      updateSheetProperties: {
        properties: {sheetId: 0, gridProperties: {rowCount: 5, columnCount: 4}},
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: {sheetId: 0},
          unprotectedRanges: [range(1, 3, 1, 3)],
          editors: {users: [OWNER]},
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {range: range(2, 3, 0, 4), editors: {users: [SCHOOL]}},
      },
    },
  ]);
  const desk = await startDesk({workbook});
  const area = (
    startRow: number,
    endRow: number,
    startColumn: number,
    endColumn: number,
  ) => ({startRow, endRow, startColumn, endColumn});
  const openTo = async (as: string) => (await desk.sheet(0, as)).open;
  expect(await openTo(OWNER)).toEqual([area(0, 5, 0, 4)]);
  expect(await openTo(SCHOOL)).toEqual([area(1, 3, 1, 3)]);
  expect(await openTo(STRANGER)).toEqual([area(1, 2, 1, 3)]);
  expect((await desk.book(STRANGER)).me).toEqual({
    email: STRANGER,
    name: STRANGER,
    role: 'guest',
  });
});

it('a day that begins recalculates what depends on it', async () => {
  let now = new Date('2026-11-24T12:00:00Z');
  const workbook = newBook();
  workbook.setClock(() => now);
  apply(workbook, [put([['=TODAY()']])]);
  const {Publisher} = await import('../../../src/local/server/publisher');
  const publisher = new Publisher(() => workbook);
  const shown = () => publisher.sheet(0, OWNER)?.cells[0]?.d;
  expect(shown()).toBe('24.11.2026');
  const before = publisher.version;
  expect(publisher.version).toBe(before);
  now = new Date('2026-11-24T21:00:00Z');
  expect(publisher.version).toBe(before + 1);
  expect(shown()).toBe('25.11.2026');
});
