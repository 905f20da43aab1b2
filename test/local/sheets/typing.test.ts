import fc from 'fast-check';
import {Refusal, Workbook} from '../../../src/local/sheets/workbook';
import {
  apply,
  formulas,
  newBook,
  OWNER,
  put,
  SCHOOL,
  unformatted,
} from './books';

const A1 = {sheetId: 0, row: 0, column: 0};
const range = {sheetId: 0, endRowIndex: 3, endColumnIndex: 1};

type Condition = gapi.client.sheets.BooleanCondition;

function condition(type: Condition['type'], ...values: string[]): Condition {
  return {type, values: values.map(userEnteredValue => ({userEnteredValue}))};
}

function validated(rule: Condition, strict = true, inputMessage?: string) {
  const book = newBook();
  apply(book, [
    put(
      [
        ['да', 46267, 10],
        ['нет', null, 20],
      ],
      0,
      0,
      3,
    ),
    {setDataValidation: {range, rule: {condition: rule, strict, inputMessage}}},
  ]);
  return book;
}

function accepts(book: Workbook, text: string, at = A1): boolean {
  const before = book.stringify();
  try {
    book.type(at, text, SCHOOL);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(book.stringify()).toBe(before);
    return false;
  }
}

describe('typing', () => {
  it('tells the edit trigger what Google tells it', () => {
    const book = newBook();
    const range = {startRow: 0, endRow: 1, startColumn: 0, endColumn: 1};
    const event = {user: SCHOOL, sheetId: 0, range};
    expect(book.type(A1, '7,5', SCHOOL)).toEqual({...event, value: '7.5'});
    expect(book.type(A1, 'ИСТИНА', SCHOOL)).toEqual({
      ...event,
      value: 'TRUE',
      oldValue: '7.5',
    });
    expect(book.type(A1, 'FALSE', SCHOOL)).toEqual({
      ...event,
      value: 'FALSE',
      oldValue: 'TRUE',
    });
    expect(book.type(A1, '', SCHOOL)).toEqual({...event, oldValue: 'FALSE'});
    expect(book.type(A1, '', SCHOOL)).toEqual(event);
  });

  it('of many texts takes all or none', () => {
    const book = validated(condition('ONE_OF_LIST', 'да', 'нет'));
    const text = (row: number, column: number, text: string) => ({
      sheetId: 0,
      row,
      column,
      text,
    });
    const before = book.stringify();
    const refused = [
      [text(0, 1, '7'), text(1, 0, 'может быть')],
      [text(0, 1, '7'), text(0, 99, '8')],
    ];
    for (const texts of refused) {
      expect(() => book.typeAll(texts, SCHOOL)).toThrow(Refusal);
      expect(book.stringify()).toBe(before);
    }
    apply(book, [
      {
        addProtectedRange: {
          protectedRange: {
            range: {sheetId: 0, startColumnIndex: 2, endColumnIndex: 3},
            editors: {users: [OWNER]},
          },
        },
      },
    ]);
    const guarded = book.stringify();
    const beyond = [text(0, 1, '7'), text(0, 2, '8')];
    expect(() => book.typeAll(beyond, SCHOOL)).toThrow(Refusal);
    expect(book.stringify()).toBe(guarded);
    book.typeAll([text(0, 0, 'нет'), text(0, 1, '=1+1')], SCHOOL);
    expect(unformatted(book, 'Лист1!A1:B1')).toEqual([['нет', 2]]);
  });

  it('recalculates what depends on the cell', () => {
    const book = newBook();
    apply(book, [put([[1, '=A1*2', '=B1+1']])]);
    expect(unformatted(book, 'Лист1')).toEqual([[1, 2, 3]]);
    book.type(A1, '10', SCHOOL);
    expect(unformatted(book, 'Лист1')).toEqual([[10, 20, 21]]);
    book.type(A1, '=5+5*2', SCHOOL);
    expect(unformatted(book, 'Лист1')).toEqual([[15, 30, 31]]);
  });

  it('gives a typed date its format, unless the cell has one', () => {
    const book = newBook();
    apply(book, [
      {
        repeatCell: {
          range: {...range, startRowIndex: 1},
          cell: {
            userEnteredFormat: {numberFormat: {type: 'NUMBER', pattern: '0'}},
          },
          fields: '*',
        },
      },
    ]);
    book.type(A1, '02.09.2026', SCHOOL);
    book.type({...A1, row: 1}, '02.09.2026', SCHOOL);
    expect(book.cell(A1)).toEqual({
      userEntered: {numberValue: 46267},
      effective: {numberValue: 46267},
      formatted: '02.09.2026',
      numberFormat: {type: 'DATE', pattern: 'dd.mm.yyyy'},
    });
    expect(book.cell({...A1, row: 1}).formatted).toBe('46267');
  });

  it('takes the year from the clock when a date has none', () => {
    const book = newBook();
    book.setClock(() => new Date('2025-12-31T21:30:00Z'));
    book.type(A1, '7.5', SCHOOL);
    expect(book.cell(A1)).toMatchObject({
      formatted: '7.5',
      effective: {numberValue: 46149},
    });
  });

  it('leaves everything text where the format is text', () => {
    const book = newBook();
    apply(book, [
      {
        repeatCell: {
          range,
          cell: {userEnteredFormat: {numberFormat: {type: 'TEXT'}}},
          fields: '*',
        },
      },
    ]);
    for (const text of ['7', '02.09.2026', '=A1', 'TRUE', "'x"]) {
      book.type(A1, text, SCHOOL);
      expect(book.cell(A1)).toMatchObject({
        userEntered: {stringValue: text},
        formatted: text,
      });
    }
  });

  it('reads a plain number as a percentage where the format is one', () => {
    const book = newBook();
    apply(book, [
      {
        repeatCell: {
          range,
          cell: {
            userEnteredFormat: {numberFormat: {type: 'PERCENT', pattern: '0%'}},
          },
          fields: '*',
        },
      },
    ]);
    book.type(A1, '7', SCHOOL);
    expect(book.cell(A1)).toMatchObject({
      effective: {numberValue: 0.07},
      formatted: '7%',
    });
  });

  it('refuses cells that are not there and texts that are too long', () => {
    const book = newBook();
    expect(() => book.type({...A1, row: 1000}, '1', OWNER)).toThrow(
      'Такой ячейки нет в таблице.',
    );
    expect(() => book.type(A1, 'я'.repeat(50_001), OWNER)).toThrow(Refusal);
  });
});

describe('strict validation', () => {
  it.each<[string, Condition, string[], string[]]>([
    [
      'a list',
      condition('ONE_OF_LIST', 'да', 'нет', '5'),
      ['да', 'нет', '5', ''],
      ['Да', 'может быть', '6', 'ИСТИНА'],
    ],
    [
      'a range',
      condition('ONE_OF_RANGE', '=D1:F2'),
      ['да', '10', '20', '46267'],
      ['Да', '30', 'х'],
    ],
    ['an open range', condition('ONE_OF_RANGE', '=D:D'), ['да', 'нет'], ['10']],
    [
      'a checkbox',
      condition('BOOLEAN'),
      ['TRUE', 'ЛОЖЬ', 'истина', '=1=1'],
      ['да', '1', '=1'],
    ],
    [
      'a checkbox with words',
      condition('BOOLEAN', 'да', 'нет'),
      ['да', 'нет'],
      ['TRUE', 'ага'],
    ],
    [
      'a number from',
      condition('NUMBER_GREATER_THAN_EQ', '0'),
      ['0', '7,5', '=F1'],
      ['-1', 'семь', 'TRUE', '=-1'],
    ],
    ['a number by formula', condition('NUMBER_LESS', '=F2'), ['19'], ['20']],
    [
      'a number between',
      condition('NUMBER_BETWEEN', '1', '2,5'),
      ['1', '2,5'],
      ['0,9', '2,6'],
    ],
    [
      'a number not between',
      condition('NUMBER_NOT_BETWEEN', '1', '2'),
      ['0', '3'],
      ['1', '2'],
    ],
    ['a number unequal', condition('NUMBER_NOT_EQ', '5'), ['4'], ['5']],
    [
      'any date',
      condition('DATE_IS_VALID'),
      ['02.09.2026', '2026-09-02'],
      ['31.02.2026', '7', 'сегодня'],
    ],
    [
      'a date before',
      condition('DATE_BEFORE', '02.09.2026'),
      ['01.09.2026'],
      ['02.09.2026', 'х'],
    ],
    [
      'dates between',
      condition('DATE_BETWEEN', '01.09.2026', '03.09.2026'),
      ['01.09.2026', '03.09.2026 18:00'],
      ['04.09.2026'],
    ],
    [
      'a text with',
      condition('TEXT_CONTAINS', 'школа'),
      ['Школа № 1'],
      ['Лицей'],
    ],
    [
      'an e-mail',
      condition('TEXT_IS_EMAIL'),
      ['a@b.ru'],
      ['a@b', 'a b@c.ru', '5'],
    ],
    [
      'a link',
      condition('TEXT_IS_URL'),
      ['https://example.org/x', 'example.org'],
      ['просто слова'],
    ],
    [
      'a formula',
      condition(
        'CUSTOM_FORMULA',
        '=OR(A1="н/п";IF(ISNUMBER(A1);AND(A1>=0;A1=INT(A1));FALSE))',
      ),
      ['0', '12', 'н/п', 'Н/П'],
      ['-1', '1,5', 'х', 'TRUE', '=1/0'],
    ],
  ])('of %s takes and refuses', (_, rule, good, bad) => {
    const lets = (text: string) => accepts(validated(rule), text);
    expect(good.filter(text => !lets(text))).toEqual([]);
    expect(bad.filter(lets)).toEqual([]);
  });

  it('looks from each cell with its own references', () => {
    const book = validated(condition('CUSTOM_FORMULA', '=A1<=F1'));
    expect(accepts(book, '15')).toBe(false);
    expect(accepts(book, '15', {...A1, row: 1})).toBe(true);
  });

  it('leaves the calculated side as it was when it refuses', () => {
    const book = validated(condition('NUMBER_GREATER', '0'));
    apply(book, [put([['=A1+1']], 0, 0, 1)]);
    book.type(A1, '4', SCHOOL);
    expect(accepts(book, '-4')).toBe(false);
    expect(book.cell({...A1, column: 1}).effective).toEqual({numberValue: 5});
  });

  it('says what the rule’s author wrote, or what may be chosen', () => {
    const rule = condition('ONE_OF_LIST', 'да', 'нет');
    expect(() =>
      validated(rule, true, 'Только «да» или «нет».').type(A1, 'х', SCHOOL),
    ).toThrow('Только «да» или «нет».');
    expect(() => validated(rule).type(A1, 'х', SCHOOL)).toThrow(
      'Введённое значение не подходит. Выберите одно из списка: да, нет.',
    );
  });

  it('lets anything through when it is not strict', () => {
    expect(accepts(validated(condition('BOOLEAN'), false), 'х')).toBe(true);
  });
});

describe('a cell', () => {
  const book = newBook();
  const clear = {
    updateCells: {
      range: {sheetId: 0, endRowIndex: 3, endColumnIndex: 4},
      fields: 'userEnteredValue',
    },
  };

  it('holds what the API wrote, whatever it is', () => {
    const value = fc.oneof(
      fc
        .double({noNaN: true, noDefaultInfinity: true})
        .map(n => (n === 0 ? 0 : n)),
      fc.boolean(),
      fc
        .string({minLength: 1, unit: 'grapheme'})
        .filter(text => !text.startsWith('=')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, {minLength: 1, maxLength: 3}), {
          minLength: 1,
          maxLength: 3,
        }),
        values => {
          apply(book, [clear, put(values)]);
          expect(unformatted(book, 'Лист1')).toEqual(values);
          const copy = Workbook.parse(book.stringify());
          expect(copy.stringify()).toBe(book.stringify());
          expect(unformatted(copy, 'Лист1')).toEqual(values);
        },
      ),
    );
  });

  it('reaches the calculator as what it is', () => {
    fc.assert(
      fc.property(
        fc
          .string({minLength: 1, unit: 'grapheme', maxLength: 20})
          .filter(text => !text.startsWith('=')),
        text => {
          apply(book, [clear, put([[text, '=A1', '=ISTEXT(A1)', '=LEN(A1)']])]);
          expect(unformatted(book, 'Лист1')).toEqual([
            [text, text, true, text.length],
          ]);
        },
      ),
    );
  });

  it('is what was typed, once more', () => {
    fc.assert(
      fc.property(
        fc
          .string({minLength: 1, unit: 'grapheme'})
          .filter(text => !/^[='\s]/.test(text)),
        text => {
          book.type(A1, `'${text}`, SCHOOL);
          expect(formulas(book, 'A1')).toEqual([[text]]);
        },
      ),
    );
  });
});
