import ExcelJS from 'exceljs';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {importXlsx} from '../../../src/local/xlsx/import-xlsx';
import {formulas, newBook, OWNER, unformatted} from '../sheets/books';

/** A file as another program writes it, imported. */
async function imported(
  fill: (sheet: ExcelJS.Worksheet, file: ExcelJS.Workbook) => unknown,
): Promise<Workbook> {
  const file = new ExcelJS.Workbook();
  await fill(file.addWorksheet('Лист'), file);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return importXlsx(bytes, newBook());
}

const sheetOf = (book: Workbook) =>
  book.get({includeGridData: true}, OWNER).sheets?.[0];
const cellOf = (book: Workbook, row = 0, column = 0) =>
  sheetOf(book)?.data?.[0]?.rowData?.[row]?.values?.[column];

describe('cells of a foreign file', () => {
  test.each<[string, ExcelJS.CellValue, unknown]>([
    ['a number', 2.5, {numberValue: 2.5}],
    ['text that looks like a formula', '=A1', {stringValue: '=A1'}],
    ['a truth', true, {boolValue: true}],
    [
      'rich text',
      {richText: [{text: 'раз '}, {text: 'два', font: {bold: true}}]},
      {stringValue: 'раз два'},
    ],
    ['an error', {error: '#N/A'}, {formulaValue: '=#N/A'}],
    [
      'a formula in US form',
      {formula: 'IF(B1>1.5,"a,b",SUM(B1:B2))', result: 0},
      {formulaValue: '=IF(B1>1,5;"a,b";SUM(B1:B2))'},
    ],
    [
      'an array in a formula, as its value',
      {formula: 'SUM({1,2;3.5,4})', result: 10.5},
      {numberValue: 10.5},
    ],
    [
      'a newer function under its prefix',
      {formula: '_xlfn.IFS(B1>1,1,TRUE,2)', result: 2},
      {formulaValue: '=IFS(B1>1;1;TRUE;2)'},
    ],
    [
      'a formula that is not calculated here, as its value',
      {formula: '_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', result: 2},
      {numberValue: 2},
    ],
    [
      'a formula of another file, as its value',
      {formula: "'[1]Лист1'!A1*2", result: 8},
      {numberValue: 8},
    ],
  ])('hold %s', async (_, value, entered) => {
    const book = await imported(sheet => (sheet.getCell('A1').value = value));
    expect(cellOf(book)?.userEnteredValue).toEqual(entered);
  });

  test('hold dates as Sheets does, with their pattern', async () => {
    const book = await imported(sheet => {
      const cell = sheet.getCell('A1');
      cell.value = new Date(Date.UTC(2026, 1, 3, 12));
      cell.numFmt = '[$-419]dd.mm.yyyy hh:mm';
    });
    expect(cellOf(book)).toMatchObject({
      userEnteredValue: {numberValue: 46056.5},
      userEnteredFormat: {
        numberFormat: {type: 'DATE_TIME', pattern: 'dd.mm.yyyy hh:mm'},
      },
      formattedValue: '03.02.2026 12:00',
    });
  });

  test('hold a formula that is shared by several cells, each its own', async () => {
    const book = await imported(sheet => {
      sheet.getCell('B1').value = {formula: 'A1*2', result: 0};
      for (const address of ['B2', 'B3']) {
        sheet.getCell(address).value = {sharedFormula: 'B1', result: 0};
      }
    });
    expect(formulas(book, 'Лист!B1:B3')).toEqual([
      ['=A1*2'],
      ['=A2*2'],
      ['=A3*2'],
    ]);
  });

  test('keep links, to other tabs as well, and notes', async () => {
    const book = await imported((sheet, file) => {
      file.addWorksheet('Другой лист');
      sheet.getCell('A1').value = {
        text: 'сайт',
        hyperlink: 'https://example.org/',
      };
      sheet.getCell('B1').value = {
        text: 'туда',
        hyperlink: "#'Другой лист'!B2",
      };
      sheet.getCell('A1').note = 'Примечание';
    });
    const other = book.sheets()[1]?.sheetId;
    const linkOf = (column: number) =>
      cellOf(book, 0, column)?.userEnteredFormat?.textFormat?.link?.uri;
    expect([linkOf(0), linkOf(1)]).toEqual([
      'https://example.org/',
      `#gid=${other}&range=B2`,
    ]);
    expect(cellOf(book)?.note).toBe('Примечание');
  });

  test('look as they did, colours of the theme included', async () => {
    const book = await imported(sheet => {
      const cell = sheet.getCell('A1');
      cell.value = 1;
      cell.style = {
        font: {name: 'Calibri', size: 11, bold: true, color: {theme: 1}},
        fill: {
          type: 'pattern',
          pattern: 'solid',
          fgColor: {theme: 4, tint: 0.5} as Partial<ExcelJS.Color>,
        },
        alignment: {horizontal: 'center', wrapText: true},
        border: {bottom: {style: 'thin', color: {argb: 'FFFF0000'}}},
        numFmt: '0.0%',
      };
    });
    expect(cellOf(book)?.userEnteredFormat).toMatchObject({
      textFormat: {fontFamily: 'Calibri', fontSize: 11, bold: true},
      backgroundColor: {red: 0.6313726, green: 0.7254902, blue: 0.88235295},
      horizontalAlignment: 'CENTER',
      wrapStrategy: 'WRAP',
      borders: {bottom: {style: 'SOLID', color: {red: 1}}},
      numberFormat: {type: 'PERCENT', pattern: '0.0%'},
    });
  });
});

describe('a sheet of a foreign file', () => {
  test('keeps sizes, hidden lines, frozen panes, merges, colour', async () => {
    const book = await imported(sheet => {
      sheet.getCell('A1').value = 'Шапка';
      sheet.getCell('A3').value = 1;
      sheet.mergeCells('A1:C1');
      sheet.getColumn(2).width = 20;
      sheet.getColumn(3).hidden = true;
      sheet.getRow(3).height = 30;
      sheet.views = [{state: 'frozen', xSplit: 1, ySplit: 2}];
      sheet.properties.tabColor = {argb: 'FF00FF00'};
    });
    const sheet = sheetOf(book);
    expect(sheet?.properties).toMatchObject({
      gridProperties: {frozenRowCount: 2, frozenColumnCount: 1},
      tabColor: {green: 1},
    });
    expect(sheet?.merges).toEqual([
      {
        sheetId: 0,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 3,
      },
    ]);
    const [data] = sheet?.data ?? [];
    expect(data?.columnMetadata?.slice(1, 3)).toEqual([
      {pixelSize: 145},
      expect.objectContaining({hiddenByUser: true}),
    ]);
    expect(data?.rowMetadata?.[2]).toEqual({pixelSize: 40});
  });

  test('is closed but for its unlocked cells, to all but the owner', async () => {
    const book = await imported(async sheet => {
      sheet.getCell('A1').value = 'Закрыто';
      for (const address of ['B2', 'B3', 'C2', 'C3']) {
        sheet.getCell(address).protection = {locked: false};
      }
      await sheet.protect('', {});
    });
    const open = {sheetId: 0, row: 2, column: 1};
    const closed = {sheetId: 0, row: 0, column: 0};
    const school = 'school@example.org';
    expect(sheetOf(book)?.protectedRanges?.[0]?.unprotectedRanges).toHaveLength(
      1,
    );
    expect([book.canEdit(open, school), book.canEdit(closed, school)]).toEqual([
      true,
      false,
    ]);
    expect(book.canEdit(closed, OWNER)).toBe(true);
  });

  test.each<[string, ExcelJS.DataValidation, object]>([
    [
      'a list in the rule',
      {type: 'list', formulae: ['"да,нет"'], showErrorMessage: true},
      {
        condition: {
          type: 'ONE_OF_LIST',
          values: [{userEnteredValue: 'да'}, {userEnteredValue: 'нет'}],
        },
        strict: true,
        showCustomUi: true,
      },
    ],
    [
      'a list in cells',
      {type: 'list', formulae: ['$D$1:$D$3']},
      {
        condition: {
          type: 'ONE_OF_RANGE',
          values: [{userEnteredValue: '=$D$1:$D$3'}],
        },
        showCustomUi: true,
      },
    ],
    [
      'numbers from and to',
      {
        type: 'decimal',
        operator: 'between',
        formulae: [0.5, 10],
        prompt: 'Доля & число',
      },
      {
        condition: {
          type: 'NUMBER_BETWEEN',
          values: [{userEnteredValue: '0,5'}, {userEnteredValue: '10'}],
        },
        inputMessage: 'Доля & число',
      },
    ],
    [
      'dates after one',
      {
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date(Date.UTC(2025, 8, 1))],
      },
      {
        condition: {
          type: 'DATE_AFTER',
          values: [{userEnteredValue: '01.09.2025'}],
        },
      },
    ],
    [
      'a formula',
      {type: 'custom', formulae: ['AND(A1>0,A1<1.5)']},
      {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{userEnteredValue: '=AND(A1>0;A1<1,5)'}],
        },
      },
    ],
  ])('keeps a rule for input: %s', async (_, rule, kept) => {
    const book = await imported(sheet => {
      sheet.getCell('A1').dataValidation = rule;
    });
    expect(cellOf(book)?.dataValidation).toEqual(kept);
  });

  test('with a rule over whole columns is read at once', async () => {
    const book = await imported(sheet => {
      const rules = sheet as unknown as {
        dataValidations: {model: Record<string, unknown>};
      };
      const rule = {type: 'list', formulae: ['"да,нет"']};
      rules.dataValidations.model = {'A2:C1048576': rule};
      sheet.getCell('A1').value = 1;
    });
    expect(cellOf(book, 1, 2)?.dataValidation?.condition?.type).toBe(
      'ONE_OF_LIST',
    );
    expect(cellOf(book, 0, 2)?.dataValidation).toBeUndefined();
  }, 20_000);

  test('keeps the colours that depend on values', async () => {
    const book = await imported(sheet => {
      sheet.addConditionalFormatting({
        ref: 'A1:B3',
        rules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formulae: [1.5],
            priority: 2,
            style: {font: {bold: true}},
          },
          {
            type: 'expression',
            formulae: ['$A1="x"'],
            priority: 1,
            style: {
              fill: {
                type: 'pattern',
                pattern: 'solid',
                bgColor: {argb: 'FFFF0000'},
              },
            },
          },
        ],
      });
    });
    expect(
      sheetOf(book)?.conditionalFormats?.map(rule => rule.booleanRule),
    ).toMatchObject([
      {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{userEnteredValue: '=$A1="x"'}],
        },
        format: {backgroundColor: {red: 1}},
      },
      {
        condition: {
          type: 'NUMBER_GREATER',
          values: [{userEnteredValue: '1,5'}],
        },
        format: {textFormat: {bold: true}},
      },
    ]);
  });

  test('leaves the workbook its id, owner, title and locale', async () => {
    const book = newBook();
    const back = await imported(sheet => (sheet.getCell('A1').value = 1));
    expect([back.id, back.owner, back.title, back.locale]).toEqual([
      book.id,
      book.owner,
      book.title,
      book.locale,
    ]);
    expect(unformatted(back, 'Лист')).toEqual([[1]]);
  });
});

describe('a file that cannot be imported is refused', () => {
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  test.each([
    ['that is empty', new Uint8Array(), /^Файл пуст/],
    [
      'that is .xls',
      bytesOf('\xd0\xcf\x11\xe0\xa1\xb1'),
      /\.xls или файл с паролем/,
    ],
    ['that is text', bytesOf('a;b\n1;2\n'), /не файл Excel/],
    ['that is too large', new Uint8Array(31 * 1024 * 1024), /слишком большой/],
    ['that breaks off', bytesOf('PK\x03\x04 and no end'), /обрывается/],
  ])('%s', async (_, bytes, message) => {
    await expect(importXlsx(bytes, newBook())).rejects.toThrow(message);
  });

  async function bytesOfFile(rows: number): Promise<Uint8Array> {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Лист');
    sheet.getCell(rows, 1).value = 'текст';
    return new Uint8Array(await file.xlsx.writeBuffer());
  }

  test('that holds too many rows', async () => {
    const bytes = await bytesOfFile(200_001);
    await expect(importXlsx(bytes, newBook())).rejects.toThrow(/слишком больш/);
  });

  test('that is cut off or damaged anywhere, never with a raw message', async () => {
    const bytes = await bytesOfFile(3);
    for (const at of [0.2, 0.4, 0.6, 0.8]) {
      const place = Math.floor(bytes.length * at);
      const damaged = Uint8Array.from(bytes);
      damaged.fill(0xff, place, place + 40);
      for (const broken of [bytes.subarray(0, place), damaged]) {
        const result = await importXlsx(broken, newBook()).catch(
          (error: Error) => error.message,
        );
        if (typeof result === 'string')
          expect(result).toMatch(/^[А-Я][^\n]*\.$/);
      }
    }
  });
});
