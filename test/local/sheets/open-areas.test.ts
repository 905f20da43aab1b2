import fc from 'fast-check';
import {runs} from '../../runs';
import {apply, newBook, OWNER, SCHOOL, STRANGER} from './books';

const [ROWS, COLUMNS] = [7, 5];

const someBox = fc
  .tuple(
    fc.nat(ROWS - 1),
    fc.integer({min: 1, max: ROWS}),
    fc.nat(COLUMNS - 1),
    fc.integer({min: 1, max: COLUMNS}),
  )
  .filter(([top, bottom, left, right]) => top < bottom && left < right)
  .map(([startRowIndex, endRowIndex, startColumnIndex, endColumnIndex]) => ({
    sheetId: 0,
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  }));
const editors = fc.constantFrom<string[][]>([OWNER], [OWNER, SCHOOL]);
const protection = fc.oneof(
  fc.record({range: someBox, editors: editors.map(users => ({users}))}),
  fc.record({
    range: fc.constant({sheetId: 0}),
    unprotectedRanges: fc.array(someBox, {minLength: 1, maxLength: 4}),
    editors: editors.map(users => ({users})),
  }),
);

function bookWith(
  protections: readonly gapi.client.sheets.ProtectedRange[],
): ReturnType<typeof newBook> {
  const book = newBook();
  apply(book, [
    {
      updateSheetProperties: {
        properties: {
          sheetId: 0,
          gridProperties: {rowCount: ROWS, columnCount: COLUMNS},
        },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    ...protections.map(protectedRange => ({
      addProtectedRange: {protectedRange},
    })),
  ]);
  return book;
}

describe('the open areas of a sheet', () => {
  it('hold each cell that a person may edit once, and no other', () => {
    fc.assert(
      fc.property(
        // A sheet is protected as a whole but once.
        fc.uniqueArray(protection, {
          maxLength: 4,
          selector: one => ('unprotectedRanges' in one ? 'whole' : one),
        }),
        fc.constantFrom(OWNER, SCHOOL, STRANGER),
        (protections, user) => {
          const book = bookWith(protections);
          const open = book.openAreas(0, user);
          for (let row = 0; row < ROWS; row++) {
            for (let column = 0; column < COLUMNS; column++) {
              const holding = open.filter(
                box =>
                  box.startRow <= row &&
                  row < box.endRow &&
                  box.startColumn <= column &&
                  column < box.endColumn,
              );
              const may = book.canEdit({sheetId: 0, row, column}, user);
              expect([row, column, holding.length]).toEqual([
                row,
                column,
                Number(may),
              ]);
            }
          }
        },
      ),
      runs(60, 2000),
    );
  });

  it('are as few as they can be where cells were opened one by one', () => {
    const cell = (row: number, column: number) => ({
      sheetId: 0,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    });
    const book = bookWith([
      {
        range: {sheetId: 0},
        unprotectedRanges: [1, 2, 3, 5].flatMap(row => [
          cell(row, 1),
          cell(row, 2),
        ]),
        editors: {users: [OWNER]},
      },
    ]);
    expect(book.openAreas(0, SCHOOL)).toEqual([
      {startRow: 1, endRow: 4, startColumn: 1, endColumn: 3},
      {startRow: 5, endRow: 6, startColumn: 1, endColumn: 3},
    ]);
    expect(book.openAreas(0, OWNER)).toHaveLength(1);
    expect(book.openAreas(77, OWNER)).toEqual([]);
  });
});
