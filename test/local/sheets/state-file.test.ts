import {Workbook} from '../../../src/local/sheets/workbook';
import {apply, newBook, OWNER, put, SCHOOL, unformatted} from './books';

const BROKEN = /^Файл книги повреждён/;

describe('the file of a workbook', () => {
  it('brings back everything, with the same bytes', () => {
    const book = newBook();
    const range = {sheetId: 0, endRowIndex: 2, endColumnIndex: 2};
    apply(book, [
      put([
        ['а', 1],
        ['=B1', true],
      ]),
      {
        repeatCell: {
          range,
          cell: {note: 'n', userEnteredFormat: {textFormat: {bold: true}}},
          fields: 'note,userEnteredFormat',
        },
      },
      {
        setDataValidation: {
          range,
          rule: {condition: {type: 'BOOLEAN'}, strict: true},
        },
      },
      {
        addProtectedRange: {
          protectedRange: {range, editors: {users: [SCHOOL]}},
        },
      },
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4},
          properties: {pixelSize: 40},
          fields: 'pixelSize',
        },
      },
      {addSheet: {properties: {title: 'Б', hidden: true}}},
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
    const copy = Workbook.parse(book.stringify());
    expect(copy.stringify()).toBe(book.stringify());
    expect(copy.get({includeGridData: true}, OWNER)).toEqual(
      book.get({includeGridData: true}, OWNER),
    );
    const next = [{addSheet: {}}, put([[5]])];
    apply(book, next);
    apply(copy, next);
    expect(copy.stringify()).toBe(book.stringify());
  });

  it('is read in the form of version 1, too', () => {
    const look = {textFormat: {bold: true}};
    const rule = {condition: {type: 'BOOLEAN'}, strict: true};
    const {sheets, ...file} = JSON.parse(newBook().stringify()) as {
      sheets: Record<string, unknown>[];
    };
    const sheet = {...sheets[0]};
    delete sheet['formats'];
    delete sheet['validations'];
    const cell = {
      format: 0,
      validation: 0,
      userEnteredValue: {numberValue: 1},
    };
    const old = {
      ...file,
      version: 1,
      formats: [look],
      validations: [rule],
      sheets: [{...sheet, rows: [[null, cell]]}],
    };
    const book = Workbook.parse(JSON.stringify(old));
    const [row] = book.snapshot().sheets[0]!.rows;
    expect(row).toEqual([
      undefined,
      {
        userEnteredFormat: look,
        dataValidation: rule,
        userEnteredValue: {numberValue: 1},
      },
    ]);
    expect(Workbook.parse(book.stringify()).snapshot()).toEqual(
      book.snapshot(),
    );
  });

  it('does not depend on the order in which things were written', () => {
    const one = newBook();
    apply(one, [put([['а']]), put([['б']], 0, 5, 5)]);
    const other = newBook();
    apply(other, [
      put([['б']], 0, 5, 5),
      put([['в', 'г']]),
      put([['а', null]]),
    ]);
    expect(other.stringify()).toBe(one.stringify());
  });

  it('names each format once', () => {
    const book = newBook();
    apply(book, [
      {
        repeatCell: {
          range: {sheetId: 0},
          cell: {userEnteredFormat: {textFormat: {fontFamily: 'Особый'}}},
          fields: '*',
        },
      },
    ]);
    expect(book.stringify().split('Особый')).toHaveLength(2);
  });

  it.each([
    '',
    'привет',
    'null',
    '[]',
    '{}',
    '{"version":1}',
    '{"version":2}',
    newBook().stringify().slice(0, -5),
    newBook().stringify().replace('"sheets":[', '"sheets":[null,'),
    newBook().stringify().replace('ru_RU', 'xx_XX'),
    newBook().stringify().replace('"rows":[]', '"rows":[[{"format":9}]]'),
  ])('is refused in plain Russian when broken: %#', text => {
    expect(() => Workbook.parse(text)).toThrow(BROKEN);
  });

  it('of a newer program is refused as such', () => {
    expect(() =>
      Workbook.parse(
        newBook().stringify().replace('"version":2', '"version":3'),
      ),
    ).toThrow(/более новой версией/);
  });
});

describe('a large workbook', () => {
  it('takes 1,300 typed edits over 60 tabs in seconds', () => {
    const book = newBook();
    const tabs = Array.from({length: 60}, (_, i) => i + 1);
    const rows = Array.from({length: 75}, (_, r) => r + 1);
    apply(book, [
      ...tabs.flatMap(sheetId => [
        {addSheet: {properties: {sheetId, title: `Школа № ${sheetId}`}}},
        put(
          rows.map(r => [
            `p${r}`,
            null,
            'имя',
            'чел.',
            r,
            null,
            `=IF(E${r}>E1;"больше";"")`,
          ]),
          sheetId,
        ),
        {
          setDataValidation: {
            range: {sheetId, startColumnIndex: 4, endColumnIndex: 5},
            rule: {
              strict: true,
              condition: {
                type: 'CUSTOM_FORMULA' as const,
                values: [{userEnteredValue: '=ISNUMBER(E1)'}],
              },
            },
          },
        },
      ]),
      put(tabs.map(i => rows.slice(0, 26).map(r => `='Школа № ${i}'!E${r}`))),
    ]);
    const started = Date.now();
    for (let i = 0; i < 1300; i++) {
      const sheetId = 1 + (i % 60);
      book.type({sheetId, row: 1 + (i % 20), column: 4}, String(i), OWNER);
      book.cell({sheetId, row: 1 + (i % 20), column: 6});
    }
    const took = Date.now() - started;
    expect(unformatted(book, "'Лист1'!U60")).toEqual([[1259]]);
    expect(took).toBeLessThan(20_000);
  });
});
