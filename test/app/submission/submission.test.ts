import type {Workbook} from '../../../src/local/sheets/workbook';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {collecting, must, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER, personOf} from '../../support/municipality';
import {EXPLAINED, SOUND, type Typed} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  rowOf,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';

const TAB = 'institution:s01';
const status = (book: Workbook) =>
  cellOf(book, 'registry', 's01', REGISTRY_COLUMN.status);
const answer = (book: Workbook) => cellOf(book, TAB, 'submit', COLUMN.check);
const mayType = (book: Workbook, user: string) => {
  const tab = tabOf(book, TAB);
  const at = {
    sheetId: tab.sheetId,
    row: rowOf(tab, 'i2.1'),
    column: COLUMN.value,
  };
  return book.canEdit(at, user);
};

function submitted(changes: Typed = {}, explanations = EXPLAINED): Workbook {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', {...SOUND, ...changes}, explanations);
  tick(book, 's01');
  must(book, 'submit');
  return book;
}

/** Pastes over a cell: what validation would not let a hand type. */
function paste(book: Workbook, row: string, text: string): void {
  const tab = tabOf(book, TAB);
  const start = {
    sheetId: tab.sheetId,
    rowIndex: rowOf(tab, row),
    columnIndex: COLUMN.value,
  };
  const rows = [{values: [{userEnteredValue: {stringValue: text}}]}];
  book.batchUpdate(
    {requests: [{updateCells: {start, rows, fields: 'userEnteredValue'}}]},
    OWNER,
  );
}

it.each<[string, Typed, Readonly<Record<string, string>>, RegExp]>([
  ['an empty cohort', {k9: null}, EXPLAINED, /9[^;]*: не заполнено/],
  ['an empty indicator', {'i7.1': null}, EXPLAINED, /И 7\.1: не заполнено/],
  ['an unexplained error', {'i1.2': 61}, EXPLAINED, /И 1\.2: больше/],
  ['«да» without the act', {}, {}, /И 1\.1: впишите/],
])('is refused with the reason at %s', (_, changes, explanations, reason) => {
  const book = submitted(changes, explanations);
  expect(status(book)).toBe('черновик');
  expect(cellOf(book, TAB, 'submit', COLUMN.value)).toBe(false);
  expect(answer(book)).toMatch(/^Пока не сдано\. Что поправить или пояснить:/);
  expect(answer(book)).toMatch(reason);
  expect(String(answer(book)).match(/•/g)).toHaveLength(1);
  expect(mayType(book, personOf('s01'))).toBe(true);
});

it('is refused at text that was pasted over the validation', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, {...EXPLAINED, 'i2.1': 'так считаем'});
  paste(book, 'i2.1', 'около 500');
  tick(book, 's01');
  must(book, 'submit');
  expect(answer(book)).toMatch(/И 2\.1: значение «около 500» не подходит/);
});

it('names eight rows of an empty return and counts the rest', () => {
  const book = collecting(TWO_SCHOOLS);
  tick(book, 's01');
  must(book, 'submit');
  expect(String(answer(book)).match(/•/g)).toHaveLength(8);
  const rest = Object.keys(SOUND).length - 8;
  expect(answer(book)).toMatch(new RegExp(`и ещё ${rest} строк[аи]?$`));
});

it.each<[string, Typed, Readonly<Record<string, string>>]>([
  ['sound', {}, EXPLAINED],
  ['with an explained error', {'i1.2': 61}, {...EXPLAINED, 'i1.2': 'экстерны'}],
  ['with an explained gap', {'i7.1': null}, {...EXPLAINED, 'i7.1': 'не было'}],
  ['with «н/п»', {'i7.1': 'н/п'}, {...EXPLAINED, 'i7.1': 'не проводится'}],
  ['with a warning', {'i10.1': 50}, EXPLAINED],
])('is handed in %s, and closed for the school', (_, changes, explanations) => {
  const book = submitted(changes, explanations);
  expect(status(book)).toBe('сдано');
  expect(answer(book)).toBe('Сдано 05.11.2025 10:00. Спасибо!');
  expect(mayType(book, personOf('s01'))).toBe(false);
  expect(mayType(book, personOf('s02'))).toBe(false);
  expect(mayType(book, OWNER)).toBe(true);
});

describe('acceptance and return', () => {
  const RETURN = {institution: 's01', reason: 'Проверьте И 2.1'};

  it('goes draft, submitted, returned, submitted, accepted', () => {
    const book = submitted();
    must(book, 'return', RETURN);
    expect(status(book)).toBe('возвращено');
    expect(answer(book)).toBe('Возвращено: Проверьте И 2.1');
    expect(cellOf(book, TAB, 'submit', COLUMN.value)).toBe(false);
    expect(mayType(book, personOf('s01'))).toBe(true);
    tick(book, 's01');
    must(book, 'submit');
    must(book, 'accept', {institution: 'S01'});
    expect(status(book)).toBe('принято');
    expect(mayType(book, personOf('s01'))).toBe(false);
    expect(must(book, 'accept', {institution: 's01'}).message).toMatch(
      /уже принят/,
    );
    must(book, 'return', RETURN);
    expect(status(book)).toBe('возвращено');
  });

  it('is refused over a draft', () => {
    const book = collecting(TWO_SCHOOLS);
    for (const [name, args] of [
      ['accept', {institution: 's01'}],
      ['return', RETURN],
    ] as const) {
      const ran = run(book, name, args);
      expect(ran).toMatchObject({
        ok: false,
        message: expect.stringMatching(/отчёт не сдан \(черновик\)/),
      });
      expect(ran.host.writes).toEqual([]);
    }
  });

  it('does not accept a return that was spoilt after it was handed in', () => {
    const book = submitted();
    paste(book, 'i2.1', 'много');
    expect(run(book, 'accept', {institution: 's01'}).ok).toBe(false);
    const {message, details} = must(book, 'accept', {all: true});
    expect(message).toBe('Принято: 0 отчётов.');
    expect(details).toEqual(['Школа s01: есть ошибки, не принято']);
    expect(status(book)).toBe('сдано');
  });
});

describe('the deadline', () => {
  const LATE = {moment: '2025-12-21T09:00'};
  const extension = (book: Workbook) =>
    cellOf(book, 'registry', 's01', REGISTRY_COLUMN.extendedUntil);

  it('closes the tabs with the first command after it', () => {
    const book = collecting(TWO_SCHOOLS);
    must(book, 'check', {}, {moment: '2025-12-20T23:59'});
    expect(mayType(book, personOf('s01'))).toBe(true);
    must(book, 'check', {}, LATE);
    expect(mayType(book, personOf('s01'))).toBe(false);
  });

  it('takes in every box that is found ticked before the tabs are locked', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', SOUND, EXPLAINED);
    tick(book, 's01');
    const notes = new Map([['look', '2025-12-20T23:55']]);
    must(book, 'check', {}, {...LATE, notes});
    expect(status(book)).toBe('сдано');
    expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.submittedAt)).toBe(
      'не раньше 20.12.2025 23:55',
    );
    expect(answer(book)).toMatch(/^Сдано не раньше 20\.12\.2025 23:55\./);
    expect(mayType(book, personOf('s02'))).toBe(false);
  });

  it.each([
    ['never looked', undefined, '05.11.2025 00:00'],
    ['a day after it', '2025-12-20T23:59', '20.12.2025 23:59'],
    ['long before', '2025-12-01T10:00', '01.12.2025 10:00'],
  ])('names no day after it where the look was held up: %s', (_, at, shown) => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', SOUND, EXPLAINED);
    tick(book, 's01');
    const notes = new Map(at === undefined ? [] : [['look', at]]);
    must(book, 'submit', {}, {moment: '2025-12-23T09:00', notes});
    const moment = cellOf(book, 'registry', 's01', REGISTRY_COLUMN.submittedAt);
    expect(String(moment)).toContain(shown);
  });

  it('refuses a box that was ticked in a locked tab, and says what to do', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', SOUND, EXPLAINED);
    must(book, 'check', {}, LATE);
    tick(book, 's01');
    must(book, 'submit', {}, LATE);
    expect(status(book)).toBe('черновик');
    expect(cellOf(book, TAB, 'submit', COLUMN.value)).toBe(false);
    expect(answer(book)).toMatch(/срок сдачи прошёл: попросите/);
  });

  it('waits for an institution that has an extension, to its last day', () => {
    const book = collecting(TWO_SCHOOLS);
    typeInto(
      book,
      'registry',
      's01',
      REGISTRY_COLUMN.extendedUntil,
      '22.12.2025',
    );
    must(book, 'check', {}, LATE);
    const open = ['s01', 's02'].map(code => mayType(book, personOf(code)));
    expect(open).toEqual([true, false]);
    must(book, 'check', {}, {moment: '2025-12-23T00:01'});
    expect(mayType(book, personOf('s01'))).toBe(false);
  });

  it('gives a week to mend a return that is given back after it, once', () => {
    const book = submitted();
    const args = {institution: 's01', reason: 'Проверьте И 2.1'};
    const {details} = must(book, 'return', args, LATE);
    expect(details).toEqual([
      'Общий срок прошёл, исправить можно до 28.12.2025.',
    ]);
    expect(mayType(book, personOf('s01'))).toBe(true);
    must(book, 'return', args, {moment: '2025-12-24T09:00'});
    expect(extension(book)).toBe('28.12.2025');
    tick(book, 's01');
    must(book, 'submit', {}, LATE);
    expect(status(book)).toBe('сдано');
  });

  it('binds nobody when it had passed before the collection was opened', () => {
    const book = collecting(TWO_SCHOOLS);
    must(book, 'close-collection', {}, LATE);
    const opening = {period: 2025, deadline: '20.12.2025', confirm: true};
    const {details} = must(book, 'open-collection', opening, LATE);
    expect(details).toEqual([expect.stringMatching(/останутся открыты/)]);
    must(book, 'check', {}, {moment: '2026-02-01T09:00'});
    expect(mayType(book, personOf('s01'))).toBe(true);
  });
});

it.each([
  ['its own person', personOf('s01'), personOf('s01')],
  ['the centre', OWNER, OWNER],
  ['another institution', personOf('s02'), null],
  ['nobody that Google tells', '', null],
])('keeps who submitted when the box was ticked by %s', (_, by, kept) => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit', {by});
  expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.submittedBy)).toBe(
    kept,
  );
});
