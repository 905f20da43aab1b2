import {
  apply,
  newBook,
  OWNER,
  put,
  refusal,
  STRANGER,
  unformatted,
} from './books';

const cell = {sheetId: 0, endRowIndex: 2, endColumnIndex: 2};
const doings: gapi.client.sheets.Request[] = [
  put([[1, '=A1+1']]),
  {addSheet: {properties: {sheetId: 5, title: 'Ещё'}}},
  {updateSheetProperties: {properties: {title: 'Иначе'}, fields: 'title'}},
  {repeatCell: {range: cell, cell: {note: 'n'}, fields: 'note'}},
  {
    insertDimension: {
      range: {sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3},
    },
  },
  {
    deleteDimension: {
      range: {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1},
    },
  },
  {mergeCells: {range: cell, mergeType: 'MERGE_ALL'}},
  {addProtectedRange: {protectedRange: {range: cell, editors: {users: []}}}},
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [cell],
        booleanRule: {
          condition: {type: 'NOT_BLANK'},
          format: {textFormat: {bold: true}},
        },
      },
    },
  },
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'k',
        location: {spreadsheet: true},
        visibility: 'DOCUMENT',
      },
    },
  },
  {setBasicFilter: {filter: {range: cell}}},
  {updateSpreadsheetProperties: {properties: {title: 'Т'}, fields: 'title'}},
  {deleteSheet: {sheetId: 7}},
];

function bookWithContent() {
  const book = newBook();
  apply(book, [
    put([
      ['а', 2],
      [3, '=B1*2'],
    ]),
    {addSheet: {properties: {sheetId: 7, title: 'Второй'}}},
    put([["='Лист1'!B1"]], 7),
  ]);
  return book;
}

describe('a batch', () => {
  it('leaves nothing behind when its last request is invalid', () => {
    const book = bookWithContent();
    const before = book.stringify();
    const values = unformatted(book, 'Лист1');
    expect(refusal(book, [...doings, {deleteSheet: {sheetId: 99}}])).toBe(
      `Invalid requests[${doings.length}].deleteSheet: No sheet with id: 99`,
    );
    expect(book.stringify()).toBe(before);
    expect(unformatted(book, 'Лист1')).toEqual(values);
    apply(book, doings);
    expect(book.stringify()).not.toBe(before);
  });

  it('leaves nothing behind when a request is not emulated', () => {
    const book = bookWithContent();
    const before = book.stringify();
    expect(refusal(book, [...doings, {addSlicer: {}}])).toMatch(
      /^not emulated/,
    );
    expect(book.stringify()).toBe(before);
  });

  it('leaves nothing behind when the user may not make its last edit', () => {
    const book = bookWithContent();
    apply(book, [
      {
        addProtectedRange: {
          protectedRange: {range: {sheetId: 7}, editors: {users: [OWNER]}},
        },
      },
    ]);
    const before = book.stringify();
    expect(refusal(book, [put([[1]]), put([[1]], 7)], STRANGER)).toMatch(
      /^Invalid requests\[1\]\.updateCells: You are trying to edit a protected/,
    );
    expect(book.stringify()).toBe(before);
  });

  it('stops at the first invalid request', () => {
    expect(
      refusal(newBook(), [
        {deleteSheet: {sheetId: 1}},
        {deleteSheet: {sheetId: 2}},
      ]),
    ).toBe('Invalid requests[0].deleteSheet: No sheet with id: 1');
  });

  it('answers each request in its place, {} where Google says nothing', () => {
    const replies = apply(newBook(), [
      put([[1]]),
      {addSheet: {properties: {title: 'Б', sheetId: 3}}},
      put([[1]], 3),
    ]);
    expect(replies.map(reply => Object.keys(reply))).toEqual([
      [],
      ['addSheet'],
      [],
    ]);
  });

  it('sees in each request what the ones before it did', () => {
    const book = newBook();
    apply(book, [
      {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
      put([[4]], 1),
      put([['=Б!A1*2']]),
    ]);
    expect(unformatted(book, 'A1')).toEqual([[8]]);
  });

  it('takes over nothing that the caller changes afterwards', () => {
    const book = newBook();
    const body = {requests: [put([['а']])]};
    book.batchUpdate(body, OWNER);
    const before = book.stringify();
    const values = body.requests[0]?.updateCells?.rows?.[0]?.values?.[0];
    if (values?.userEnteredValue) values.userEnteredValue.stringValue = 'б';
    const answer = book.get({fields: 'sheets'}, OWNER);
    const properties = answer.sheets?.[0]?.properties;
    if (properties) properties.title = 'чужое';
    expect(book.stringify()).toBe(before);
  });

  it('needs somebody to act', () => {
    expect(refusal(newBook(), [put([[1]])], '')).toMatch(/authentication/);
  });
});
