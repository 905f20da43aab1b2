import type {Workbook} from '../../../src/local/sheets/workbook';
import {ANCHOR_KEY, anchorValue} from '../../../src/workbook/anchor';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import type {Request} from '../../../src/workbook/sheets-api';
import {collecting, must} from '../../support/commands';
import {OWNER, STRANGER, type Line} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, rowOf, tabOf} from '../../support/sheets-of';

const LINES: readonly Line[] = [{code: 's01'}, {code: 's02'}];
const S01 = institutionTab('s01');

function apply(book: Workbook, ...requests: Request[]): void {
  book.batchUpdate({requests: requests as object[]}, OWNER);
}

const sheetNamed = (book: Workbook, title: string) =>
  readAll(book).tabs.find(tab => tab.title === title);

const ALL_COMMANDS = ['roll-up', 'set-up', 'repair'] as const;

it('leaves a sheet, a protection and a format of other people alone', () => {
  const book = collecting(LINES);
  const {sheetId} = tabOf(book, 'findings');
  const range = {sheetId, startRowIndex: 0, endRowIndex: 1};
  apply(
    book,
    {addSheet: {properties: {sheetId: 777, title: 'Черновик', index: 2}}},
    {
      updateCells: {
        start: {sheetId: 777, rowIndex: 0, columnIndex: 0},
        rows: [{values: [{userEnteredValue: {stringValue: 'моё'}}]}],
        fields: 'userEnteredValue',
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range,
          description: 'моя защита',
          editors: {users: [OWNER, STRANGER]},
        },
      },
    },
  );
  const mine = () => ({
    sheet: sheetNamed(book, 'Черновик')?.values,
    protections: tabOf(book, 'findings').protections.filter(
      one => one.description === 'моя защита',
    ),
  });
  const before = mine();
  expect(before.protections).toHaveLength(1);
  for (const name of ALL_COMMANDS) must(book, name);
  expect(mine()).toEqual(before);
});

it('finds a renamed tab, whose links and formulas follow', () => {
  const book = collecting(LINES);
  const {sheetId} = tabOf(book, S01);
  apply(book, {
    updateSheetProperties: {
      properties: {sheetId, title: "Наша 'школа'"},
      fields: 'title',
    },
  });
  fillReturn(book, 's01', {'i2.1': 77});
  must(book, 'roll-up');
  expect(tabOf(book, S01).sheetId).toBe(sheetId);
  expect(tabOf(book, S01).title).toBe("Наша 'школа'");
  expect(cellOf(book, 'summary', 'i2.1', 4)).toBe(77);
  expect(readAll(book).tabs).toHaveLength(13 + LINES.length);
  must(book, 'repair');
  expect(tabOf(book, S01).title).toBe('Школа s01');
  expect(cellOf(book, 'summary', 'i2.1', 4)).toBe(77);
});

it.each([
  ['without its metadata', false],
  ['with its metadata', true],
])('does not take a tab copied %s for the original', (_, withMetadata) => {
  const book = collecting(LINES);
  const {sheetId, anchor} = tabOf(book, S01);
  apply(book, {
    duplicateSheet: {
      sourceSheetId: sheetId,
      insertSheetIndex: 0,
      newSheetId: 888,
      newSheetName: 'Копия',
    },
  });
  if (withMetadata && anchor) {
    const {id, sheet, layout} = anchor;
    const developerMetadata = {
      metadataKey: ANCHOR_KEY,
      metadataValue: anchorValue({id, sheet, layout}),
      location: {sheetId: 888},
      visibility: 'DOCUMENT',
    };
    apply(book, {createDeveloperMetadata: {developerMetadata}});
  }
  const copy = sheetNamed(book, 'Копия')?.values;
  fillReturn(book, 's01', {'i2.1': 5});
  for (const name of ALL_COMMANDS) must(book, name);
  expect(tabOf(book, S01).sheetId).toBe(sheetId);
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(5);
  expect(sheetNamed(book, 'Копия')?.values).toEqual(copy);
});

it('gives every cell back that was overwritten, and keeps what was typed', () => {
  const book = collecting(LINES);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  const before = tabOf(book, S01);
  const row = rowOf(before, 'i2.1');
  const {sheetId} = before;
  apply(
    book,
    {
      updateCells: {
        start: {sheetId, rowIndex: row, columnIndex: COLUMN.check},
        rows: [{values: [{userEnteredValue: {stringValue: 'всё верно!'}}]}],
        fields: 'userEnteredValue',
      },
    },
    {
      deleteProtectedRange: {
        protectedRangeId: before.protections[0]?.protectedRangeId,
      },
    },
    {deleteConditionalFormatRule: {sheetId, index: 0}},
  );
  must(book, 'repair');
  const after = tabOf(book, S01);
  expect(after.values).toEqual(before.values);
  expect(after.conditions).toEqual(before.conditions);
  expect(after.protections.map(one => one.description).sort()).toEqual(
    before.protections.map(one => one.description).sort(),
  );
});

it('makes a deleted tab again, and its live total with it', () => {
  const book = collecting(LINES);
  fillReturn(book, 's02', {'i2.1': 9});
  apply(book, {deleteSheet: {sheetId: tabOf(book, 'summary').sheetId}});
  apply(book, {deleteSheet: {sheetId: tabOf(book, S01).sheetId}});
  must(book, 'repair');
  expect(cellOf(book, 'summary', 'i2.1', 4)).toBe(9);
  fillReturn(book, 's01', {'i2.1': 4});
  expect(cellOf(book, 'summary', 'i2.1', 4)).toBe(13);
  expect(must(book, 'repair').host.writes).toEqual([]);
});
