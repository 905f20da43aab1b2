import ExcelJS from 'exceljs';
import {Workbook} from '../../../src/local/sheets/workbook';
import {writeXlsx} from '../../../src/local/xlsx/write-xlsx';
import {box} from '../sheets/books';

const OWNER = 'centre@example.org';
const LONG = 'МАОУ «Средняя общеобразовательная школа № 1»';

type Body = Parameters<Workbook['batchUpdate']>[0];
type Request = NonNullable<Body['requests']>[number];

/** Applies the requests to a blank book and reads the file that it makes. */
async function roundTrip(...requests: Request[]): Promise<ExcelJS.Workbook> {
  const book = Workbook.create({
    id: 'book',
    title: 'Книга',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
  book.batchUpdate({requests}, OWNER);
  const bytes = await writeXlsx(book.get({includeGridData: true}, OWNER));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer as ArrayBuffer);
  return file;
}

function put(sheetId: number, ...rows: Cell[][]): Request {
  return {
    updateCells: {
      start: {sheetId, rowIndex: 0, columnIndex: 0},
      fields: '*',
      rows: rows.map(values => ({values})),
    },
  };
}

type Cell = NonNullable<
  NonNullable<
    NonNullable<NonNullable<Request['updateCells']>['rows']>[number]['values']
  >[number]
>;

type ConditionType = NonNullable<
  NonNullable<NonNullable<Request['setDataValidation']>['rule']>['condition']
>['type'];

const text = (stringValue: string): Cell => ({userEnteredValue: {stringValue}});
const number = (numberValue: number): Cell => ({
  userEnteredValue: {numberValue},
});
const formula = (formulaValue: string): Cell => ({
  userEnteredValue: {formulaValue},
});

describe('cells of the file', () => {
  it('hold values, and formulas with their results', async () => {
    const file = await roundTrip(
      {addSheet: {properties: {sheetId: 5, title: LONG}}},
      put(5, [number(4)]),
      put(
        0,
        [
          text('=не формула'),
          number(2.5),
          {userEnteredValue: {boolValue: true}},
        ],
        [
          formula('=SUM(B1;2,5)'),
          formula(`='${LONG}'!A1*2`),
          formula('=1/0'),
          formula('=IF(B1>1;"";1)'),
          formula('=ARRAYFORMULA(SUM(B1:B1*2))'),
          formula('=COUNTUNIQUE(B1:C1)'),
          formula('=HYPERLINK("#gid=5";"туда")'),
        ],
      ),
    );
    const [main, other] = file.worksheets;
    expect(other!.name).toBe('МАОУ «Средняя общеобразовательн');
    const value = (address: string) => main!.getCell(address).value;
    expect(value('A1')).toBe('=не формула');
    expect(value('B1')).toBe(2.5);
    expect(value('C1')).toBe(true);
    expect(value('A2')).toEqual({formula: 'SUM(B1,2.5)', result: 5});
    expect(value('B2')).toEqual({
      formula: `'${other!.name}'!A1*2`,
      result: 8,
    });
    expect(value('C2')).toEqual({
      formula: '1/0',
      result: {error: '#DIV/0!'},
    });
    expect(value('D2')).toMatchObject({formula: 'IF(B1>1,"",1)'});
    expect(main!.getCell('D2').text).toBe('');
    expect(value('E2')).toMatchObject({
      formula: '(SUM(B1:B1*2))',
      shareType: 'array',
      ref: 'E2',
      result: 5,
    });
    expect(value('F2')).toBe(2);
    expect(value('G2')).toMatchObject({
      formula: `HYPERLINK("#'${other!.name}'!A1","туда")`,
      result: 'туда',
    });
  });

  it('keep formats', async () => {
    const color = {rgbColor: {red: 1, green: 0.5}};
    const file = await roundTrip(
      put(0, [
        {
          ...number(0.375),
          note: 'Примечание',
          userEnteredFormat: {
            numberFormat: {type: 'PERCENT', pattern: '0.0%'},
            backgroundColorStyle: color,
            horizontalAlignment: 'CENTER',
            verticalAlignment: 'TOP',
            wrapStrategy: 'WRAP',
            textFormat: {
              bold: true,
              italic: true,
              fontSize: 14,
              foregroundColorStyle: color,
            },
            borders: {top: {style: 'SOLID', colorStyle: color}},
          },
        },
        {
          ...number(45658),
          userEnteredFormat: {numberFormat: {type: 'DATE'}},
        },
        text('просто'),
      ]),
    );
    const cell = file.worksheets[0]!.getCell('A1');
    expect(cell.numFmt).toBe('0.0%');
    expect(cell.note).toBe('Примечание');
    expect(cell.fill).toMatchObject({fgColor: {argb: 'FFFF7F00'}});
    expect(cell.alignment).toMatchObject({
      horizontal: 'center',
      vertical: 'top',
      wrapText: true,
    });
    expect(cell.font).toMatchObject({
      name: 'Arial',
      size: 14,
      bold: true,
      italic: true,
      color: {argb: 'FFFF7F00'},
    });
    expect(cell.border).toEqual({
      top: {style: 'thin', color: {argb: 'FFFF7F00'}},
    });
    const date = file.worksheets[0]!.getCell('B1');
    expect(date.numFmt).toBe('dd.mm.yyyy');
    expect(date.value).toEqual(new Date('2025-01-01T00:00:00Z'));
    expect(file.worksheets[0]!.getCell('C1').font).toMatchObject({
      name: 'Arial',
      size: 10,
    });
  });
});

describe('sheets of the file', () => {
  it('keep sizes, merges, frozen panes, colours and what is hidden', async () => {
    const file = await roundTrip(
      put(0, [text('а'), text('б')], [text('в'), text('г'), text('д')]),
      {addSheet: {properties: {sheetId: 5, title: 'Б', hidden: true}}},
      {
        updateSheetProperties: {
          properties: {
            sheetId: 0,
            tabColorStyle: {rgbColor: {blue: 1}},
            gridProperties: {frozenRowCount: 1, frozenColumnCount: 2},
          },
          fields:
            'tabColorStyle,gridProperties.frozenRowCount,' +
            'gridProperties.frozenColumnCount',
        },
      },
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1},
          properties: {pixelSize: 75, hiddenByUser: true},
          fields: 'pixelSize,hiddenByUser',
        },
      },
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2},
          properties: {pixelSize: 40},
          fields: 'pixelSize',
        },
      },
      {mergeCells: {range: box(0, 1, 0, 2), mergeType: 'MERGE_ALL'}},
      {setBasicFilter: {filter: {range: box(1, 3, 0, 3)}}},
    );
    const [sheet, hidden] = file.worksheets;
    expect(sheet!.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 2,
      ySplit: 1,
    });
    expect(sheet!.properties.tabColor).toMatchObject({argb: 'FF0000FF'});
    expect(sheet!.getColumn(1).width).toBe(10);
    expect(sheet!.getColumn(1).hidden).toBe(true);
    expect(sheet!.getColumn(2).hidden).toBe(false);
    expect(sheet!.getRow(2).height).toBe(30);
    expect(sheet!.getCell('B1').master.address).toBe('A1');
    expect(sheet!.autoFilter).toBe('A2:C3');
    expect(hidden!.state).toBe('hidden');
  });

  it('keep validation', async () => {
    const rule = (
      column: number,
      type: ConditionType,
      values: string[],
      more: object = {},
    ): Request => ({
      setDataValidation: {
        range: box(0, 2, column, column + 1),
        rule: {
          condition: {
            type,
            values: values.map(userEnteredValue => ({userEnteredValue})),
          },
          ...more,
        },
      },
    });
    const file = await roundTrip(
      rule(0, 'ONE_OF_LIST', ['да', 'нет'], {
        strict: true,
        inputMessage: 'Да или нет.',
      }),
      rule(1, 'ONE_OF_LIST', ['а, б', 'в']),
      rule(2, 'BOOLEAN', []),
      rule(3, 'CUSTOM_FORMULA', ['=OR(D1="н/п";D1>=0,5)']),
      rule(4, 'NUMBER_BETWEEN', ['0', '10']),
      rule(5, 'ONE_OF_RANGE', ['=A1:A3']),
    );
    const [sheet, lists] = file.worksheets;
    const at = (address: string) => sheet!.getCell(address).dataValidation;
    expect(at('A2')).toMatchObject({
      type: 'list',
      formulae: ['"да,нет"'],
      showErrorMessage: true,
      error: 'Да или нет.',
    });
    expect(lists).toMatchObject({name: 'Списки', state: 'hidden'});
    expect(at('B1').formulae).toEqual(["'Списки'!$A$1:$A$2"]);
    expect(lists!.getColumn(1).values).toEqual([undefined, 'а, б', 'в']);
    expect(at('C1').formulae).toEqual(["'Списки'!$B$1:$B$2"]);
    expect(lists!.getColumn(2).values).toEqual([undefined, true, false]);
    expect(at('D2')).toMatchObject({
      type: 'custom',
      formulae: ['OR(D2="н/п",D2>=0.5)'],
    });
    expect(at('D2').showErrorMessage).toBeFalsy();
    expect(at('E1').formulae).toEqual(['AND(ISNUMBER(E1),E1>=0,E1<=10)']);
    expect(at('F1')).toMatchObject({type: 'list', formulae: ['A1:A3']});
  });

  it('keep conditional formats, a rule for each range', async () => {
    const file = await roundTrip(put(0, [text('а')]), {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(1, 5, 0, 2), box(9, 12, 3, 4)],
          booleanRule: {
            condition: {
              type: 'CUSTOM_FORMULA',
              values: [{userEnteredValue: '=AND($A2="";B$1>0,5)'}],
            },
            format: {
              backgroundColorStyle: {rgbColor: {red: 1}},
              textFormat: {bold: true},
            },
          },
        },
      },
    });
    const formats = (
      file.worksheets[0] as unknown as {
        conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
      }
    ).conditionalFormattings;
    expect(
      formats.map(({ref, rules}) => [
        ref,
        (rules[0] as ExcelJS.ExpressionRuleType).formulae,
      ]),
    ).toEqual([
      ['A2:B5', ['AND($A2="",B$1>0.5)']],
      ['D10:D12', ['AND($A10="",E$1>0.5)']],
    ]);
    expect(formats[0]!.rules[0]!.style).toMatchObject({
      font: {bold: true},
      fill: {bgColor: {argb: 'FFFF0000'}},
    });
  });

  it('protect a sheet but for its open ranges', async () => {
    const file = await roundTrip(put(0, [text('а'), text('б')]), {
      addProtectedRange: {
        protectedRange: {
          range: {sheetId: 0},
          unprotectedRanges: [box(0, 3, 1, 2)],
          editors: {users: [OWNER]},
        },
      },
    });
    const sheet = file.worksheets[0]!;
    expect(
      (sheet as unknown as {sheetProtection: object}).sheetProtection,
    ).toMatchObject({sheet: true});
    const locked = (address: string) =>
      sheet.getCell(address).protection?.locked ?? true;
    expect(['A1', 'B1', 'B3', 'B4'].map(locked)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('lock only the protected ranges of an open sheet', async () => {
    const file = await roundTrip(put(0, [text('а'), text('б')]), {
      addProtectedRange: {
        protectedRange: {range: box(0, 1, 1, 2), editors: {users: [OWNER]}},
      },
    });
    const sheet = file.worksheets[0]!;
    const locked = (address: string) =>
      sheet.getCell(address).protection?.locked ?? true;
    expect([locked('A1'), locked('B1')]).toEqual([false, true]);
  });
});

it('equal workbooks give equal files, whenever they are written', async () => {
  const book = Workbook.create({
    title: 'Книга',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
  const write = async (now: string) => {
    jest.useFakeTimers({now: new Date(now), advanceTimers: true});
    try {
      return await writeXlsx(book.get({includeGridData: true}, OWNER));
    } finally {
      jest.useRealTimers();
    }
  };
  const first = await write('2025-01-01T00:00:00Z');
  const second = await write('2026-02-02T01:02:03Z');
  expect(Buffer.compare(first, second)).toBe(0);
});

describe('a printed sheet of the file', () => {
  const widths = (...pixels: number[]): Request[] =>
    pixels.map((pixelSize, startIndex) => ({
      updateDimensionProperties: {
        range: {
          sheetId: 0,
          dimension: 'COLUMNS',
          startIndex,
          endIndex: startIndex + 1,
        },
        properties: {pixelSize, hiddenByUser: pixelSize === 500},
        fields: 'pixelSize,hiddenByUser',
      },
    }));
  const sized = (...pixels: number[]): Request[] => [
    {
      updateSheetProperties: {
        properties: {
          sheetId: 0,
          gridProperties: {columnCount: pixels.length, frozenRowCount: 5},
        },
        fields: 'gridProperties(columnCount,frozenRowCount)',
      },
    },
    ...widths(...pixels),
  ];

  it.each([
    ['upright', [300, 300, 300], 'portrait'],
    ['upright: what is hidden takes no room', [300, 500, 600], 'portrait'],
    ['across', [300, 300, 301], 'landscape'],
  ])('is one page of A4 wide, %s', async (_, pixels, orientation) => {
    const file = await roundTrip(...sized(...pixels));
    const [sheet] = file.worksheets;
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:5',
    });
  });
});
