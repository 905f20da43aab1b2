import type {CommandName} from '../../../src/app/commands';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {collecting, must, run} from '../../support/commands';
import {personOf, type Line} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, rowOf, tabOf, tick} from '../../support/sheets-of';

const THREE: readonly Line[] = [{code: 's01'}, {code: 's02'}, {code: 's03'}];
const LATE = {moment: '2025-12-22T09:00'};

const mayType = (book: Workbook, code: string) => {
  const tab = tabOf(book, `institution:${code}`);
  const at = {sheetId: tab.sheetId, row: rowOf(tab, 'i2.1'), column: 4};
  return book.canEdit(at, personOf(code));
};
const extension = (book: Workbook, code: string) =>
  cellOf(book, 'registry', code, REGISTRY_COLUMN.extendedUntil);

it('opens the tab of one institution again after the deadline', () => {
  const book = collecting(THREE);
  must(book, 'check', {}, LATE);
  expect(mayType(book, 's01')).toBe(false);
  const args = {institution: 'S01', until: '25.12.2025'};
  expect(must(book, 'extend', args, LATE).message).toBe(
    'Школа s01: срок продлён до 25.12.2025.',
  );
  expect(['s01', 's02'].map(code => mayType(book, code))).toEqual([
    true,
    false,
  ]);
  expect(must(book, 'extend', args, LATE).host.writes).toEqual([]);
  must(book, 'check', {}, {moment: '2025-12-26T00:00'});
  expect(mayType(book, 's01')).toBe(false);
});

it.each<[string, CommandName, object]>([
  ['an extension', 'extend', {institution: 's01', until: '25.12.2025'}],
  [
    'a later deadline',
    'open-collection',
    {period: 2025, deadline: '25.12.2025'},
  ],
])('lets a tick that waited past the deadline count by %s', (_, name, args) => {
  const book = collecting(THREE);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, name, args, LATE);
  expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.status)).toBe('сдано');
  expect(cellOf(book, 'institution:s01', 'submit', 6)).toMatch(/^Сдано 22\.12/);
});

it('takes in a tick that waited past the deadline by the look before it', () => {
  const book = collecting(THREE);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'check', {}, LATE);
  expect(cellOf(book, 'institution:s01', 'submit', 6)).toMatch(
    /^Сдано не раньше /,
  );
});

it('takes an extension back', () => {
  const book = collecting(THREE);
  must(book, 'extend', {institution: ['s01', 's02'], until: '25.12.2025'});
  expect(extension(book, 's02')).toBe('25.12.2025');
  const ran = must(book, 'extend', {institution: ['s01', 's02'], until: null});
  expect(ran.message).toBe(
    '2 учреждения: продление снято, действует общий срок.',
  );
  expect([extension(book, 's01'), extension(book, 's02')]).toEqual([
    null,
    null,
  ]);
});

it('goes past those that have handed in and names them', () => {
  const book = collecting(THREE);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  const until = '25.12.2025';
  const some = must(book, 'extend', {institution: ['s01', 's02'], until});
  expect(some.details).toEqual(['Школа s01: отчёт уже сдан']);
  expect([extension(book, 's01'), extension(book, 's02')]).toEqual([
    null,
    until,
  ]);
  expect(run(book, 'extend', {institution: 's01', until})).toMatchObject({
    ok: false,
    message: 'Школа s01: отчёт уже сдан.',
  });
});

it.each([
  ['скоро', /«скоро» – не дата/],
  ['20.12.2025', /Общий срок – 20\.12\.2025/],
  ['01.11.2025', /Общий срок/],
])('refuses the day «%s»', (until, message) => {
  const book = collecting(THREE);
  const ran = run(book, 'extend', {institution: 's01', until});
  expect([ran.ok, ran.message]).toEqual([
    false,
    expect.stringMatching(message),
  ]);
  expect(ran.host.writes).toEqual([]);
});
