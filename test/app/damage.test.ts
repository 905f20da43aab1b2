import {collecting, must, run} from '../support/commands';
import {TWO_SCHOOLS} from '../support/every-command';
import {csv, OWNER} from '../support/municipality';
import {cellOf, fillReturn, tabOf, typeInto} from '../support/sheets-of';
import {REGISTRY_COLUMN} from '../../src/workbook/tabs/registry';

const S01 = 'institution:s01';

it.each([
  ['a school', S01, 0],
  ['a school', S01, 5],
  ['the registry', 'registry', 2],
])('refuses a column that came into the tab of %s', (_, tab, column) => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', {'i2.1': 7});
  const {sheetId} = tabOf(book, tab);
  const range = {
    sheetId,
    dimension: 'COLUMNS' as const,
    startIndex: column,
    endIndex: column + 1,
  };
  book.batchUpdate({requests: [{insertDimension: {range}}]}, OWNER);
  const before = book.stringify();
  for (const name of ['roll-up', 'repair'] as const) {
    const {ok, message} = run(book, name, {});
    expect([ok, message]).toEqual([
      false,
      expect.stringMatching(/вставлен или удалён столбец/),
    ]);
  }
  expect(book.stringify()).toBe(before);
});

it('lets no institution drop out for a slip in its line of the registry', () => {
  const book = collecting(TWO_SCHOOLS);
  typeInto(book, 'registry', 's02', REGISTRY_COLUMN.emails, 'school2@');
  const {ok, message} = run(book, 'roll-up', {});
  expect(ok).toBe(false);
  expect(message).toMatch(
    /Строка 5 вкладки «Учреждения»: адрес почты «school2@»/,
  );
});

it('lets institutions change names with each other', () => {
  const book = collecting(TWO_SCHOOLS);
  const names = [
    {code: 's01', name: 'Школа s02'},
    {code: 's02', name: 'Школа s01'},
  ];
  must(book, 'add-institutions', {csv: csv(names)});
  expect(tabOf(book, S01).title).toBe('Школа s02');
  expect(tabOf(book, 'institution:s02').title).toBe('Школа s01');
});

it('takes a return whose tab was deleted for a draft', () => {
  const book = collecting(TWO_SCHOOLS);
  typeInto(book, 'registry', 's01', REGISTRY_COLUMN.status, 'принято');
  const {sheetId} = tabOf(book, S01);
  book.batchUpdate({requests: [{deleteSheet: {sheetId}}]}, OWNER);
  must(book, 'repair', {});
  const status = cellOf(book, 'registry', 's01', REGISTRY_COLUMN.status);
  expect(status).toBe('черновик');
});

it('says which of the settings it cannot read', () => {
  const book = collecting(TWO_SCHOOLS);
  typeInto(book, 'start', 'centre', 2, 'Иванова centre@example.org');
  const {ok, message} = run(book, 'check', {});
  expect(ok).toBe(false);
  expect(message).toMatch(/Во вкладке «Начало»: «иванова» – не адрес/);
});
