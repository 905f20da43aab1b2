import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {
  fieldList,
  readTypes,
} from '../../../src/local/sheets/schema/field-list';
import {apply, errorOf, newBook, OWNER, put, refusal} from './books';

describe('the published field list', () => {
  it('knows messages, lists, enumerations and primitives', () => {
    const list = fieldList();
    expect(list['RepeatCellRequest']).toEqual({
      cell: {kind: 'message', name: 'CellData'},
      fields: {kind: 'string'},
      range: {kind: 'message', name: 'GridRange'},
    });
    expect(list['SheetProperties']?.['sheetType']).toEqual({
      kind: 'enum',
      values: ['SHEET_TYPE_UNSPECIFIED', 'GRID', 'OBJECT', 'DATA_SOURCE'],
    });
    expect(list['RowData']?.['values']).toEqual({
      kind: 'list',
      of: {kind: 'message', name: 'CellData'},
    });
    expect(Object.keys(list['Request'] ?? {}).length).toBeGreaterThan(60);
  });

  it('keeps in its cache what a fresh reading gives', () => {
    const file =
      require.resolve('@maxim_mazurok/gapi.client.sheets-v4/package.json');
    const source = readFileSync(join(dirname(file), 'index.d.ts'), 'utf8');
    expect(readTypes(source)).toEqual(fieldList());
  });
});

describe('a body that Google would not read', () => {
  it.each([
    [
      'an unknown request',
      {requests: [{repeatCells: {}}]},
      'Invalid JSON payload received. Unknown name "repeatCells" at \'requests[0]\': Cannot find field.',
    ],
    [
      'an unknown field, with the path in Google’s spelling',
      {requests: [{}, {repeatCell: {cell: {userEnteredFormat: {bold: true}}}}]},
      'Invalid JSON payload received. Unknown name "bold" at \'requests[1].repeat_cell.cell.user_entered_format\': Cannot find field.',
    ],
    [
      'an unknown field of the body',
      {request: []},
      'Invalid JSON payload received. Unknown name "request": Cannot find field.',
    ],
    [
      'a wrong enumeration value',
      {requests: [{mergeCells: {mergeType: 'MERGE'}}]},
      'Invalid value at \'requests[0].merge_cells.merge_type\' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "MERGE"',
    ],
    [
      'a text for a number',
      {requests: [{deleteSheet: {sheetId: 'x'}}]},
      'Invalid value at \'requests[0].delete_sheet.sheet_id\' (TYPE_INT32), "x"',
    ],
    [
      'a fraction for a whole number',
      {requests: [{deleteSheet: {sheetId: 1.5}}]},
      "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), 1.5",
    ],
    [
      'a number for a text',
      {requests: [{addSheet: {properties: {title: 5}}}]},
      "Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5",
    ],
    [
      'an object for a list',
      {requests: [{updateCells: {rows: {}}}]},
      "Invalid value at 'requests[0].update_cells.rows' (TYPE_LIST), {}",
    ],
    [
      'two values in one',
      {
        requests: [
          {
            repeatCell: {
              cell: {userEnteredValue: {numberValue: 1, stringValue: 'a'}},
            },
          },
        ],
      },
      "Invalid value at 'requests[0].repeat_cell.cell.user_entered_value' (oneof), oneof field 'value' is already set. Cannot set 'stringValue'",
    ],
    ['no request', {requests: []}, 'Must specify at least one request.'],
    [
      'an empty request',
      {requests: [{}]},
      'Invalid requests[0]: No request set.',
    ],
  ])('is refused for %s', (_, body, message) => {
    expect(
      errorOf(() => newBook().batchUpdate(body as object, OWNER)),
    ).toMatchObject({code: 400, status: 'INVALID_ARGUMENT', message});
  });

  it('is refused with every fault named', () => {
    const message = refusal(newBook(), [{a: 1}, {b: 2}]);
    expect(message.split('\n')).toHaveLength(2);
  });
});

describe('what this host does not do', () => {
  it.each([
    ['addDataSource', {addDataSource: {}}],
    ['function INDIRECT', put([['=SUM(INDIRECT("A1"))']])],
    ['open range A2:A', put([['=SUM(A2:A)']])],
    [
      'locale ja_JP',
      {
        updateSpreadsheetProperties: {
          properties: {locale: 'ja_JP'},
          fields: 'locale',
        },
      },
    ],
  ])('%s is refused loudly', (what, request) => {
    expect(refusal(newBook(), [request])).toBe(`not emulated: ${what}`);
  });

  it('does not take a text inside a formula for a call', () => {
    const book = newBook();
    apply(book, [put([['="INDIRECT(A2:A)"']])]);
    expect(book.cell({sheetId: 0, row: 0, column: 0}).formatted).toBe(
      'INDIRECT(A2:A)',
    );
  });
});

describe('a field mask', () => {
  const range = {sheetId: 0, endRowIndex: 1, endColumnIndex: 1};

  it.each([
    ['updateCells', {updateCells: {range}}],
    ['repeatCell', {repeatCell: {range}}],
    ['updateSheetProperties', {updateSheetProperties: {properties: {}}}],
    [
      'updateDimensionProperties',
      {updateDimensionProperties: {range: {sheetId: 0, dimension: 'ROWS'}}},
    ],
    ['updateProtectedRange', {updateProtectedRange: {protectedRange: {}}}],
    [
      'updateDeveloperMetadata',
      {updateDeveloperMetadata: {developerMetadata: {}}},
    ],
    [
      'updateSpreadsheetProperties',
      {updateSpreadsheetProperties: {properties: {}}},
    ],
  ])('is required in %s', (kind, request) => {
    expect(refusal(newBook(), [request])).toBe(
      `Invalid requests[0].${kind}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  });

  it.each(['userEnteredValu', 'userEnteredFormat.bold', 'note.x', 'a,', '('])(
    'that names nothing (%s) is refused',
    fields => {
      expect(refusal(newBook(), [{repeatCell: {range, fields}}])).toMatch(
        /^Invalid requests\[0\]\.repeatCell: Invalid field: /,
      );
    },
  );

  it('of a write may not name what only Google writes', () => {
    expect(
      refusal(newBook(), [{repeatCell: {range, fields: 'effectiveValue'}}]),
    ).toBe('Invalid requests[0].repeatCell: Invalid field: effectiveValue');
  });

  it('changes the named fields and no other', () => {
    const book = newBook();
    const write = (cell: object, fields: string) =>
      apply(book, [{repeatCell: {range, cell, fields}}]);
    write(
      {
        note: 'n',
        userEnteredFormat: {
          wrapStrategy: 'WRAP',
          textFormat: {bold: true, fontSize: 12},
        },
      },
      '*',
    );
    write(
      {userEnteredFormat: {textFormat: {italic: true}}},
      'userEnteredFormat(textFormat(italic,bold),horizontalAlignment)',
    );
    const {sheets} = book.get(
      {fields: 'sheets/data/rowData/values(note,userEnteredFormat)'},
      OWNER,
    );
    expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toEqual({
      note: 'n',
      userEnteredFormat: {
        wrapStrategy: 'WRAP',
        textFormat: {italic: true, fontSize: 12},
      },
    });
  });
});
