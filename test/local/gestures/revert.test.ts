import fc from 'fast-check';
import type {Edit} from '../../../src/local/gestures/gesture';
import {perform} from '../../../src/local/gestures/perform';
import {redo, undo, type Deed} from '../../../src/local/gestures/revert';
import {Refusal, type Workbook} from '../../../src/local/sheets/workbook';
import {runs} from '../../runs';
import {
  apply,
  formulas,
  newBook,
  OWNER,
  put,
  SCHOOL,
  STRANGER,
  unformatted,
} from '../sheets/books';
import {area, bookOf, cellOf, does, schoolBook} from './fixture';
import {
  cellEdits,
  COLUMNS,
  contentOf,
  ROWS,
  structuralEdits,
  tryEdit,
} from './random-edits';

const SHEETS = [0, 11, 22];

/** Three small sheets that look into one another. */
function threeSheets(): Workbook {
  const book = newBook();
  const gridProperties = {rowCount: ROWS, columnCount: COLUMNS};
  apply(book, [
    {
      updateSheetProperties: {
        properties: {sheetId: 0, gridProperties},
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    {addSheet: {properties: {sheetId: 11, title: 'Свод', gridProperties}}},
    {addSheet: {properties: {sheetId: 22, title: 'План', gridProperties}}},
    put([
      [1, '=B2*2', 'а'],
      [2, 5],
      [3, '=SUM(A1:A3)'],
    ]),
    put([["='Лист1'!B3", "=SUM('План'!A1:A3)"], ['б']], 11),
    put([[7], ["='Лист1'!A2"], [9]], 22),
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [{sheetId: 0, endRowIndex: 3, endColumnIndex: 2}],
          booleanRule: {
            condition: {
              type: 'CUSTOM_FORMULA',
              values: [{userEnteredValue: '=A1>1'}],
            },
            format: {textFormat: {bold: true}},
          },
        },
      },
    },
    {
      addNamedRange: {
        namedRange: {
          name: 'total',
          range: {
            sheetId: 0,
            startRowIndex: 2,
            endRowIndex: 3,
            endColumnIndex: 2,
          },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'tab',
          metadataValue: '1',
          visibility: 'DOCUMENT',
          location: {sheetId: 11},
        },
      },
    },
  ]);
  return book;
}

function did(book: Workbook, edit: Edit, user = OWNER): Deed {
  const before = book.snapshot();
  perform(book, edit, user);
  return {edit, before, after: book.snapshot()};
}

function kindOfRefusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error.kind;
    throw error;
  }
  return 'done';
}

const typed = (a1: string, text: string, sheetId = 0): Edit => ({
  do: 'type',
  sheetId,
  ...cellOf(a1),
  text,
});

describe('undo', () => {
  it('of all that one person did gives the workbook as it was, and redo as it became', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(cellEdits(SHEETS), structuralEdits(SHEETS)), {
          minLength: 1,
          maxLength: 8,
        }),
        edits => {
          const book = threeSheets();
          const start = contentOf(book);
          const deeds = edits.flatMap(e => tryEdit(book, e, OWNER) ?? []);
          const end = contentOf(book);
          for (const deed of [...deeds].reverse()) undo(book, deed, OWNER);
          expect(contentOf(book)).toEqual(start);
          for (const deed of deeds) redo(book, deed, OWNER);
          expect(contentOf(book)).toEqual(end);
        },
      ),
      runs(60, 2000),
    );
  });

  it('of one’s own leaves what another did at the same time', () => {
    const by = (user: string, ...edits: fc.Arbitrary<Edit>[]) =>
      fc.tuple(fc.constant(user), fc.oneof(...edits));
    const cut = (edit: Edit) => edit.do === 'cut';
    const day = fc.oneof(
      // What follows a cut is lost track of where lines move meanwhile, and a
      // copied sheet keeps what had followed.
      fc.array(
        fc.oneof(
          by(
            OWNER,
            cellEdits([0]).filter(edit => !cut(edit)),
          ),
          by(
            SCHOOL,
            cellEdits([11]),
            structuralEdits([22]).filter(e => e.do !== 'duplicate-sheet'),
          ),
        ),
        {minLength: 2, maxLength: 12},
      ),
      fc.array(
        fc.oneof(by(OWNER, cellEdits([0])), by(SCHOOL, cellEdits([11]))),
        {minLength: 2, maxLength: 12},
      ),
    );
    fc.assert(
      fc.property(day, edits => {
        const [book, alone] = [threeSheets(), threeSheets()];
        // The others copy and sort what is calculated from nobody's cells.
        for (const each of [book, alone]) apply(each, [put([[4, 6]], 11)]);
        const deeds: Deed[] = [];
        for (const [user, edit] of edits) {
          const deed = tryEdit(book, edit, user);
          if (user === OWNER) deeds.push(...(deed ? [deed] : []));
          else expect(tryEdit(alone, edit, user) !== null).toBe(deed !== null);
        }
        for (const deed of deeds.reverse()) undo(book, deed, OWNER);
        expect(contentOf(book)).toEqual(contentOf(alone));
      }),
      runs(40, 2000),
    );
  });

  it('touches only what the deed touched, or is refused and touches nothing', () => {
    fc.assert(
      fc.property(
        // What points at cut cells goes back with them.
        cellEdits([0]).filter(edit => edit.do !== 'cut'),
        fc.array(cellEdits([0]), {minLength: 1, maxLength: 3}),
        (edit, later) => {
          const book = threeSheets();
          const deed = tryEdit(book, edit, OWNER);
          if (!deed) return;
          for (const other of later) tryEdit(book, other, SCHOOL);
          const now = book.snapshot();
          const kind = kindOfRefusal(() => undo(book, deed, OWNER));
          if (kind !== 'done') {
            expect(kind).toBe('changed-since');
            expect(book.snapshot()).toBe(now);
            return;
          }
          const [before, after, undone] = [
            deed.before,
            deed.after,
            book.snapshot(),
          ].map(state => state.sheets[0]!);
          for (let row = 0; row < ROWS + 4; row++) {
            for (let column = 0; column < COLUMNS + 4; column++) {
              const [was, became] = [before, after].map(
                sheet => sheet!.rows[row]?.[column],
              );
              const same = JSON.stringify(was) === JSON.stringify(became);
              expect(undone!.rows[row]?.[column]).toEqual(
                same ? now.sheets[0]!.rows[row]?.[column] : was,
              );
            }
          }
        },
      ),
      runs(60, 2000),
    );
  });

  it('is refused where another has written since', () => {
    const book = newBook();
    const deed = did(book, typed('A1', '1'));
    does(book, typed('A1', '2'), SCHOOL);
    expect(kindOfRefusal(() => undo(book, deed, OWNER))).toBe('changed-since');
    expect(unformatted(book, 'A1')).toEqual([[2]]);
  });

  it('is refused where lines moved since, as another cell stands there now', () => {
    const book = bookOf([['a'], ['b']]);
    const deed = did(book, typed('A2', 'c'));
    const lines = {sheetId: 0, dimension: 'ROWS', start: 0, end: 1} as const;
    does(book, {do: 'insert-lines', lines, likeBefore: false}, SCHOOL);
    expect(kindOfRefusal(() => undo(book, deed, OWNER))).toBe('changed-since');
  });

  it('is refused where the person may not write any more', () => {
    const book = schoolBook(['A1:A2']);
    const deed = did(book, typed('A1', '5'), SCHOOL);
    apply(book, [
      {
        addProtectedRange: {
          protectedRange: {
            range: {sheetId: 0, endRowIndex: 1, endColumnIndex: 1},
            editors: {users: [OWNER]},
          },
        },
      },
    ]);
    expect(kindOfRefusal(() => undo(book, deed, SCHOOL))).toBe('protected');
    expect(kindOfRefusal(() => undo(book, deed, OWNER))).toBe('done');
  });

  it('of inserted rows takes them out and keeps what another wrote below', () => {
    const book = bookOf([['a'], ['b'], ['=A2']]);
    const lines = {sheetId: 0, dimension: 'ROWS', start: 1, end: 3} as const;
    const deed = did(book, {do: 'insert-lines', lines, likeBefore: true});
    does(book, typed('B5', '=A4'), SCHOOL);
    undo(book, deed, OWNER);
    expect(formulas(book, 'A1:B3')).toEqual([['a'], ['b'], ['=A2', '=A2']]);
    expect(book.sheets()[0]?.rowCount).toBe(1000);
  });

  it('of inserted rows is refused when another has written into them', () => {
    const book = bookOf([['a'], ['b']]);
    const lines = {sheetId: 0, dimension: 'ROWS', start: 1, end: 2} as const;
    const deed = did(book, {do: 'insert-lines', lines, likeBefore: true});
    does(book, typed('A2', 'новое'), SCHOOL);
    expect(kindOfRefusal(() => undo(book, deed, OWNER))).toBe('changed-since');
  });

  it('of a cut takes back whatever points at the cells, whoever wrote it', () => {
    const book = bookOf([[4, null, '=A1']]);
    const deed = did(book, {do: 'cut', from: area('A1'), to: area('B2')});
    does(book, typed('C2', '=B2+1'), SCHOOL);
    undo(book, deed, OWNER);
    expect(formulas(book, 'A1:C2')).toEqual([
      [4, '', '=A1'],
      ['', '', '=A1+1'],
    ]);
    redo(book, deed, OWNER);
    expect(formulas(book, 'A1:C2')).toEqual([
      ['', '', '=B2'],
      ['', 4, '=B2+1'],
    ]);
  });

  it('of a deleted sheet brings it back with what pointed at it', () => {
    const book = threeSheets();
    const before = contentOf(book);
    const deed = did(book, {do: 'delete-sheet', sheetId: 0});
    expect(formulas(book, 'Свод!A1')).toEqual([['=#REF!B3']]);
    undo(book, deed, OWNER);
    expect(contentOf(book)).toEqual(before);
  });

  it('of a deleted sheet is refused when its title was taken since', () => {
    const book = newBook();
    apply(book, [{addSheet: {properties: {sheetId: 5, title: 'План'}}}]);
    const deed = did(book, {do: 'delete-sheet', sheetId: 5});
    does(book, {do: 'rename-sheet', sheetId: 0, title: 'План'}, SCHOOL);
    expect(kindOfRefusal(() => undo(book, deed, OWNER))).toBe('title-taken');
  });

  it('tells the triggers a block without values', () => {
    const book = bookOf([[1, 2]]);
    const deed = did(book, {do: 'clear', areas: [area('A1:B1')]});
    expect(undo(book, deed, OWNER)).toEqual({
      change: 'EDIT',
      edit: {
        user: OWNER,
        sheetId: 0,
        range: {startRow: 0, endRow: 1, startColumn: 0, endColumn: 2},
      },
    });
  });

  it('tells them of one cell what it was and is', () => {
    const book = bookOf([[1]]);
    const deed = did(book, typed('A1', '2'));
    const told = undo(book, deed, OWNER).edit;
    expect(told).toMatchObject({value: '1', oldValue: '2'});
  });

  it('does nothing for a stranger to the cells', () => {
    const book = schoolBook(['A1']);
    const deed = did(book, typed('B2', '5'));
    expect(kindOfRefusal(() => undo(book, deed, STRANGER))).toBe('protected');
  });
});
