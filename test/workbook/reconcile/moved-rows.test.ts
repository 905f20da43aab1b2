import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellAt} from '../../../src/workbook/grid';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import type {Request} from '../../../src/workbook/sheets-api';
import {collecting, must} from '../../support/commands';
import {csv, OWNER, type Line} from '../../support/municipality';
import {EXPLAINED, SOUND, UPPER_ONLY} from '../../support/school-return';
import {fillReturn, rowOf, tabOf} from '../../support/sheets-of';

const LINES: readonly Line[] = [{code: 's01'}];
const S01 = institutionTab('s01');

function apply(book: Workbook, ...requests: Request[]): void {
  book.batchUpdate({requests: requests as object[]}, OWNER);
}

/** Swaps the contents of two rows, as a sort would, but for the formulas. */
function swapRows(book: Workbook, one: number, other: number): void {
  const {sheetId, values} = tabOf(book, S01);
  const columns = [COLUMN.id, COLUMN.no, COLUMN.title, COLUMN.value];
  const cell = (row: number, column: number, from: number): Request => {
    const value = cellAt(values, from, column) ?? '';
    const entered =
      typeof value === 'number'
        ? {numberValue: value}
        : {stringValue: String(value)};
    return {
      updateCells: {
        start: {sheetId, rowIndex: row, columnIndex: column},
        rows: [{values: [{userEnteredValue: entered}]}],
        fields: 'userEnteredValue',
      },
    };
  };
  apply(
    book,
    ...[...columns, COLUMN.explanation].flatMap(column => [
      cell(one, column, other),
      cell(other, column, one),
    ]),
  );
}

it('puts values back beside their ids when rows changed places', () => {
  const book = collecting(LINES);
  fillReturn(book, 's01', SOUND, {'i1.2': 'первая', 'i11.1b': 'последняя'});
  const before = tabOf(book, S01);
  const [first, last] = [rowOf(before, 'i1.2'), rowOf(before, 'i11.1b')];
  swapRows(book, first, last);
  swapRows(book, rowOf(before, 'k9'), rowOf(before, 'i2.1'));
  expect(rowOf(tabOf(book, S01), 'i1.2')).toBe(last);
  must(book, 'check');
  expect(tabOf(book, S01).values).toEqual(before.values);
  expect(must(book, 'check').host.writes).toEqual([]);
});

it('puts values back beside their ids when a row was inserted', () => {
  const book = collecting(LINES);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  const before = tabOf(book, S01);
  const startIndex = rowOf(before, 'i2.1');
  apply(book, {
    insertDimension: {
      range: {
        sheetId: before.sheetId,
        dimension: 'ROWS',
        startIndex,
        endIndex: startIndex + 1,
      },
      inheritFromBefore: true,
    },
  });
  must(book, 'check');
  expect(tabOf(book, S01).values).toEqual(before.values);
  expect(must(book, 'repair').ok).toBe(true);
  expect(must(book, 'repair').host.writes).toEqual([]);
});

it('leaves rows that are new empty, and the others their values', () => {
  const lower = {code: 's01', grades10_11: 'нет'};
  const book = collecting([lower]);
  const typed = Object.fromEntries(
    Object.entries(SOUND).filter(([field]) => !UPPER_ONLY.includes(field)),
  );
  fillReturn(book, 's01', typed, EXPLAINED);
  must(book, 'add-institutions', {csv: csv([{code: 's01'}])});
  const tab = tabOf(book, S01);
  for (const field of Object.keys(SOUND)) {
    const value = cellAt(tab.values, rowOf(tab, field), COLUMN.value);
    expect([field, value]).toEqual([field, typed[field] ?? undefined]);
  }
});
