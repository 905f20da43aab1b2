import {Workbook} from '../../../src/local/sheets/workbook';
import {
  apply,
  errorOf,
  formatted,
  formulas,
  newBook,
  OWNER,
  put,
  refusal,
  SCHOOL,
  unformatted,
} from './books';

const sheetId = 0;

function box(rows: [number, number], columns: [number, number]) {
  return {
    sheetId,
    startRowIndex: rows[0],
    endRowIndex: rows[1],
    startColumnIndex: columns[0],
    endColumnIndex: columns[1],
  };
}

describe('named ranges', () => {
  const range = box([0, 2], [0, 1]);
  const add = {addNamedRange: {namedRange: {name: 'Numbers', range}}};

  it('are read in ranges and formulas, and move with their cells', () => {
    const book = newBook();
    apply(book, [put([[1], [2]]), add, put([['=SUM(Numbers)']], 0, 0, 3)]);
    expect(unformatted(book, 'Numbers')).toEqual([[1], [2]]);
    expect(unformatted(book, "'Лист1'!Numbers")).toEqual([[1], [2]]);
    expect(unformatted(book, 'D1')).toEqual([[3]]);
    apply(book, [
      {
        insertDimension: {
          range: {sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1},
        },
      },
      put([[10]], 0, 1),
    ]);
    expect(book.get({}, OWNER).namedRanges).toEqual([
      {
        namedRangeId: expect.any(String),
        name: 'Numbers',
        range: box([1, 3], [0, 1]),
      },
    ]);
    expect(unformatted(book, 'D2')).toEqual([[12]]);
  });

  it('are changed, deleted, and kept in the file', () => {
    const book = newBook();
    const [reply] = apply(book, [add]);
    const {namedRangeId} = reply?.addNamedRange?.namedRange ?? {};
    apply(book, [
      {
        updateNamedRange: {
          namedRange: {namedRangeId, name: 'Fresh'},
          fields: 'name',
        },
      },
    ]);
    const again = Workbook.parse(book.stringify());
    expect(again.get({}, OWNER).namedRanges?.[0]?.name).toBe('Fresh');
    apply(again, [{deleteNamedRange: {namedRangeId}}]);
    expect(again.get({}, OWNER).namedRanges).toBeUndefined();
    expect(again.stringify()).not.toContain('namedRanges');
  });

  it.each(['A1', 'R1C1', '1a', 'с пробелом', '', 'true'])(
    'may not be called %j',
    name => {
      const request = {addNamedRange: {namedRange: {name, range}}};
      expect(refusal(newBook(), [request])).toMatch(/not valid/);
    },
  );

  it('with other letters than the calculator takes are refused loudly', () => {
    const request = {addNamedRange: {namedRange: {name: 'Числа', range}}};
    expect(refusal(newBook(), [request])).toBe(
      'not emulated: a named range Числа',
    );
  });

  it('have each a name of their own, whatever its case', () => {
    const other = {addNamedRange: {namedRange: {name: 'NUMBERS', range}}};
    expect(refusal(newBook(), [add, other])).toMatch(/already exists/);
  });
});

describe('sortRange', () => {
  const sort = (sortOrder: string, dimensionIndex = 0) => ({
    sortRange: {
      range: box([0, 7], [0, 2]),
      sortSpecs: [{dimensionIndex, sortOrder}],
    },
  });
  const rows = [['б'], [10], [null], [true], [9], ['А'], ['=1/0']];

  it('puts numbers before texts, flags and errors, and nothing last', () => {
    const book = newBook();
    apply(book, [put(rows), sort('ASCENDING') as never]);
    expect(formatted(book, 'A1:A7')).toEqual([
      ['9'],
      ['10'],
      ['А'],
      ['б'],
      ['ИСТИНА'],
      ['#DIV/0!'],
    ]);
    apply(book, [sort('DESCENDING') as never]);
    expect(formatted(book, 'A1:A7')).toEqual([
      ['#DIV/0!'],
      ['ИСТИНА'],
      ['б'],
      ['А'],
      ['10'],
      ['9'],
    ]);
  });

  it('sorts by results, and formulas go with their rows', () => {
    const book = newBook();
    apply(book, [
      put([
        [3, '=A1*2'],
        [1, '=A2*2'],
        [2, '=A3*2'],
      ]),
      sort('ASCENDING', 1) as never,
    ]);
    expect(formulas(book, 'A1:B3')).toEqual([
      [1, '=A1*2'],
      [2, '=A2*2'],
      [3, '=A3*2'],
    ]);
    expect(unformatted(book, 'B1:B3')).toEqual([[2], [4], [6]]);
  });
});

describe('copyPaste', () => {
  it('fills a multiple of the source and moves references along', () => {
    const book = newBook();
    apply(book, [
      put([[1, '=A1+1']]),
      {
        copyPaste: {
          source: box([0, 1], [1, 2]),
          destination: box([1, 4], [1, 2]),
        },
      },
    ]);
    expect(formulas(book, 'B1:B4')).toEqual([
      ['=A1+1'],
      ['=A2+1'],
      ['=A3+1'],
      ['=A4+1'],
    ]);
  });

  it('pastes results alone, or turned round', () => {
    const book = newBook();
    const source = box([0, 1], [0, 2]);
    apply(book, [
      put([[1, '=A1+1']]),
      {
        copyPaste: {
          source,
          destination: box([2, 3], [0, 1]),
          pasteType: 'PASTE_VALUES',
          pasteOrientation: 'TRANSPOSE',
        },
      },
    ]);
    expect(formulas(book, 'A3:B4')).toEqual([[1], [2]]);
  });

  it('does not write where the person may not', () => {
    const book = newBook();
    const request = {
      copyPaste: {
        source: box([0, 1], [0, 1]),
        destination: box([5, 6], [0, 1]),
      },
    };
    apply(book, [
      put([['x']]),
      {
        addProtectedRange: {
          protectedRange: {range: box([5, 6], [0, 1]), editors: {users: []}},
        },
      },
    ]);
    expect(refusal(book, [request], SCHOOL)).toMatch(/protected cell/);
    expect(apply(book, [request])).toEqual([{}]);
  });
});

describe('cutPaste', () => {
  it('takes the references to the cells along', () => {
    const book = newBook();
    apply(book, [
      put([[1, '=A1+1', '=SUM(A1:B1)']]),
      {
        cutPaste: {
          source: box([0, 1], [0, 2]),
          destination: {sheetId, rowIndex: 4, columnIndex: 5},
        },
      },
    ]);
    expect(formulas(book, 'A1:C1')).toEqual([['', '', '=SUM(F5:G5)']]);
    expect(formulas(book, 'F5:G5')).toEqual([[1, '=F5+1']]);
    expect(unformatted(book, 'C1')).toEqual([[3]]);
  });
});

describe('moveDimension', () => {
  const move = (startIndex: number, destinationIndex: number) => ({
    moveDimension: {
      source: {
        sheetId,
        dimension: 'ROWS' as const,
        startIndex,
        endIndex: startIndex + 1,
      },
      destinationIndex,
    },
  });

  it.each([
    [0, 3, [['б'], ['в'], ['а'], ['г']], '=A3'],
    [3, 0, [['г'], ['а'], ['б'], ['в']], '=A2'],
    [1, 2, [['а'], ['б'], ['в'], ['г']], '=A1'],
  ])('puts row %i before row %i', (from, to, order, formula) => {
    const book = newBook();
    apply(book, [
      put([['а'], ['б'], ['в'], ['г']]),
      put([['=A1']], 0, 9, 3),
      move(from, to),
    ]);
    expect(formatted(book, 'A1:A4')).toEqual(order);
    expect(formulas(book, 'D10')).toEqual([[formula]]);
  });

  it('does not move lines into themselves or over an end of a span', () => {
    const book = newBook();
    apply(book, [put([['=SUM(A1:A3)']], 0, 9, 3)]);
    expect(errorOf(() => apply(book, [move(0, 5)])).code).toBe(501);
    expect(refusal(book, [move(0, 2000)])).toMatch(/outside of the grid/);
  });
});

describe('findReplace', () => {
  it('replaces in values, and counts what it did', () => {
    const book = newBook();
    apply(book, [
      put([
        ['школа', 'Школа школа'],
        [5, '="школа"'],
      ]),
    ]);
    const [reply] = apply(book, [
      {findReplace: {find: 'школа', replacement: 'лицей $1', allSheets: true}},
    ]);
    expect(reply?.findReplace).toEqual({
      occurrencesChanged: 3,
      valuesChanged: 2,
      rowsChanged: 1,
      sheetsChanged: 1,
    });
    expect(formatted(book, 'A1:B2')).toEqual([
      ['лицей $1', 'лицей $1 лицей $1'],
      ['5', 'школа'],
    ]);
  });

  it('takes regular expressions, whole cells, case and formulas', () => {
    const book = newBook();
    apply(book, [put([['а1', 'А1', 'а12', '=B2+B3']])]);
    const replace = (request: object) =>
      apply(book, [{findReplace: {sheetId, ...request}}]);
    replace({
      find: '(\\p{L})1',
      replacement: '$1-7',
      searchByRegex: true,
      matchEntireCell: true,
    });
    replace({find: 'а-7', replacement: '8', matchCase: true});
    replace({find: 'B', replacement: 'C', includeFormulas: true});
    expect(formulas(book, 'A1:D1')).toEqual([[8, 'А-7', 'а12', '=C2+C3']]);
  });
});

it('deleteRange over the whole width closes up and keeps the grid', () => {
  const book = newBook();
  apply(book, [
    put([[1], [2], [3], ['=A3']]),
    {
      deleteRange: {
        range: {sheetId, startRowIndex: 1, endRowIndex: 2},
        shiftDimension: 'ROWS',
      },
    },
  ]);
  expect(formulas(book, 'A1:A4')).toEqual([[1], [3], ['=A2']]);
  expect(book.sheets()[0]?.rowCount).toBe(1000);
});
