import {perform, type Performed} from '../../../src/local/gestures/perform';
import type {Edit, SheetArea} from '../../../src/local/gestures/gesture';
import {Refusal, type Workbook} from '../../../src/local/sheets/workbook';
import {apply, newBook, OWNER, put, SCHOOL} from '../sheets/books';

/** An area of the first sheet as `B2:C3`. */
export function area(a1: string, sheetId = 0): SheetArea {
  const [from = '', to = from] = a1.split(':');
  const [a, b] = [cellOf(from), cellOf(to)];
  return {
    sheetId,
    startRow: a.row,
    endRow: b.row + 1,
    startColumn: a.column,
    endColumn: b.column + 1,
  };
}

export function cellOf(a1: string): {row: number; column: number} {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  return {row: Number(row) - 1, column: letter.charCodeAt(0) - 65};
}

/**
 * A book whose first sheet is the centre's but for `open`, where a school may
 * write.
 */
export function schoolBook(open: readonly string[]): Workbook {
  const book = newBook();
  apply(book, [
    {
      addProtectedRange: {
        protectedRange: {
          range: {sheetId: 0},
          editors: {users: [OWNER]},
          unprotectedRanges: open.map(a1 => {
            const {sheetId, ...box} = area(a1);
            return {
              sheetId,
              startRowIndex: box.startRow,
              endRowIndex: box.endRow,
              startColumnIndex: box.startColumn,
              endColumnIndex: box.endColumn,
            };
          }),
        },
      },
    },
  ]);
  return book;
}

/** Why an edit was refused; nothing may have changed then. */
export function refused(book: Workbook, edit: Edit, user = SCHOOL): Refusal {
  const before = book.snapshot();
  try {
    perform(book, edit, user);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(book.snapshot()).toBe(before);
    return error;
  }
  throw new Error('it was not refused');
}

export function does(book: Workbook, edit: Edit, user = OWNER): Performed {
  return perform(book, edit, user);
}

export function bookOf(
  values: (string | number | boolean | null)[][],
): Workbook {
  const book = newBook();
  apply(book, [put(values)]);
  return book;
}
