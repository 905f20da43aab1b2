import type {CommandName} from '../../../src/app/commands';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {collecting, must} from '../../support/commands';
import {csv, FOUR_SHAPES} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tick} from '../../support/sheets-of';

const LIST = csv([...FOUR_SHAPES, {code: 's09', name: 'Новая школа'}]);

/** Two returns handed in, one of them with a mistake that is explained. */
function busy(): Workbook {
  const book = collecting(FOUR_SHAPES);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  fillReturn(book, 'd01', {children: 120});
  tick(book, 's01');
  tick(book, 'd01');
  must(book, 'submit', {}, {moment: '2025-12-19T12:00'});
  return book;
}

const STEPS: readonly [CommandName, object][] = [
  ['set-up', {}],
  ['check', {}],
  ['submit', {}],
  ['accept', {institution: 's01'}],
  ['return', {institution: 'd01', reason: 'Проверьте число детей'}],
  ['accept', {all: true}],
  ['roll-up', {}],
  ['recommend', {}],
  ['add-institutions', {csv: LIST}],
  ['open-collection', {period: 2025, deadline: '2025-12-25', confirm: true}],
  ['repair', {}],
];

it('writes nothing when a command runs again', () => {
  const book = busy();
  const late = {moment: '2026-01-15T12:00'};
  for (const [name, args] of STEPS) {
    must(book, name, args, late);
    const before = book.stringify();
    const again = must(book, name, args, late);
    expect([name, again.host.writes]).toEqual([name, []]);
    expect(book.stringify()).toBe(before);
  }
});

it('mends nothing in a workbook that nobody broke', () => {
  const book = busy();
  const late = {moment: '2026-01-15T12:00'};
  for (const [name, args] of STEPS) must(book, name, args, late);
  expect(must(book, 'repair', {}, late).host.writes).toEqual([]);
});
