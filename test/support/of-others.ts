import type {Workbook} from '../../src/local/sheets/workbook';
import {institutionTab} from '../../src/workbook/tab-ids';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {apply} from './damages';
import {OWNER} from './municipality';
import {rowOf, tabOf} from './sheets-of';

/** What other people keep in the workbook, beside what is ours. */
export const OF_OTHERS = {
  sheetId: 77,
  protection: 'Завуч проверила',
  note: 'уточнить у психолога',
} as const;

/** A sheet, and in the tab of the school s01 a protection and a note. */
export function addOfOthers(book: Workbook): void {
  const tab = tabOf(book, institutionTab('s01'));
  const row = rowOf(tab, 'i2.1');
  const cell = (column: number) => ({
    sheetId: tab.sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const {sheetId, protection, note} = OF_OTHERS;
  apply(
    book,
    {addSheet: {properties: {sheetId, title: 'Черновик центра'}}},
    {
      updateCells: {
        start: {sheetId, rowIndex: 1, columnIndex: 1},
        rows: [{values: [{userEnteredValue: {stringValue: 'моё'}}]}],
        fields: 'userEnteredValue',
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: cell(COLUMN.value),
          description: protection,
          editors: {users: [OWNER]},
        },
      },
    },
    {
      updateCells: {
        range: cell(COLUMN.explanation),
        rows: [{values: [{note}]}],
        fields: 'note',
      },
    },
  );
}
