import {tabsById} from '../../../src/workbook/reconcile/places';
import {rowNumbers} from '../../../src/workbook/tabs/institution-body';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {collecting, must} from '../../support/commands';
import {OWNER, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';

it.each([
  ['PERCENT', '0%', 0.39],
  ['DATE', 'dd.mm.yyyy', 46_154],
  ['CURRENCY', '#,##0 ₽', 12],
])(
  'takes the format that a paste of %s left in an input',
  (type, pattern, n) => {
    const book = collecting([{code: 's01'}]);
    const sheetId =
      tabsById(readAll(book)).get('institution:s01')?.sheetId ?? -1;
    const rowIndex =
      rowNumbers(PRESET, {kind: 'school', upperGrades: true}).get('i2.1') ?? -1;
    const start = {sheetId, rowIndex, columnIndex: COLUMN.value};
    const cell = {
      userEnteredValue: {numberValue: n},
      userEnteredFormat: {numberFormat: {type, pattern}},
    };
    const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
    const updateCells = {start, rows: [{values: [cell]}], fields};
    book.batchUpdate({requests: [{updateCells}]} as object, OWNER);
    must(book, 'repair');
    const range = {
      sheetId,
      startRowIndex: rowIndex,
      endRowIndex: rowIndex + 1,
      startColumnIndex: COLUMN.value,
      endColumnIndex: COLUMN.value + 1,
    };
    const [sheet] =
      book.getByDataFilter(
        {dataFilters: [{gridRange: range}], includeGridData: true},
        {},
        OWNER,
      ).sheets ?? [];
    const there = sheet?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(there?.userEnteredFormat?.numberFormat).toBeUndefined();
    expect(there?.userEnteredValue).toEqual({numberValue: n});
  },
);
