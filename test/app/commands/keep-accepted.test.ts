import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellValues} from '../../../src/workbook/grid';
import {SUMMARY_COLUMN} from '../../../src/workbook/tabs/summary-columns';
import {collecting, must, once} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick, type} from '../../support/sheets-of';

const was = Number(SOUND['i2.1']);

/** An accepted return in which somebody typed afterwards. */
const changed = once(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'check');
  type(book, 's01', 'i2.1', '391');
  return book;
});

const told = (book: Workbook, tab: string) =>
  cellValues(tabOf(book, tab).values).map(String).join('\n');
const value = (book: Workbook) => cellOf(book, 'institution:s01', 'i2.1', 4);
const total = (book: Workbook) =>
  cellOf(book, 'summary', 'i2.1', SUMMARY_COLUMN.total);
const words = `ринято ${was}, сейчас 391`;

it('finds what was changed after it was accepted', () => {
  const book = changed();
  expect(told(book, 'findings')).not.toContain('сейчас');
  must(book, 'check');
  expect(told(book, 'findings')).toContain(`П${words}`);
  must(book, 'roll-up');
  expect(told(book, 'findings')).toContain(`П${words}`);
});

it.each<['accepted' | 'new', number, RegExp]>([
  ['accepted', was, /^Возвращено принятое: Школа s01, И 2\.1: /],
  ['new', 391, /^Принято новое: Школа s01, И 2\.1: /],
])('settles it by what is %s', (take, number, message) => {
  const book = changed();
  must(book, 'check');
  const args = {institution: 's01', take};
  const done = must(book, 'keep-accepted', args).message;
  expect(done).toMatch(message);
  expect(done).toContain(`п${words}`);
  expect(told(book, 'journal')).toContain(done);
  expect([value(book), total(book)]).toEqual([number, number]);
  expect(told(book, 'findings')).not.toContain('сейчас');
  must(book, 'roll-up');
  expect(told(book, 'findings')).not.toContain('сейчас');
  const again = must(book, 'keep-accepted', args);
  expect([again.message, again.host.writes]).toEqual([
    'После приёмки ничего не изменено.',
    [],
  ]);
});
