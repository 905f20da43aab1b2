import fc from 'fast-check';
import {runs} from '../../runs';
import {apply, OWNER, put, SCHOOL} from '../sheets/books';
import {schoolBook} from './fixture';
import {
  cellEdits,
  COLUMNS,
  ROWS,
  structuralEdits,
  tryEdit,
} from './random-edits';

const OPEN = [
  {rows: [1, 2, 3, 4, 5], columns: [2, 3]},
  {rows: [6], columns: [4]},
];

function isOpen(row: number, column: number): boolean {
  return OPEN.some(
    open => open.columns.includes(column) && open.rows.includes(row),
  );
}

/** A sheet of the school, open at C2:D6 and E7, and one of the centre's. */
function twoSheets() {
  const book = schoolBook(['C2:D6', 'E7']);
  const gridProperties = {rowCount: ROWS, columnCount: COLUMNS};
  apply(book, [
    {
      updateSheetProperties: {
        properties: {sheetId: 0, gridProperties},
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    {addSheet: {properties: {sheetId: 11, title: 'Свод', gridProperties}}},
    put([
      ['id', 'имя', 1],
      [1, '=C2*2', 7, 8],
    ]),
    put([['=Лист1!C2']], 11),
    {
      addProtectedRange: {
        protectedRange: {range: {sheetId: 11}, editors: {users: [OWNER]}},
      },
    },
  ]);
  return book;
}

describe('a school, by any gesture', () => {
  it('changes no cell but those open to it, and nothing of a sheet', () => {
    const book = twoSheets();
    let refused = 0;
    let done = 0;
    fc.assert(
      fc.property(
        fc.oneof(cellEdits([0, 11]), cellEdits([0]), structuralEdits([0, 11])),
        edit => {
          const deed = tryEdit(book, edit, SCHOOL);
          if (!deed) {
            refused++;
            return;
          }
          // Whoever may edit a spreadsheet may add sheets of his own to it.
          if (edit.do === 'add-sheet' || edit.do === 'duplicate-sheet') return;
          done++;
          const {before, after} = deed;
          expect(after.sheets.map(s => s.properties)).toEqual(
            before.sheets.map(s => s.properties),
          );
          for (const sheetId of [0, 11]) {
            const [was, is] = [before, after].map(state =>
              state.sheets.find(s => s.properties.sheetId === sheetId),
            );
            expect({...is, rows: [], conditionalFormats: []}).toEqual({
              ...was,
              rows: [],
              conditionalFormats: [],
            });
            for (let row = 0; row < ROWS; row++) {
              for (let column = 0; column < COLUMNS; column++) {
                if (sheetId === 0 && isOpen(row, column)) continue;
                const [old, now] = [was, is].map(
                  sheet => sheet?.rows[row]?.[column],
                );
                // A formula may only follow a cell that the school has cut.
                if (edit.do === 'cut' && old?.userEnteredValue?.formulaValue) {
                  continue;
                }
                expect(now).toEqual(old);
              }
            }
          }
        },
      ),
      runs(400, 10_000),
    );
    expect(Math.min(refused, done)).toBeGreaterThan(5);
  });
});
