import type {Workbook} from '../../../src/local/sheets/workbook';
import type {ProtectedRange, Request} from '../../../src/workbook/sheets-api';
import {collecting, must} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {
  blankWorkbook,
  csv,
  FOUR_SHAPES,
  OWNER,
  personOf,
} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {tabOf, type} from '../../support/sheets-of';

const TAB = 'institution:s01';
const SHEET = 'Профориентация: вкладка';
const protections = (book: Workbook) => tabOf(book, TAB).protections;
const write = (book: Workbook, ...requests: Request[]) =>
  book.batchUpdate({requests} as object, OWNER);
const journal = (book: Workbook) =>
  tabOf(book, 'journal').values.flat().join(' ');
const told = /Защита вкладки «Школа s01», .* заменена защитой книги/;

function bySomebody(book: Workbook): void {
  const {sheetId} = tabOf(book, TAB);
  const whole = protections(book).find(one => one.description === SHEET);
  const protectedRange = {description: 'Моя защита', range: {sheetId}};
  write(
    book,
    {deleteProtectedRange: {protectedRangeId: whole?.protectedRangeId}},
    {addProtectedRange: {protectedRange}},
  );
}

function renamed(book: Workbook): void {
  for (const {protectedRangeId} of protections(book)) {
    const protectedRange = {protectedRangeId, description: 'Не трогать'};
    write(book, {
      updateProtectedRange: {protectedRange, fields: 'description'},
    });
  }
}

describe('protections', () => {
  it.each<[string, (book: Workbook) => void]>([
    ['of a whole sheet by somebody', bySomebody],
    ['of ours under another name', renamed],
  ])('are taken over, and «Журнал» says so: %s', (_, spoil) => {
    const book = collecting(TWO_SCHOOLS);
    const words = (list: readonly ProtectedRange[]) =>
      list.map(one => one.description).sort();
    const before = words(protections(book));
    spoil(book);
    must(book, 'check');
    expect(words(protections(book))).toEqual(before);
    expect(journal(book)).toMatch(told);
    type(book, 's01', 'i2.1', '7', {user: personOf('s01')});
    expect(must(book, 'check').host.writes).toEqual([]);
  });

  it('are added when all copies are made', () => {
    const book = blankWorkbook();
    must(book, 'set-up');
    const table = csv([...FOUR_SHAPES, {code: 's03'}, {code: 's04'}]);
    const {host} = must(book, 'add-institutions', {csv: table});
    const kinds = host.writes.flat().map(one => Object.keys(one)[0]);
    const sheets = new Set(
      readAll(book)
        .tabs.filter(one => one.anchor?.id.startsWith('institution:'))
        .map(one => one.sheetId),
    );
    const added = host.writes
      .flat()
      .findIndex(({addProtectedRange: one}) =>
        sheets.has(one?.protectedRange?.range?.sheetId ?? 0),
      );
    expect(kinds.lastIndexOf('duplicateSheet')).toBeGreaterThan(0);
    expect(added).toBeGreaterThan(kinds.lastIndexOf('duplicateSheet'));
  });
});

describe('a repair', () => {
  it('gives the workbook its time zone back', () => {
    const book = collecting(TWO_SCHOOLS);
    const region = (properties: object) =>
      write(book, {
        updateSpreadsheetProperties: {
          properties,
          fields: Object.keys(properties).join(),
        },
      });
    region({timeZone: 'America/New_York'});
    must(book, 'repair');
    const {locale, timeZone} = readAll(book);
    expect([locale, timeZone]).toEqual(['ru_RU', 'Europe/Kaliningrad']);
  });

  it('unmerges what somebody merged over the edge of the frozen rows', () => {
    const book = collecting(TWO_SCHOOLS);
    const {sheetId} = tabOf(book, 'registry');
    const range = {sheetId, startRowIndex: 2, endRowIndex: 5};
    write(
      book,
      {
        updateSheetProperties: {
          properties: {sheetId, gridProperties: {frozenRowCount: 0}},
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        mergeCells: {
          range: {...range, startColumnIndex: 16, endColumnIndex: 18},
          mergeType: 'MERGE_ALL',
        },
      },
    );
    must(book, 'repair');
    expect(tabOf(book, 'registry').merges).toEqual([]);
  });
});
