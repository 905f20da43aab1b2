import type {SheetArea} from '../../../src/local/gestures/gesture';
import {
  apply,
  cells,
  formulas,
  OWNER,
  SCHOOL,
  unformatted,
} from '../sheets/books';
import {area, bookOf, does, refused, schoolBook} from './fixture';

type Value = string | number | boolean | null;

const rightOf = (source: SheetArea, count: number): SheetArea => ({
  ...source,
  endColumn: source.endColumn + count,
});

/** What `values`, typed down a column, go on with for three cells. */
function goesOn(texts: string[], up = false): unknown[] {
  const book = bookOf([]);
  const start = up ? 3 : 0;
  const source = {
    sheetId: 0,
    startRow: start,
    endRow: start + texts.length,
    startColumn: 0,
    endColumn: 1,
  };
  does(book, {do: 'paste', to: source, rows: texts.map(text => [text])});
  const target = up
    ? {...source, startRow: 0}
    : {...source, endRow: source.endRow + 3};
  does(book, {do: 'fill', source, target});
  const rows = book.valuesGet(
    up ? 'A1:A3' : `A${texts.length + 1}:A${texts.length + 3}`,
    {valueRenderOption: 'FORMATTED_VALUE'},
    OWNER,
  ).values as string[][] | undefined;
  return (rows ?? []).map(row => row[0] ?? '');
}

describe('the fill handle', () => {
  it.each<[string, string[], string[]]>([
    ['copies a single number', ['5'], ['5', '5', '5']],
    ['goes on with a series', ['1', '3'], ['5', '7', '9']],
    ['goes on downwards', ['10', '7'], ['4', '1', '-2']],
    ['keeps decimal steps clean', ['0,1', '0,2'], ['0,3', '0,4', '0,5']],
    // Least squares through 1, 2, 6: mean 3, slope 2.5, so 8, 10.5, 13.
    [
      'follows the trend of an uneven one',
      ['1', '2', '6'],
      ['8', '10,5', '13'],
    ],
    ['counts days', ['30.12.2025'], ['31.12.2025', '01.01.2026', '02.01.2026']],
    [
      'keeps a step of days',
      ['01.09.2025', '08.09.2025'],
      ['15.09.2025', '22.09.2025', '29.09.2025'],
    ],
    [
      'keeps a step of months, to the end of a short one',
      ['31.12.2025', '31.01.2026'],
      ['28.02.2026', '31.03.2026', '30.04.2026'],
    ],
    ['counts on in a text', ['Школа 1'], ['Школа 2', 'Школа 3', 'Школа 4']],
    ['keeps leading zeros', ["'s08"], ['s09', 's10', 's11']],
    ['keeps a step in a text', ['п. 2', 'п. 4'], ['п. 6', 'п. 8', 'п. 10']],
    ['repeats other texts', ['да', 'нет'], ['да', 'нет', 'да']],
    ['repeats what is mixed', ['1', 'а'], ['1', 'а', '1']],
    ['repeats flags', ['ИСТИНА'], ['ИСТИНА', 'ИСТИНА', 'ИСТИНА']],
  ])('%s', (_, given, expected) => {
    expect(goesOn(given)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['a series', ['1', '3'], ['-5', '-3', '-1']],
    ['dates', ['02.01.2026'], ['30.12.2025', '31.12.2025', '01.01.2026']],
    ['a pattern', ['а', 'б'], ['б', 'а', 'б']],
  ])('goes backwards with %s', (_, given, expected) => {
    expect(goesOn(given, true)).toEqual(expected);
  });

  it('moves references of formulas and repeats each in turn', () => {
    const book = bookOf([[1, '=A1*$A$1', 2, '=C1+1']]);
    does(book, {
      do: 'fill',
      source: area('B1:B2'),
      target: area('B1:B5'),
    });
    expect(formulas(book, 'B1:B5')).toEqual([
      ['=A1*$A$1'],
      [],
      ['=A3*$A$1'],
      [],
      ['=A5*$A$1'],
    ]);
  });

  it('fills to the right by rows', () => {
    const book = bookOf([
      [1, 2],
      ['а', 'б'],
    ]);
    const source = area('A1:B2');
    does(book, {do: 'fill', source, target: rightOf(source, 2)});
    expect(unformatted(book, 'A1:D2')).toEqual([
      [1, 2, 3, 4],
      ['а', 'б', 'а', 'б'],
    ]);
  });

  it('takes formats and validation along, but no notes', () => {
    const book = bookOf([[1]]);
    apply(book, [
      {
        updateCells: {
          start: {sheetId: 0},
          rows: [
            {
              values: [
                {
                  note: 'раз',
                  userEnteredFormat: {textFormat: {bold: true}},
                  dataValidation: {
                    condition: {
                      type: 'CUSTOM_FORMULA',
                      values: [{userEnteredValue: '=A1>0'}],
                    },
                  },
                },
              ],
            },
          ],
          fields: 'note,userEnteredFormat.textFormat.bold,dataValidation',
        },
      },
    ]);
    does(book, {do: 'fill', source: area('A1'), target: area('A1:A2')});
    expect(cells(book)?.[1]?.[0]).toEqual({
      userEnteredValue: {numberValue: 1},
      userEnteredFormat: {textFormat: {bold: true}},
      dataValidation: {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{userEnteredValue: '=A2>0'}],
        },
      },
    });
  });

  it('tells the triggers what was filled', () => {
    const book = bookOf([[1]]);
    const done = does(book, {
      do: 'fill',
      source: area('A1'),
      target: area('A1:A4'),
    });
    expect(done.edit?.range).toEqual({
      startRow: 1,
      endRow: 4,
      startColumn: 0,
      endColumn: 1,
    });
  });

  it('writes only where the person may, from wherever', () => {
    const book = schoolBook(['A2:A3']);
    const source = area('A1');
    const fill = (target: string) =>
      ({do: 'fill', source, target: area(target)}) as const;
    expect(refused(book, fill('A1:A4')).kind).toBe('protected');
    does(book, fill('A1:A3'), SCHOOL);
  });

  it.each([
    ['two directions', 'B2', 'B2:C3'],
    ['a target without the source', 'B2', 'C2:C3'],
    ['no growth', 'B2', 'B2'],
  ])('refuses %s', (_, source, target) => {
    const edit = {
      do: 'fill',
      source: area(source),
      target: area(target),
    } as const;
    expect(refused(bookOf([]), edit, OWNER).kind).toBe('other');
  });
});

describe('the autoFill request', () => {
  const source = {
    sheetId: 0,
    startRowIndex: 0,
    endRowIndex: 2,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  const fill = (values: Value[][], fillLength: number) => {
    const book = bookOf(values);
    apply(book, [
      {
        autoFill: {
          sourceAndDestination: {source, dimension: 'ROWS', fillLength},
        },
      },
    ]);
    return unformatted(book, 'A1:A9');
  };

  it('fills after its source', () => {
    expect(fill([[2], [4]], 2)).toEqual([[2], [4], [6], [8]]);
  });

  it('refuses to fill over the edge of the sheet', () => {
    expect(() => fill([[2], [4]], -1)).toThrow('do not fit');
  });
});
