import {leaveOutZeros} from '../../../src/local/sheets/leave-out-zeros';
import {newBook, OWNER} from './books';

const FIRST = {sheetId: 0};
const CELL = {
  ...FIRST,
  startRowIndex: 0,
  endRowIndex: 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
};

/** A workbook in which everything that names a sheet names the first one. */
function answer() {
  const book = newBook('en_US');
  const two = {...CELL, endRowIndex: 2};
  const addNamedRange = {namedRange: {name: 'N', range: CELL}};
  const requests = [
    {mergeCells: {range: two}},
    {addNamedRange},
    {addProtectedRange: {protectedRange: {range: FIRST}}},
    {
      addDimensionGroup: {
        range: {...FIRST, dimension: 'ROWS', startIndex: 0, endIndex: 2},
      },
    },
    {setBasicFilter: {filter: {range: two}}},
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: FIRST,
        },
      },
    },
  ];
  const {replies} = book.batchUpdate({requests} as object, OWNER);
  return leaveOutZeros({replies, ...book.get({}, OWNER)});
}

it('leaves the id of the first sheet out of ranges, not their bounds', () => {
  // WorksheetTest.test_merge_cells, test_add_protected_range_normal,
  // test_group_rows, test_basic_filters and CellTest.test_define_named_range
  // of burnash/gspread, tests/cassettes.
  const {sheets = [], namedRanges, replies} = answer();
  const bare: Partial<typeof CELL> = {...CELL};
  delete bare.sheetId;
  const two = {...bare, endRowIndex: 2};
  expect(sheets[0]).toMatchObject({
    merges: [two],
    basicFilter: {range: two},
    protectedRanges: [{range: {}}],
    rowGroups: [{range: {dimension: 'ROWS', startIndex: 0, endIndex: 2}}],
  });
  expect(namedRanges?.[0]?.range).toEqual(bare);
  expect(JSON.stringify([sheets[0]?.rowGroups, replies])).not.toMatch(
    /"range":\{"sheetId/,
  );
});

it('keeps it, and the index, in properties and in places of metadata', () => {
  const {sheets = []} = answer();
  expect(sheets[0]?.properties).toMatchObject({sheetId: 0, index: 0});
  expect(sheets[0]?.developerMetadata?.[0]?.location).toEqual({
    locationType: 'SHEET',
    sheetId: 0,
  });
});

it('gives back what has nothing to leave out', () => {
  const plain = {range: {sheetId: 7, startRowIndex: 0}, values: [[0]]};
  expect(leaveOutZeros(plain)).toBe(plain);
});
