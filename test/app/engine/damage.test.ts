import {collecting, must, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {csv, OWNER} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  rowOf,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {cellAt, cellValues} from '../../../src/workbook/grid';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';

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
  const {ok, message} = run(book, 'roll-up', {});
  expect([ok, message]).toEqual([
    false,
    expect.stringMatching(/столбец. Выберите «Восстановить книгу»/),
  ]);
  expect(book.stringify()).toBe(before);
  must(book, 'repair');
  must(book, 'roll-up');
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(7);
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

it.each(['registry', 'start'])('makes «%s» again with all it held', id => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'extend', {institution: 's02', until: '25.12.2025'});
  const before = tabOf(book, id).values;
  book.batchUpdate(
    {requests: [{deleteSheet: {sheetId: tabOf(book, id).sheetId}}]},
    OWNER,
  );
  must(book, 'repair');
  expect(tabOf(book, id).values).toEqual(before);
  expect(must(book, 'repair').host.writes).toEqual([]);
});

it('gives a line of the registry back that was deleted or spoilt', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  const before = tabOf(book, 'registry');
  const startIndex = rowOf(before, 's01');
  typeInto(book, 'registry', 's02', REGISTRY_COLUMN.emails, 'school2@');
  const range = {
    sheetId: before.sheetId,
    dimension: 'ROWS' as const,
    startIndex,
    endIndex: startIndex + 1,
  };
  book.batchUpdate({requests: [{deleteDimension: {range}}]}, OWNER);
  const {details} = must(book, 'repair');
  expect(details).toEqual([
    'Школа s02: строка вкладки «Учреждения» восстановлена',
    'Школа s01: строка вкладки «Учреждения» восстановлена',
    'Без места осталось: 1 значение, см. «Замечания»',
  ]);
  for (const code of ['s01', 's02']) {
    for (const column of Object.values(REGISTRY_COLUMN)) {
      expect(cellOf(book, 'registry', code, column)).toBe(
        cellAt(before.values, rowOf(before, code), column) ?? null,
      );
    }
  }
  const kept = () =>
    cellValues(tabOf(book, 'findings').values).filter(v => v === 'school2@');
  expect(kept()).toHaveLength(1);
  must(book, 'check');
  expect(kept()).toHaveLength(1);
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
