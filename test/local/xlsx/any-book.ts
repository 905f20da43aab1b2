import fc from 'fast-check';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {apply, box, newBook, OWNER, SCHOOL, valueOf} from '../sheets/books';

type Request = gapi.client.sheets.Request;
type Format = gapi.client.sheets.CellFormat;
type Rule = gapi.client.sheets.DataValidationRule;

/** Goes into a file as its value. */
const IN_SHEETS_ONLY = '=COUNTUNIQUE(A1:A3)';

const FORMULAS = [
  '=A1+1',
  '=SUM(A1:B3;2,5)',
  '=IF(ISDATE(A2);TEXT(A2;"dd.mm.yyyy");"нет, «;»")',
  "='СОШ № 1'!B2*0,5",
  '=HYPERLINK("#gid=77&range=B2";"к ячейке")',
  '=ARRAYFORMULA(SUM(A1:A3*2))',
  IN_SHEETS_ONLY,
  '=IFS(A1>1;"да";TRUE;"нет")',
  '=MAXIFS(A1:A3;B1:B3;">0,5")',
];

const value = fc.oneof(
  fc.integer({min: -1000, max: 1000}),
  fc.integer({min: 1, max: 1e6}).map(n => n / 100),
  fc.boolean(),
  fc.constantFrom(...FORMULAS),
  fc.constantFrom('текст', '007', 'две\nстроки', "'", '<&">', ' с краю '),
);

const format: fc.Arbitrary<Format> = fc.record(
  {
    numberFormat: fc.constantFrom(
      {type: 'NUMBER', pattern: '#,##0.0'},
      {type: 'PERCENT', pattern: '0.0%'},
      {type: 'DATE', pattern: 'dd.mm.yyyy'},
      {type: 'TEXT', pattern: '@'},
    ),
    backgroundColor: fc.constantFrom({red: 1, green: 0.8}, {blue: 1}),
    horizontalAlignment: fc.constantFrom('LEFT', 'CENTER', 'RIGHT'),
    verticalAlignment: fc.constantFrom('TOP', 'MIDDLE'),
    wrapStrategy: fc.constant('WRAP'),
    textFormat: fc.record(
      {
        bold: fc.constant(true),
        italic: fc.constant(true),
        fontSize: fc.integer({min: 11, max: 20}),
        foregroundColor: fc.constantFrom({red: 1}, {green: 0.4, blue: 0.4}),
      },
      {requiredKeys: []},
    ),
    borders: fc.constantFrom({
      top: {style: 'SOLID' as const, color: {red: 1}},
      left: {style: 'DOUBLE' as const, color: {}},
    }),
  },
  {requiredKeys: []},
) as fc.Arbitrary<Format>;

const rule: fc.Arbitrary<Rule> = fc.constantFrom<Rule[]>(
  {
    condition: {
      type: 'ONE_OF_LIST',
      values: ['не начато', 'в работе, частично', 'выполнено'].map(
        userEnteredValue => ({userEnteredValue}),
      ),
    },
    strict: true,
    showCustomUi: true,
  },
  {condition: {type: 'BOOLEAN'}, strict: true, showCustomUi: true},
  {
    condition: {
      type: 'CUSTOM_FORMULA',
      values: [{userEnteredValue: '=OR(A1="н/п";A1>0,5)'}],
    },
    inputMessage: 'Целое число или «н/п».',
    strict: true,
  },
  {
    condition: {
      type: 'NUMBER_BETWEEN',
      values: [{userEnteredValue: '1'}, {userEnteredValue: '2,5'}],
    },
  },
);

const cell = fc.record({
  row: fc.integer({min: 0, max: 6}),
  column: fc.integer({min: 0, max: 4}),
  value: fc.option(value),
  format: fc.option(format),
  rule: fc.option(rule, {freq: 3}),
  note: fc.option(fc.constantFrom('Примечание', 'две\nстроки'), {freq: 4}),
});

export const anyContent = fc.record({
  cells: fc.array(cell, {maxLength: 12}),
  others: fc.array(cell, {maxLength: 4}),
  hiddenRow: fc.boolean(),
  frozen: fc.integer({min: 0, max: 2}),
  merged: fc.boolean(),
  hidden: fc.boolean(),
});

type Content =
  typeof anyContent extends fc.Arbitrary<infer Given> ? Given : never;

/** The same without what a file says in another way. */
export function sayable(given: Content): Content {
  const keep = <One extends AnyCell>(one: One) => ({
    ...one,
    value: one.value === IN_SHEETS_ONLY ? null : one.value,
    rule: /LIST|BOOLEAN|NUMBER/.test(one.rule?.condition?.type ?? '')
      ? null
      : one.rule,
  });
  return {
    ...given,
    cells: given.cells.map(keep),
    others: given.others.map(keep),
  };
}

/** Two tabs, the second titled as no file can title it, with all kinds of things. */
export function bookOf(
  given: typeof anyContent extends fc.Arbitrary<infer Content>
    ? Content
    : never,
): Workbook {
  const book = newBook();
  const title = 'СОШ № 1: с углублённым изучением [всего] на свете';
  apply(book, [
    {addSheet: {properties: {sheetId: 5, title: 'СОШ № 1', index: 0}}},
    {addSheet: {properties: {sheetId: 77, title}}},
    ...given.cells.flatMap(one => writes(5, one)),
    ...given.others.flatMap(one => writes(77, one)),
    ...(given.merged
      ? [
          {
            mergeCells: {
              range: {...box(8, 10, 0, 3), sheetId: 5},
              mergeType: 'MERGE_ALL' as const,
            },
          },
        ]
      : []),
    {
      updateDimensionProperties: {
        range: {
          sheetId: 5,
          dimension: 'ROWS',
          startIndex: 2,
          endIndex: 3,
        },
        properties: {pixelSize: 44, hiddenByUser: given.hiddenRow},
        fields: '*',
      },
    },
    {
      updateSheetProperties: {
        properties: {
          sheetId: 77,
          hidden: given.hidden,
          gridProperties: {frozenRowCount: given.frozen},
        },
        fields: 'hidden,gridProperties.frozenRowCount',
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: {sheetId: 5},
          unprotectedRanges: [{...box(0, 3, 1, 2), sheetId: 5}],
          editors: {users: [OWNER]},
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: {...box(0, 3, 1, 2), sheetId: 5},
          editors: {users: [OWNER, SCHOOL]},
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'anchor',
          metadataValue: 'school',
          location: {sheetId: 5},
          visibility: 'DOCUMENT',
        },
      },
    },
  ]);
  return book;
}

interface AnyCell {
  row: number;
  column: number;
  value: string | number | boolean | null;
  format: Format | null;
  rule: Rule | null;
  note: string | null;
}

function writes(sheetId: number, one: AnyCell): Request[] {
  const {row, column, format: userEnteredFormat, rule: dataValidation} = one;
  return [
    {
      updateCells: {
        start: {sheetId, rowIndex: row, columnIndex: column},
        fields: '*',
        rows: [
          {
            values: [
              {
                ...(one.value === null
                  ? {}
                  : {userEnteredValue: valueOf(one.value)}),
                ...(userEnteredFormat ? {userEnteredFormat} : {}),
                ...(dataValidation ? {dataValidation} : {}),
                ...(one.note === null ? {} : {note: one.note}),
              },
            ],
          },
        ],
      },
    },
  ];
}
