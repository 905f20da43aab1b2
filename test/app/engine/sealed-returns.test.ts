import {COMMANDS} from '../../../src/app/commands';
import {SEALED} from '../../../src/workbook/tabs/archive-columns';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {cellValues} from '../../../src/workbook/grid';
import {collecting, must, once, run} from '../../support/commands';
import {apply} from '../../support/damages';
import {EVERY_COMMAND, TWO_SCHOOLS} from '../../support/every-command';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick, type} from '../../support/sheets-of';

const S01 = 'institution:s01';
const STATUS = REGISTRY_COLUMN.status;

const accepted = once(() => {
  const book = collecting(TWO_SCHOOLS);
  for (const code of ['s01', 's02']) {
    fillReturn(book, code, SOUND, EXPLAINED);
    type(book, code, 'p1.2', 'выполнено');
    type(book, code, 'p1.2', '01.10.2025', {column: COLUMN.date});
    type(book, code, 'p1.2', 'приказ № 4', {column: COLUMN.document});
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'roll-up');
  return book;
});

function remove(book: ReturnType<typeof accepted>): void {
  apply(book, {deleteSheet: {sheetId: tabOf(book, S01).sheetId}});
}

/** Repair, and what does not open the workbook, go on. */
const GOES_ON = Object.entries(COMMANDS)
  .filter(([name, {apart}]) => name === 'repair' || apart)
  .map(([name]) => name);

it.each(Object.keys(EVERY_COMMAND).filter(name => !GOES_ON.includes(name)))(
  'does not let %s go on without an accepted return',
  name => {
    const book = accepted();
    remove(book);
    const before = book.stringify();
    const command = name as keyof typeof EVERY_COMMAND;
    const {ok, message} = run(book, command, EVERY_COMMAND[command]);
    expect([ok, message]).toEqual([
      false,
      expect.stringMatching(/^Отчёт сдан, а вкладки нет: Школа s01\./),
    ]);
    expect(book.stringify()).toBe(before);
  },
);

it('gives an accepted return back whose tab was deleted', () => {
  const book = accepted();
  remove(book);
  const {message} = must(book, 'repair');
  expect(message).toMatch(
    /Школа s01: вкладка была удалена, принятый отчёт возвращён из копии/,
  );
  const journal = cellValues(tabOf(book, 'journal').values);
  expect(
    journal.some(text => String(text).includes('возвращён из копии')),
  ).toBe(true);
  const values = tabOf(accepted(), S01).values;
  for (const [row, cells] of tabOf(book, S01).values.entries()) {
    expect([row, ...cells.slice(0, 8)]).toEqual([
      row,
      ...(values[row] ?? []).slice(0, 8),
    ]);
  }
  expect(cellOf(book, 'registry', 's01', STATUS)).toBe('принято');
  expect(cellOf(book, 'summary', 'i2.1', 5)).toBe(1000);
  expect(must(book, 'repair').host.writes).toEqual([]);
});

it('counts nothing of a copy that stands in the place of an accepted tab', () => {
  const book = accepted();
  const {sheetId, title} = tabOf(book, S01);
  apply(
    book,
    {
      duplicateSheet: {
        sourceSheetId: sheetId,
        insertSheetIndex: 0,
        newSheetId: 99,
        newSheetName: 'Копия',
      },
    },
    {deleteSheet: {sheetId}},
    {
      updateSheetProperties: {
        properties: {sheetId: 99, title},
        fields: 'title',
      },
    },
  );
  const row = tabOf(accepted(), S01).values.findIndex(
    cells => cells[0] === 'i2.1',
  );
  book.type(
    {sheetId: 99, row, column: COLUMN.value},
    '77',
    'centre@example.org',
  );
  expect(run(book, 'roll-up').ok).toBe(false);
  must(book, 'repair');
  must(book, 'roll-up');
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(500);
  expect(cellOf(book, 'summary', 'i2.1', 5)).toBe(1000);
});

it('says what is lost for ever, of a return that nobody had accepted', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  remove(book);
  expect(run(book, 'check').ok).toBe(false);
  expect(must(book, 'repair').message).toMatch(
    /Школа s01: .* отчёт \(сдано\) утрачен/,
  );
  expect(cellOf(book, 'registry', 's01', STATUS)).toBe('черновик');
});

it('takes no copy that somebody changed', () => {
  const book = accepted();
  const {sheetId, values} = tabOf(book, 'archive');
  const column = SEALED.column + SEALED.content;
  const row = values.findIndex(cells => cells[SEALED.column + 1] === 's01');
  book.type(
    {sheetId, row, column},
    '[["i2.1",999,null,null]]',
    'centre@example.org',
  );
  remove(book);
  expect(must(book, 'repair').message).toMatch(/Школа s01: .* утрачен/);
});

it('keeps the copy of what was accepted, whatever is typed afterwards', () => {
  const book = accepted();
  type(book, 's01', 'i2.1', '599');
  must(book, 'roll-up');
  remove(book);
  must(book, 'repair');
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(500);
});

it('forgets the copy of what is returned, and makes one anew', () => {
  const book = accepted();
  must(book, 'return', {institution: 's01', reason: 'уточните'});
  const copies = () =>
    tabOf(book, 'archive').values.flatMap(
      cells => cells[SEALED.column + 1] ?? [],
    );
  expect(copies()).not.toContain('s01');
  type(book, 's01', 'i2.1', '501');
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'accept', {institution: 's01'});
  expect(copies()).toContain('s01');
  remove(book);
  must(book, 'repair');
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(501);
});
