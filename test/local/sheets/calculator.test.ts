import {apply, formatted, newBook, OWNER, put, unformatted} from './books';

/** Inputs that the formulas below look at; row 6 is left empty. */
const INPUTS = [
  [5, 'да', 10],
  [0, 'Да', 20],
  ['н/п', 'нет', 30],
  [2.5, '', 40],
  [true, 'а б', 50],
];

function calculate(formula: string): unknown {
  const book = newBook();
  apply(book, [
    put(INPUTS),
    {addSheet: {properties: {sheetId: 1, title: "СОШ № 1 «О'Брайен»"}}},
    put([[7], [8]], 1),
    {
      updateCells: {
        start: {sheetId: 0, columnIndex: 3},
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
        rows: [
          {
            values: [
              {
                userEnteredValue: {numberValue: 46267},
                userEnteredFormat: {
                  numberFormat: {type: 'DATE', pattern: 'dd.mm.yyyy'},
                },
              },
            ],
          },
        ],
      },
    },
    put([[formula]], 0, 0, 5),
  ]);
  const cell = book.cell({sheetId: 0, row: 0, column: 5});
  const value = cell.effective;
  if (value?.errorValue) return cell.formatted;
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;
}

describe('a formula in a Russian workbook', () => {
  it.each<[string, unknown]>([
    ['=A1+C1', 15],
    ['=2,5*2', 5],
    ['=SUM(A1:A5)', 7.5],
    ['=COUNT(A1:A6)', 3],
    ['=COUNTA(A1:A6)', 5],
    ['=COUNTBLANK(A1:A6)', 1],
    ['=COUNTIF(A1:A6;">=0")', 3],
    ['=COUNTIF(B1:B5;"да")', 2],
    ['=COUNTIFS(B1:B5;"ДА";C1:C5;">10")', 1],
    ['=SUMIF(B1:B5;"да";C1:C5)', 30],
    ['=SUMIFS(C1:C5;B1:B5;"да";A1:A5;0)', 20],
    ['=SUMPRODUCT((B1:B5="да")*C1:C5)', 30],
    ['=SUMPRODUCT(--(C1:C5>15);C1:C5)', 140],
    ['=MEDIAN(C1:C5)', 30],
    ['=QUARTILE(C1:C5;1)', 20],
    ['=MAX(C1:C5)-MIN(C1:C5)', 40],
    ['=AVERAGEIF(B1:B5;"да";C1:C5)', 15],
    ['=MAXIFS(C1:C5;B1:B5;"да")', 20],
    ['=IF(ISBLANK(A6);"не проверено";"ok")', 'не проверено'],
    ['=IF(A6="";"пусто";"есть")', 'пусто'],
    ['=ISNUMBER(A3)', false],
    ['=IFERROR(1/A2;"—")', '—'],
    ['=IFERROR(MATCH("нет";B1:B5;0);0)', 3],
    ['=INDEX(C1:C5;MATCH("нет";B1:B5;0))', 30],
    ['=VLOOKUP("нет";B1:C5;2;FALSE)', 30],
    ['=XLOOKUP("нет";B1:B5;C1:C5)', 30],
    ['=B1=B2', true],
    ['=EXACT(B1;B2)', false],
    ['=AND(A1>=0;A1=INT(A1))', true],
    ['=MOD(A4;1)', 0.5],
    ['=A1/3', 5 / 3],
    ['=0,1+0,2', 0.1 + 0.2],
    ['=A6', null],
    ['=A6=0', true],
    ['=A6>=0', true],
    ['=A3>=0', true],
    ['=A6+1', 1],
    ['=HYPERLINK("#gid=1")', '#gid=1'],
    ['=TRIM(" а  б ")', 'а б'],
    ['=LEFT(B3;2)', 'не'],
    ['=ABS(-C1)', 10],
    ['=ISERROR(1/A2)', true],
    ['=A6&"х"', 'х'],
    ['=""', ''],
    ['=TRUE', true],
    ['=NOT(FALSE)', true],
    ['=LEN("Ёж")', 2],
    ['=TEXTJOIN("; ";TRUE;B1:B5)', 'да; Да; нет; а б'],
    ['=IFS(A1<0;"a";A1>0;"b")', 'b'],
    ['=SWITCH(B3;"да";1;"нет";2)', 2],
    ['=HYPERLINK("#gid=1";"Открыть")', 'Открыть'],
    ['=TEXT(D1;"dd.mm.yyyy")', '02.09.2026'],
    ['=ISDATE(D1)', true],
    ['=ISDATE(D1+1)', true],
    ['=ISDATE(A1)', false],
    ['=ISDATE(A6)', false],
    ['=ISDATE("31.12.2025")', true],
    ['=ISDATE("31.13.2025")', false],
    ['=REGEXMATCH(B5;"^а.б$")', true],
    ['=REGEXMATCH(B5;"в")', false],
    ['=YEAR(D1)', 2026],
    ['=DATE(2025;12;20)-DATE(2025;12;1)', 19],
    ["='СОШ № 1 «О''Брайен»'!A2*2", 16],
    ["=SUM('СОШ № 1 «О''Брайен»'!A:A)", 15],
    ['=SUM(Лист1!C1:C2)', 30],
    ['=ARRAYFORMULA(SUM(C1:C5*2))', 300],
    ['=COUNTUNIQUE(C1:C5)', 5],
    ['=ROUND(2,345;2)', 2.35],
    ['=SUM(A1,C1)', '#ERROR!'],
    ['=IF(A1>0,"a","b")', '#ERROR!'],
    ['=0.5', '#ERROR!'],
    ['=SUM(', '#ERROR!'],
    ['=Нетакого!A1', '#REF!'],
    ["='Нет такого'!A1", '#REF!'],
    ['=F1', '#REF!'],
    ['=1/0', '#DIV/0!'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=NA()', '#N/A'],
    ['="а"+1', '#VALUE!'],
    ['=SQRT(-1)', '#NUM!'],
  ])('%s gives %j', (formula, value) => {
    expect(calculate(formula)).toEqual(value);
  });

  it('says in an error what kind it is', () => {
    const book = newBook();
    apply(book, [put([['=SUM(A1,B1)', '=1/0']])]);
    const {sheets} = book.get(
      {fields: 'sheets.data.rowData.values.effectiveValue'},
      OWNER,
    );
    expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toMatchObject([
      {
        effectiveValue: {
          errorValue: {type: 'ERROR', message: 'Formula parse error.'},
        },
      },
      {effectiveValue: {errorValue: {type: 'DIVIDE_BY_ZERO'}}},
    ]);
  });

  it('cannot spill over a value', () => {
    const book = newBook();
    apply(book, [
      put([
        ['=ARRAYFORMULA(B1:B3*2)', 1],
        [null, 2],
        [null, 3],
      ]),
    ]);
    expect(unformatted(book, 'A1:A3')).toEqual([[2], [4], [6]]);
    apply(book, [put([['х']], 0, 1)]);
    expect(unformatted(book, 'A1:A3')).toEqual([['#REF!'], ['х']]);
    apply(book, [put([[null]], 0, 1)]);
    expect(unformatted(book, 'A1:A3')).toEqual([[2], [4], [6]]);
  });

  it('spills an array and takes it back', () => {
    const book = newBook();
    apply(book, [
      put([[1], [2], [3]]),
      put([['=ARRAYFORMULA(A1:A3*2)']], 0, 0, 1),
    ]);
    expect(unformatted(book, 'Лист1')).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    apply(book, [put([[null]], 0, 0, 1)]);
    expect(unformatted(book, 'Лист1')).toEqual([[1], [2], [3]]);
  });
});

describe('a formula in an American workbook', () => {
  it('takes both commas and semicolons between arguments', () => {
    const book = newBook('en_US');
    apply(book, [put([[1, 2.5, '=SUM(A1,B1)', '=IF(A1>0;"a;b";0.5)']])]);
    expect(unformatted(book, 'Sheet1')).toEqual([[1, 2.5, 3.5, 'a;b']]);
  });
});

describe('the clock', () => {
  it('is the workbook’s own, in the spreadsheet’s time zone', () => {
    const book = newBook();
    apply(book, [put([['=TODAY()', '=NOW()', '=TODAY()+1']])]);
    book.setClock(() => new Date('2025-12-19T22:30:00Z'));
    expect(formatted(book, 'Лист1')).toEqual([
      ['20.12.2025', '20.12.2025 01:30:00', '21.12.2025'],
    ]);
    book.setClock(() => new Date('2026-01-09T05:00:00Z'));
    expect(formatted(book, 'A1')).toEqual([['09.01.2026']]);
  });

  it('moves what depends on it, in other sheets too, and nothing else', () => {
    const book = newBook();
    book.setClock(() => new Date('2025-12-19T09:00:00Z'));
    apply(book, [
      {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
      put([['=TODAY()', '=A1-1', 7]]),
      put([['=IF(Лист1!B1>=DATE(2026;1;1);"год";"нет")', '=SUM(Лист1!C1)']], 1),
    ]);
    expect(formatted(book, 'Б!A1:B1')).toEqual([['нет', '7']]);
    book.setClock(() => new Date('2026-01-02T09:00:00Z'));
    expect(formatted(book, 'Б!A1:B1')).toEqual([['год', '7']]);
    expect(formatted(book, 'Лист1')).toEqual([
      ['02.01.2026', '01.01.2026', '7'],
    ]);
    apply(book, [{deleteSheet: {sheetId: 0}}, put([['=TODAY()']], 1)]);
    book.setClock(() => new Date('2026-01-03T09:00:00Z'));
    expect(formatted(book, 'Б!A1')).toEqual([['03.01.2026']]);
  });

  it('is looked at a few times an edit, however many cells show the day', () => {
    const book = newBook();
    const cells = Array.from({length: 50}, () => ['=IF(B1>TODAY();1;0)']);
    apply(book, [put(cells)]);
    let looked = 0;
    book.setClock(() => {
      looked++;
      return new Date('2026-01-02T09:00:00Z');
    });
    formatted(book, 'Лист1');
    looked = 0;
    apply(book, [put([[1]], 0, 0, 2)]);
    formatted(book, 'Лист1');
    expect(looked).toBeLessThan(5);
  });

  it('is told by TODAY() alone, in any letters, and by no text', () => {
    const book = newBook();
    book.setClock(() => new Date('2026-01-02T09:00:00Z'));
    apply(book, [
      put([['=today( )', '="TODAY()"', '=TODAY(1)', '=ISDATE(TODAY())']]),
    ]);
    expect(formatted(book, 'Лист1')).toEqual([
      ['02.01.2026', 'TODAY()', '#N/A', 'ИСТИНА'],
    ]);
  });
});

describe('the calculator', () => {
  it('gives after edits what a fresh one gives', () => {
    const book = newBook();
    const {Workbook} = jest.requireActual<
      typeof import('../../../src/local/sheets/workbook')
    >('../../../src/local/sheets/workbook');
    const same = () => {
      const fresh = Workbook.parse(book.stringify());
      for (const {title} of book.sheets()) {
        const range = `'${title}'`;
        expect(unformatted(book, range)).toEqual(unformatted(fresh, range));
      }
    };
    apply(book, [
      put([
        [1, '=A1+1'],
        [2, '=A2+B1'],
        [3, '=SUM(A1:A3)'],
      ]),
    ]);
    same();
    apply(book, [
      {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
      put([['=SUM(Лист1!B1:B3)', '=A1']], 1),
    ]);
    same();
    book.type({sheetId: 0, row: 0, column: 0}, '10', OWNER);
    same();
    apply(book, [
      {
        insertDimension: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2},
        },
      },
      put([[5]], 0, 1),
    ]);
    same();
    apply(book, [
      {
        updateSheetProperties: {
          properties: {sheetId: 0, title: 'А'},
          fields: 'title',
        },
      },
      {duplicateSheet: {sourceSheetId: 0, newSheetId: 2, newSheetName: 'В'}},
    ]);
    same();
    apply(book, [
      {
        deleteDimension: {
          range: {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1},
        },
      },
    ]);
    same();
    apply(book, [{deleteSheet: {sheetId: 0}}]);
    same();
    expect(unformatted(book, 'Б')).toEqual([['#REF!', '#REF!']]);
  });
});
