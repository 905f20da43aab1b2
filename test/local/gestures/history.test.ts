import {History} from '../../../src/local/gestures/history';
import {Refusal} from '../../../src/local/sheets/workbook';
import {newBook, OWNER, SCHOOL, unformatted} from '../sheets/books';

function type(history: History, row: number, text: string, user: string) {
  return history.perform({do: 'type', sheetId: 0, row, column: 0, text}, user);
}

describe('what a person takes back', () => {
  it('is only that person’s own, the last first, and may be done again', () => {
    const book = newBook();
    const history = new History(book);
    type(history, 0, '1', OWNER);
    type(history, 1, '2', SCHOOL);
    type(history, 0, '3', OWNER);
    expect(history.undo(OWNER)).toMatchObject({change: 'EDIT'});
    expect(unformatted(book, 'A1:A2')).toEqual([[1], [2]]);
    history.undo(OWNER.toUpperCase());
    expect(unformatted(book, 'A1:A2')).toEqual([[], [2]]);
    expect(history.undo(OWNER)).toBeNull();
    history.redo(OWNER);
    history.redo(OWNER);
    expect(unformatted(book, 'A1:A2')).toEqual([[3], [2]]);
    expect(history.redo(OWNER)).toBeNull();
  });

  it('cannot be done again after something new', () => {
    const book = newBook();
    const history = new History(book);
    type(history, 0, '1', OWNER);
    history.undo(OWNER);
    type(history, 1, '2', OWNER);
    expect(history.redo(OWNER)).toBeNull();
  });

  it('is forgotten when it cannot be taken back any more', () => {
    const book = newBook();
    const history = new History(book);
    type(history, 0, '1', OWNER);
    type(history, 1, '2', OWNER);
    type(history, 1, 'другое', SCHOOL);
    expect(() => history.undo(OWNER)).toThrow(Refusal);
    history.undo(OWNER);
    expect(unformatted(book, 'A1:A2')).toEqual([[], ['другое']]);
  });

  it('reaches a hundred gestures back', () => {
    const book = newBook();
    const history = new History(book);
    for (let i = 0; i <= 100; i++) type(history, 0, String(i), OWNER);
    let taken = 0;
    while (history.undo(OWNER)) taken++;
    expect(taken).toBe(100);
    expect(unformatted(book, 'A1')).toEqual([[0]]);
  });
});
