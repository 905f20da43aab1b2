import {collecting, must, run} from '../../support/commands';
import {put} from '../../support/damages';
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
import {START} from '../../../src/workbook/tabs/start';
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

it.each([
  ['emails', 'school2@', 'адрес почты «school2@»'],
  ['emails', 'a@school.ru,, b', 'адрес почты «b»'],
  ['kind', 'лицей', 'вид «лицей»'],
  ['upperGrades', 'нeт', '10-11 классы «нeт»'],
  ['active', 'конечно', 'участие «конечно»'],
  ['projects', '99.9', 'проект «99.9»'],
  ['status', 'прнято', 'состояние «прнято»'],
  ['status', undefined, 'состояние: пусто'],
  ['extendedUntil', 'потом', 'продление «потом»'],
  ['code', 's99', 'код «s99»'],
  ['name', undefined, 'нет названия'],
  ['contact', 'я'.repeat(40_000), 'контактное лицо: длиннее'],
] as const)(
  'lets a slip in «%s» concern its own line alone',
  (name, text, told) => {
    const book = collecting(TWO_SCHOOLS);
    for (const code of ['s01', 's02']) {
      fillReturn(book, code, SOUND, EXPLAINED);
      tick(book, code);
    }
    must(book, 'submit', {institution: 's02'});
    must(book, 'accept', {institution: 's02'});
    const column = REGISTRY_COLUMN[name];
    const tab = tabOf(book, 'registry');
    const stringValue = text;
    put(
      book,
      tab,
      [rowOf(tab, 's02'), column],
      text === undefined ? undefined : {stringValue},
    );
    const {details} = must(book, 'submit');
    expect(details[0]).toMatch(/^Строка 5 вкладки «Учреждения»: /);
    expect(details[0]).toContain(told);
    expect(cellOf(book, S01, 'submit', COLUMN.check)).toMatch(/^Сдано/);
    const {message} = must(book, 'roll-up');
    expect(message).toMatch(/учтены отчёты 2 из 2/);
    expect(cellOf(book, 'registry', 's02', column)).toBe(text ?? null);
    expect(must(book, 'roll-up').host.writes).toEqual([]);
    must(book, 'repair');
    expect(
      cellAt(tabOf(book, 'registry').values, rowOf(tab, 's02'), column),
    ).toEqual(cellAt(tab.values, rowOf(tab, 's02'), column));
  },
);

it('has a line that was deleted come back, and tells so', () => {
  const book = collecting(TWO_SCHOOLS);
  const {sheetId, values} = tabOf(book, 'registry');
  const range = {
    sheetId,
    dimension: 'ROWS' as const,
    startIndex: 3,
    endIndex: 4,
  };
  book.batchUpdate({requests: [{deleteDimension: {range}}]}, OWNER);
  const {message, details} = must(book, 'roll-up');
  expect(message).toMatch(/из 2 учреждений/);
  expect(details[0]).toMatch(
    /^Школа s01: строка вкладки «Учреждения» восстановлена/,
  );
  expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.name)).toBe(
    values[3]?.[2],
  );
});

it('does not take an emptied registry for one that nobody began', () => {
  const book = collecting(TWO_SCHOOLS);
  const {sheetId} = tabOf(book, 'registry');
  const fields = 'userEnteredValue';
  book.batchUpdate(
    {requests: [{updateCells: {range: {sheetId}, fields}}]},
    OWNER,
  );
  const before = book.stringify();
  const {ok, message} = run(book, 'roll-up');
  expect([ok, message]).toEqual([
    false,
    expect.stringMatching(/пуста, хотя учреждения в книге есть/),
  ]);
  expect(book.stringify()).toBe(before);
  must(book, 'repair');
  expect(must(book, 'roll-up').message).toMatch(/из 2 учреждений/);
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

it.each([
  ['period', '0'],
  ['period', '-1'],
  ['period', '45000'],
  ['period', '2025,5'],
  ['deadline', '2025'],
  ['deadline', '-1'],
  ['deadline', '31.12.9999'],
])('asks to mend «%s» when %s is typed into «Начало»', (row, text) => {
  const book = collecting(TWO_SCHOOLS);
  typeInto(book, 'start', row, START.at.value, text);
  const {ok, message, details} = run(book, 'roll-up');
  const said = [message, ...details].join('\n');
  expect([ok, said]).toEqual([
    false,
    expect.stringMatching(row === 'period' ? /нужен год/ : /нужна дата/),
  ]);
});
