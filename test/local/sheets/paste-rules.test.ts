import fc from 'fast-check';
import {copyFormula} from '../../../src/local/sheets/formula/move-references';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {runs} from '../../runs';
import {apply, newBook, OWNER, box} from './books';

type Range = ReturnType<typeof box>;

const [ROWS, COLUMNS] = [8, 6];

function rule(formula: string, ...ranges: Range[]) {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges,
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA' as const,
            values: [{userEnteredValue: formula}],
          },
          format: {textFormat: {bold: true}},
        },
      },
    },
  };
}

/** The formulas by which a cell is coloured, as seen from the cell. */
function rulesAt(book: Workbook, row: number, column: number): string[] {
  const rules = book.snapshot().sheets[0]?.conditionalFormats ?? [];
  return rules.flatMap(({ranges = [], booleanRule}) => {
    const holds = ranges.some(
      r =>
        (r.startRowIndex ?? 0) <= row &&
        row < (r.endRowIndex ?? ROWS) &&
        (r.startColumnIndex ?? 0) <= column &&
        column < (r.endColumnIndex ?? COLUMNS),
    );
    if (!holds) return [];
    const formula = booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '';
    const {startRowIndex = 0, startColumnIndex = 0} = ranges[0] ?? {};
    return copyFormula(formula, row - startRowIndex, column - startColumnIndex);
  });
}

const someRange = (height: number, width: number) =>
  fc
    .record({
      row: fc.nat(ROWS - 1),
      column: fc.nat(COLUMNS - 1),
      rows: fc.integer({min: 1, max: height}),
      columns: fc.integer({min: 1, max: width}),
    })
    .map(({row, column, rows, columns}) =>
      box(
        row,
        Math.min(row + rows, ROWS),
        column,
        Math.min(column + columns, COLUMNS),
      ),
    );

describe('conditional formats', () => {
  it('go along with copied cells, each seen from its own cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(someRange(4, 3), {minLength: 1, maxLength: 2}), {
          minLength: 1,
          maxLength: 3,
        }),
        someRange(2, 2),
        someRange(5, 4),
        (ranges, source, destination) => {
          const book = newBook();
          apply(
            book,
            ranges.map((list, i) => rule(`=$A9>${i}+I9`, ...list)),
          );
          const at = (row: number, column: number) =>
            rulesAt(book, row, column);
          const before = Array.from({length: ROWS * 2}, (_, row) =>
            Array.from({length: COLUMNS * 2}, (_, column) => at(row, column)),
          );
          apply(book, [
            {copyPaste: {source, destination, pasteType: 'PASTE_FORMAT'}},
          ]);
          const height = source.endRowIndex - source.startRowIndex;
          const width = source.endColumnIndex - source.startColumnIndex;
          const span = (start: number, end: number, size: number) =>
            start + ((end - start) % size === 0 ? end - start : size);
          const [top, left] = [
            destination.startRowIndex,
            destination.startColumnIndex,
          ];
          const bottom = span(top, destination.endRowIndex, height);
          const right = span(left, destination.endColumnIndex, width);
          for (let row = 0; row < ROWS * 2; row++) {
            for (let column = 0; column < COLUMNS * 2; column++) {
              const inside =
                row >= top && row < bottom && column >= left && column < right;
              const fromRow = source.startRowIndex + ((row - top) % height);
              const fromColumn =
                source.startColumnIndex + ((column - left) % width);
              const expected = inside
                ? before[fromRow]?.[fromColumn]?.map(formula =>
                    copyFormula(formula, row - fromRow, column - fromColumn),
                  )
                : before[row]?.[column];
              expect([row, column, at(row, column)]).toEqual([
                row,
                column,
                expected,
              ]);
            }
          }
        },
      ),
      runs(60, 3000),
    );
  });

  it('stay the same rules where the target has them already', () => {
    const book = newBook();
    apply(book, [rule('=A1>0', box(0, 6, 0, 1))]);
    const before = book.snapshot().sheets[0]?.conditionalFormats;
    apply(book, [
      {copyPaste: {source: box(0, 1, 0, 1), destination: box(2, 4, 0, 1)}},
    ]);
    expect(book.snapshot().sheets[0]?.conditionalFormats).toEqual(before);
  });

  it('move with cells that are cut', () => {
    const book = newBook();
    apply(book, [
      rule('=A1>0', box(0, 3, 0, 1)),
      {
        cutPaste: {
          source: box(1, 3, 0, 1),
          destination: {sheetId: 0, rowIndex: 2, columnIndex: 0},
        },
      },
    ]);
    const rows = [0, 1, 2, 3, 4].map(row => rulesAt(book, row, 0));
    expect(rows).toEqual([['=A1>0'], [], ['=A3>0'], ['=A4>0'], []]);
  });

  it('go to another sheet as rules of their own', () => {
    const book = newBook();
    apply(book, [
      {addSheet: {properties: {sheetId: 7, title: 'План'}}},
      rule('=A1>0', box(0, 2, 0, 1)),
      {
        copyPaste: {
          source: box(1, 2, 0, 1),
          destination: {...box(4, 5, 1, 2), sheetId: 7},
        },
      },
    ]);
    const [, plan] =
      book.get({fields: 'sheets(conditionalFormats)'}, OWNER).sheets ?? [];
    expect(plan?.conditionalFormats).toMatchObject([
      {
        ranges: [{sheetId: 7, startRowIndex: 4, startColumnIndex: 1}],
        booleanRule: {condition: {values: [{userEnteredValue: '=B5>0'}]}},
      },
    ]);
  });
});
