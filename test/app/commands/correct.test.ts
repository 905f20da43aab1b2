import {runCommand} from '../../../src/app/engine/run-command';
import type {ReportView} from '../../../src/app/periods/report-view';
import type {CommandName} from '../../../src/app/commands';
import type {Preset} from '../../../src/core/order/preset';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellAt} from '../../../src/workbook/grid';
import {decode} from '../../../src/workbook/decode/decode';
import {ARCHIVE} from '../../../src/workbook/tabs/archive-columns';
import {SUMMARY_COLUMN} from '../../../src/workbook/tabs/summary-columns';
import {collecting, must, once, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick} from '../../support/sheets-of';
import {workbookHost} from '../../support/workbook-host';

const year = (book: Workbook, preset = PRESET) =>
  decode(readAll(book), preset).archive.periods.get(2025)!;

/** 2025 is closed with two returns, 2026 is being collected. */
const closed = once(() => {
  const book = collecting(TWO_SCHOOLS);
  for (const code of ['s01', 's02']) {
    fillReturn(book, code, SOUND, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'close-collection');
  must(book, 'next-period', {period: 2026, deadline: '20.12.2026'});
  return book;
});

/** Types over a cell of «Архив», found by what its row begins with. */
function typeOver(
  book: Workbook,
  table: keyof typeof ARCHIVE,
  start: readonly unknown[],
  at: number,
  text: string,
): void {
  const {values} = readAll(book).tabs.find(
    ({anchor}) => anchor?.id === 'archive',
  )!;
  const {column} = ARCHIVE[table];
  const row = values.findIndex((_, number) =>
    start.every((cell, i) => cellAt(values, number, column + i) === cell),
  );
  expect(row).toBeGreaterThan(0);
  const {sheetId} = tabOf(book, 'archive');
  book.type({sheetId, row, column: column + at}, text, OWNER);
}

const FIX = {
  period: 2025,
  institution: 's01',
  field: '2.1',
  value: 390,
  why: 'опечатка',
  by: 'директора',
};

describe('a closed year', () => {
  it('is sealed whole', () => {
    expect(year(closed()).changed).toEqual([]);
  });

  it.each<[string, Parameters<typeof typeOver>[1], unknown[], number, string]>([
    ['значения (Школа s01)', 'values', [2025, 's01', 'i2.1'], 3, '400'],
    ['значения (Школа s02)', 'values', [2025, 's02', 'i1.1'], 5, 'иначе'],
    ['итоги', 'totals', [2025, 'i2.1'], 2, '7'],
    ['учреждение (Школа s01)', 'institutions', [2025, 's01'], 7, 'черновик'],
    ['сроки', 'periods', [2025], 1, '01.01.2026'],
  ])('refuses a change by hand of %s', (part, table, start, at, text) => {
    const book = closed();
    typeOver(book, table, start, at, text);
    const says = `2025 год закрыт, но в «Архиве» изменён руками: ${part}.`;
    for (const name of ['roll-up', 'recommend', 'note'] as const) {
      const ran = run(book, name);
      expect([ran.ok, ran.message]).toEqual([
        false,
        expect.stringContaining(says),
      ]);
      expect(ran.host.writes).toEqual([]);
    }
    // Others are not held up, and the centre is told.
    expect(must(book, 'check').details.join()).toContain(says);
  });

  it('is corrected by a command that works the year out anew', () => {
    const book = closed();
    const was = SOUND['i2.1'] as number;
    expect(must(book, 'correct', FIX).message).toMatch(
      new RegExp(`было ${was}, стало 390`),
    );
    const after = year(book);
    expect(after.changed).toEqual([]);
    const total = was + 390;
    expect(after.totals.get('i2.1')).toEqual({
      total,
      counted: 2,
      expected: 2,
      share: expect.closeTo(total / (2 * Number(SOUND['k1-11'])), 12),
    });
    expect(after.corrections).toEqual([
      expect.objectContaining({
        institution: 's01',
        field: 'i2.1',
        was: String(was),
        now: '390',
        mark: 'исправлено 05.11.2025',
      }),
    ]);
    expect(cellOf(book, 'institution:s01', 'i2.1', 5)).toBe(390);
    must(book, 'roll-up');
    expect(cellOf(book, 'summary', 'i2.1', SUMMARY_COLUMN.previous)).toBe(
      total,
    );
    const {html} = must(book, 'note', {period: 2025}).data as ReportView;
    expect(html).toContain(`было ${was}, стало 390 – исправлено 05.11.2025`);
    expect(must(book, 'correct', FIX).message).toMatch(/уже стоит/);
    must(book, 'undo-period');
  });

  it.each([
    [{period: 2024}, /не в архиве/],
    [{institution: 's09'}, /«s09» в 2025 году не было/],
    [{field: '99'}, /Строки «99» нет/],
    [{value: '1,5'}, /«1,5» сюда не подходит/],
    [{why: ' '}, /почему исправляется/],
  ])('refuses a correction with %j', (wrong, message) => {
    const ran = run(closed(), 'correct', {...FIX, ...wrong});
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
  });

  it('asks before a correction takes what was changed by hand as it is', () => {
    const book = closed();
    typeOver(book, 'values', [2025, 's01', 'i2.1'], 3, '400');
    expect(run(book, 'correct', FIX).confirmable).toBe(true);
    must(book, 'correct', {...FIX, confirm: true});
    expect(year(book).changed).toEqual([]);
  });
});

/** The order with other words for one row. */
function redefined(change: object): Preset {
  const {catalogue} = PRESET;
  const indicators = catalogue.indicators.map(row =>
    row.id === 'i2.1' ? {...row, ...change} : row,
  );
  return {...PRESET, catalogue: {...catalogue, indicators}};
}

describe('a definition that is another than last year', () => {
  const by = (book: Workbook, preset: Preset, name: CommandName, args = {}) => {
    const answer = runCommand(workbookHost(book), preset, name, args);
    if (!answer.ok) throw new Error(answer.message);
    return answer;
  };

  it.each([
    [{denominator: {school: ['k5-11']}}, 'изменился знаменатель'],
    [{reportedBy: ['school', 'preschool']}, 'изменилось, кто отчитывается'],
    [{title: 'Иная мера'}, 'изменилась формулировка'],
  ])('%j makes the years unlike', (change, words) => {
    const preset = redefined(change);
    const book = closed();
    const before = (must(book, 'note', {period: 2025}).data as ReportView).html;
    by(book, preset, 'roll-up');
    const text = `не сопоставимо: ${words}`;
    const at = (column: keyof typeof SUMMARY_COLUMN) =>
      cellOf(book, 'summary', 'i2.1', SUMMARY_COLUMN[column]);
    expect([at('previous'), at('change'), at('shareBefore')]).toEqual([
      null,
      text,
      null,
    ]);
    expect(cellOf(book, 'institution:s01', 'i2.1', 5)).toBeNull();
    expect(cellOf(book, 'institution:s01', 'i3.1', 5)).toBe(SOUND['i3.1']);
    // The closed year is told as it was, the open one says why.
    const note = (period: number) =>
      (by(book, preset, 'note', {period}).data as ReportView).html;
    expect(note(2025)).toBe(before);
    expect(note(2026)).toContain(`И 2.1, 2025 год: ${text}`);
  });
});
