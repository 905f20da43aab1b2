import type {Edit} from '../../../src/local/gestures/gesture';
import {
  apply,
  cells,
  formatted,
  formulas,
  newBook,
  OWNER,
  put,
  SCHOOL,
  unformatted,
} from '../sheets/books';
import {area, bookOf, cellOf, does, refused, schoolBook} from './fixture';

const checkbox = {
  setDataValidation: {
    range: {sheetId: 0, endRowIndex: 1, endColumnIndex: 1},
    rule: {condition: {type: 'BOOLEAN' as const}, strict: true},
  },
};
const wholeNumbers = (endRowIndex: number, endColumnIndex: number) => ({
  setDataValidation: {
    range: {sheetId: 0, endRowIndex, endColumnIndex},
    rule: {
      condition: {
        type: 'NUMBER_GREATER_THAN_EQ' as const,
        values: [{userEnteredValue: '0'}],
      },
      strict: true,
      inputMessage: 'Введите целое число',
    },
  },
});

describe('typing', () => {
  it('tells the triggers the value before and after', () => {
    const book = bookOf([[5]]);
    expect(
      does(book, {do: 'type', sheetId: 0, ...cellOf('A1'), text: '7,5'}),
    ).toEqual({
      change: 'EDIT',
      edit: {
        user: OWNER,
        sheetId: 0,
        range: {startRow: 0, endRow: 1, startColumn: 0, endColumn: 1},
        value: '7.5',
        oldValue: '5',
      },
    });
  });

  it('is refused by strict validation with the words of the rule', () => {
    const book = newBook();
    apply(book, [wholeNumbers(1, 1)]);
    const typed = {do: 'type', sheetId: 0, row: 0, column: 0} as const;
    expect(refused(book, {...typed, text: 'много'}, OWNER)).toMatchObject({
      kind: 'validation',
      message: 'Введите целое число',
    });
  });

  it('refuses a formula that only Google can calculate', () => {
    const typed = {do: 'type', sheetId: 0, row: 0, column: 0} as const;
    const refusal = refused(
      newBook(),
      {...typed, text: '=INDIRECT("A2")'},
      OWNER,
    );
    expect(refusal.kind).toBe('not-emulated');
  });
});

describe('Delete', () => {
  it('takes values and leaves formats, notes and validation', () => {
    const book = newBook();
    apply(book, [
      put([[1, 2]]),
      wholeNumbers(1, 1),
      {
        updateCells: {
          start: {sheetId: 0},
          rows: [
            {
              values: [
                {
                  note: 'Сколько',
                  userEnteredFormat: {textFormat: {bold: true}},
                },
              ],
            },
          ],
          fields: 'note,userEnteredFormat.textFormat.bold',
        },
      },
    ]);
    const [before] = cells(book)?.[0] ?? [];
    const done = does(book, {do: 'clear', areas: [area('A1:B1')]});
    expect(done.edit).not.toHaveProperty('oldValue');
    const {userEnteredValue, ...rest} = before ?? {};
    expect(userEnteredValue).toEqual({numberValue: 1});
    expect(cells(book)).toEqual([[rest]]);
  });

  it('of one cell tells the old value and no new one', () => {
    const done = does(bookOf([['да']]), {do: 'clear', areas: [area('A1')]});
    expect(done.edit).toMatchObject({oldValue: 'да'});
    expect(done.edit).not.toHaveProperty('value');
  });

  it('leaves a checkbox in its cell', () => {
    const book = bookOf([[true]]);
    apply(book, [checkbox]);
    does(book, {do: 'clear', areas: [area('A1')]});
    expect(cells(book)).toEqual([
      [{dataValidation: {condition: {type: 'BOOLEAN'}, strict: true}}],
    ]);
  });

  it('takes all of several areas or nothing', () => {
    const book = schoolBook(['A1:A3']);
    apply(book, [put([[1], [2], [3], [4]])]);
    const both: Edit = {do: 'clear', areas: [area('A1:A2'), area('A4')]};
    expect(refused(book, both).kind).toBe('protected');
    does(book, {do: 'clear', areas: [area('A1'), area('A3')]}, SCHOOL);
    expect(unformatted(book, 'A1:A4')).toEqual([[], [2], [], [4]]);
  });
});

describe('pasting from elsewhere', () => {
  it('reads each text as if typed in the workbook’s locale', () => {
    const book = newBook();
    does(book, {
      do: 'paste',
      to: area('B2'),
      rows: [
        ['1 200,5', '01.09.2026', '=B2*2'],
        ['12,5%', 'истина', "'007"],
      ],
    });
    expect(unformatted(book, 'B2:D3')).toEqual([
      [1200.5, 46266, 2401],
      [0.125, true, '007'],
    ]);
    expect(formatted(book, 'C2')).toEqual([['01.09.2026']]);
  });

  it.each([
    [
      'one value over a selection',
      'A1:B2',
      [['7']],
      [
        [7, 7],
        [7, 7],
      ],
    ],
    ['a block over a multiple', 'A1:A4', [['1'], ['2']], [[1], [2], [1], [2]]],
    ['a block over an odd size', 'A1:A3', [['1'], ['2']], [[1], [2]]],
    ['more than the selection', 'A1', [['1', '2']], [[1, 2]]],
  ])('puts %s', (_, to, rows, expected) => {
    const book = newBook();
    does(book, {do: 'paste', to: area(to), rows});
    expect(unformatted(book, 'A1:D9')).toEqual(expected);
  });

  it('empties a cell for an empty text and spares one beyond a short row', () => {
    const book = bookOf([
      [1, 2],
      [3, 4],
    ]);
    does(book, {do: 'paste', to: area('A1'), rows: [['', '9'], ['8']]});
    expect(unformatted(book, 'A1:B2')).toEqual([
      ['', 9],
      [8, 4],
    ]);
  });

  it('gets round strict validation, and the rule stays', () => {
    const book = newBook();
    apply(book, [wholeNumbers(1, 1)]);
    does(book, {do: 'paste', to: area('A1'), rows: [['много']]});
    expect(cells(book)?.[0]?.[0]).toMatchObject({
      userEnteredValue: {stringValue: 'много'},
      dataValidation: {strict: true},
    });
  });

  it('is refused whole for one protected cell', () => {
    const book = schoolBook(['A1:B2']);
    const rows = [['1'], ['2'], ['3']];
    expect(refused(book, {do: 'paste', to: area('B1'), rows}).kind).toBe(
      'protected',
    );
  });

  it('adds the rows and columns that it needs', () => {
    const book = newBook();
    const {rowCount, columnCount} = book.sheets()[0]!;
    const corner = {
      sheetId: 0,
      startRow: rowCount - 1,
      endRow: rowCount,
      startColumn: columnCount - 1,
      endColumn: columnCount,
    };
    const rows = [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ];
    does(book, {do: 'paste', to: corner, rows});
    expect(book.sheets()[0]).toMatchObject({
      rowCount: rowCount + 2,
      columnCount: columnCount + 1,
    });
    expect(book.cell({sheetId: 0, row: 1001, column: 26}).formatted).toBe('6');
  });

  it('grows no protected sheet, even from an open corner', () => {
    const book = schoolBook(['Z1000']);
    const rows = [['1'], ['2']];
    expect(refused(book, {do: 'paste', to: area('Z1000'), rows}).kind).toBe(
      'protected',
    );
  });

  it('does not hide values behind merged cells', () => {
    const book = newBook();
    apply(book, [
      {
        mergeCells: {
          range: {sheetId: 0, endRowIndex: 1, endColumnIndex: 2},
          mergeType: 'MERGE_ALL',
        },
      },
    ]);
    const paste = (rows: string[][]): Edit => ({
      do: 'paste',
      to: area('A1'),
      rows,
    });
    expect(refused(book, paste([['1', '2']]), OWNER).kind).toBe('merged');
    does(book, paste([['1'], ['2']]));
    expect(unformatted(book, 'A1:A2')).toEqual([[1], [2]]);
  });

  it('tells the triggers the block and no values', () => {
    const done = does(newBook(), {do: 'paste', to: area('A1'), rows: [['1']]});
    expect(done).toEqual({
      change: 'EDIT',
      edit: {
        user: OWNER,
        sheetId: 0,
        range: {startRow: 0, endRow: 1, startColumn: 0, endColumn: 1},
      },
    });
  });
});

describe('copying inside', () => {
  it('moves relative references, formats, validation and notes along', () => {
    const book = newBook();
    apply(book, [put([[1, '=A1*2'], [5]]), wholeNumbers(1, 1)]);
    does(book, {do: 'copy', from: area('A1:B1'), to: area('A2')});
    expect(formulas(book, 'A1:B2')).toEqual([
      [1, '=A1*2'],
      [1, '=A2*2'],
    ]);
    expect(cells(book)?.[1]?.[0]).toHaveProperty('dataValidation');
  });

  it('can take values or formats alone', () => {
    const book = bookOf([[2, '=A1*2']]);
    const from = area('B1');
    does(book, {do: 'copy', from, to: area('C1'), only: 'values'});
    const looked = does(book, {
      do: 'copy',
      from,
      to: area('D1'),
      only: 'formats',
    });
    expect(formulas(book, 'A1:D1')).toEqual([[2, '=A1*2', 4]]);
    expect(looked).toEqual({change: 'FORMAT'});
  });

  it('repeats a block over a larger target', () => {
    const book = bookOf([['а'], ['б']]);
    does(book, {do: 'copy', from: area('A1:A2'), to: area('B1:C4')});
    expect(unformatted(book, 'B1:C4')).toEqual([
      ['а', 'а'],
      ['б', 'б'],
      ['а', 'а'],
      ['б', 'б'],
    ]);
  });

  it('reads what is protected but writes only what is open', () => {
    const book = schoolBook(['B1']);
    apply(book, [put([[1, null, 3]])]);
    does(book, {do: 'copy', from: area('A1'), to: area('B1')}, SCHOOL);
    const back: Edit = {do: 'copy', from: area('B1'), to: area('C1')};
    expect(refused(book, back).kind).toBe('protected');
    expect(unformatted(book, 'A1:C1')).toEqual([[1, 1, 3]]);
  });
});

describe('cutting', () => {
  it('moves cells and what points at them', () => {
    const book = bookOf([[4, null, '=A1+1']]);
    const done = does(book, {do: 'cut', from: area('A1'), to: area('A3')});
    expect(formulas(book, 'A1:C3')).toEqual([['', '', '=A3+1'], [], [4]]);
    expect(done.edit?.range).toMatchObject({startRow: 2, endRow: 3});
  });

  it('needs the right to both places', () => {
    const book = schoolBook(['B1:B2']);
    apply(book, [put([[1, 2]])]);
    const edits: Edit[] = [
      {do: 'cut', from: area('A1'), to: area('B2')},
      {do: 'cut', from: area('B1'), to: area('A2')},
    ];
    for (const edit of edits)
      expect(refused(book, edit).kind).toBe('protected');
    does(book, {do: 'cut', from: area('B1'), to: area('B2')}, SCHOOL);
    expect(unformatted(book, 'A1:B2')).toEqual([[1], ['', 2]]);
  });
});

describe('rows, columns and sheets', () => {
  const lines = (
    dimension: 'ROWS' | 'COLUMNS',
    start: number,
    end: number,
  ) => ({
    sheetId: 0,
    dimension,
    start,
    end,
  });

  it.each<[string, Edit, string]>([
    [
      'INSERT_ROW',
      {do: 'insert-lines', lines: lines('ROWS', 1, 2), likeBefore: true},
      'ac/-/bd',
    ],
    [
      'INSERT_COLUMN',
      {do: 'insert-lines', lines: lines('COLUMNS', 0, 1), likeBefore: true},
      '-ac/-bd',
    ],
    ['REMOVE_ROW', {do: 'delete-lines', lines: lines('ROWS', 0, 1)}, 'bd'],
    [
      'REMOVE_COLUMN',
      {do: 'delete-lines', lines: lines('COLUMNS', 0, 1)},
      'c/d',
    ],
    ['OTHER', {do: 'move-lines', lines: lines('ROWS', 0, 1), to: 2}, 'bd/ac'],
    [
      'OTHER',
      {do: 'resize-lines', lines: lines('ROWS', 0, 1), pixels: 40},
      'ac/bd',
    ],
    [
      'OTHER',
      {do: 'hide-lines', lines: lines('COLUMNS', 0, 1), hidden: true},
      'ac/bd',
    ],
  ])('tells %s of %o', (change, edit, expected) => {
    const book = bookOf([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(does(book, edit)).toEqual({change});
    const values = unformatted(book, 'A1:D4') as string[][];
    const shown = values.map(row => row.map(v => v || '-').join('') || '-');
    expect(shown.join('/')).toBe(expected);
  });

  it('adds lines at the very end, where none comes after', () => {
    const book = newBook();
    does(book, {
      do: 'insert-lines',
      lines: lines('ROWS', 1000, 1003),
      likeBefore: true,
    });
    expect(book.sheets()[0]?.rowCount).toBe(1003);
  });

  it('lets sheets be added, renamed, moved, hidden, copied and deleted', () => {
    const book = newBook();
    const titles = () => book.sheets().map(sheet => sheet.title);
    const idOf = (title: string) =>
      book.sheets().find(sheet => sheet.title === title)?.sheetId ?? -1;
    expect(does(book, {do: 'add-sheet', title: 'Б'}).change).toBe(
      'INSERT_GRID',
    );
    does(book, {do: 'add-sheet', title: 'В'});
    does(book, {do: 'rename-sheet', sheetId: 0, title: 'А'});
    expect(titles()).toEqual(['А', 'Б', 'В']);
    does(book, {do: 'move-sheet', sheetId: 0, index: 2});
    expect(titles()).toEqual(['Б', 'В', 'А']);
    does(book, {do: 'move-sheet', sheetId: 0, index: 1});
    expect(titles()).toEqual(['Б', 'А', 'В']);
    does(book, {do: 'duplicate-sheet', sheetId: 0});
    expect(titles()).toEqual(['Б', 'А', 'А (копия)', 'В']);
    does(book, {do: 'hide-sheet', sheetId: idOf('Б'), hidden: true});
    expect(book.sheets()[0]?.hidden).toBe(true);
    const deleted = does(book, {do: 'delete-sheet', sheetId: idOf('В')});
    expect(deleted.change).toBe('REMOVE_GRID');
    expect(titles()).toEqual(['Б', 'А', 'А (копия)']);
  });

  it.each<[string, Edit]>([
    ['last-sheet', {do: 'delete-sheet', sheetId: 0}],
    ['last-visible-sheet', {do: 'hide-sheet', sheetId: 0, hidden: true}],
    ['title-empty', {do: 'rename-sheet', sheetId: 0, title: ' '}],
    ['title-too-long', {do: 'add-sheet', title: 'я'.repeat(101)}],
    ['title-taken', {do: 'add-sheet', title: 'лист1'}],
    ['all-lines', {do: 'delete-lines', lines: lines('ROWS', 0, 1000)}],
    [
      'book-too-large',
      {
        do: 'insert-lines',
        lines: lines('ROWS', 1, 1_000_000),
        likeBefore: true,
      },
    ],
    ['other', {do: 'clear', areas: [area('A1', 77)]}],
  ])('says %s and changes nothing', (kind, edit) => {
    const refusal = refused(newBook(), edit, OWNER);
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(/^[А-Я][^A-Za-z]*$/);
  });

  it('sorts an area by one of its columns', () => {
    const book = bookOf([
      ['б', 2],
      ['а', 3],
      ['в', 1],
    ]);
    const sorted = {do: 'sort', area: area('A1:B3'), ascending: false} as const;
    does(book, {...sorted, column: 1});
    expect(unformatted(book, 'A1:B3')).toEqual([
      ['а', 3],
      ['б', 2],
      ['в', 1],
    ]);
  });

  it('writes a note and takes it away', () => {
    const book = newBook();
    const note = {do: 'write-note', sheetId: 0, row: 0, column: 0} as const;
    expect(does(book, {...note, note: 'Проверить'}).change).toBe('OTHER');
    expect(cells(book)).toEqual([[{note: 'Проверить'}]]);
    does(book, {...note, note: ''});
    expect(cells(book)).toBeUndefined();
  });
});
