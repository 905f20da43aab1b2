import type {Workbook} from '../../../src/local/sheets/workbook';
import {must, once, run} from '../../support/commands';
import {blankWorkbook, csv, type Line} from '../../support/municipality';
import {differences, picture} from '../../support/picture';
import {readAll} from '../../support/read-all';

const COUNT = 45;
const MINUTE = 60_000;

const ADD = {
  csv: csv(
    Array.from({length: COUNT}, (_, at): Line => ({
      code: `d${at + 10}`,
      name: `Детский сад № ${at + 1}`,
      kind: 'preschool',
    })),
  ),
};

const setUp = once(() => {
  const book = blankWorkbook();
  must(book, 'set-up');
  return book;
});

const whole = once(() => {
  const book = setUp();
  must(book, 'add-institutions', ADD);
  must(book, 'check');
  return book;
});

/** Adds them where every write takes so many minutes. */
function addSlowly(book: Workbook, minutes: number) {
  let spent = 0;
  return run(book, 'add-institutions', ADD, {
    elapsed: () => spent,
    beforeWrite: () => (spent += minutes * MINUTE),
  });
}

const tabsOf = (book: Workbook) =>
  readAll(book).tabs.filter(({anchor}) =>
    /^institution:/.test(anchor?.id ?? ''),
  ).length;

it('bounds the copies of a write', () => {
  const book = setUp();
  const {host} = must(book, 'add-institutions', ADD);
  const copies = host.writes.map(
    body => body.filter(one => one.duplicateSheet).length,
  );
  expect(Math.max(...copies)).toBe(20);
  expect(copies.reduce((sum, one) => sum + one, 0)).toBe(COUNT - 1);
});

it('stops in good order, and any command goes on from what the workbook holds', () => {
  const book = setUp();
  const {ok, message} = addSlowly(book, 3);
  expect([ok, message]).toEqual([
    false,
    'Готово вкладок учреждений: 21 из 45. На остальное не хватило времени: выберите команду ещё раз, она продолжит с этого места.',
  ]);
  expect(tabsOf(book)).toBe(21);
  must(book, 'check');
  expect(tabsOf(book)).toBe(COUNT);
  expect(differences(picture(whole()), picture(book))).toEqual([]);
});

it('goes on as well when the same is asked again', () => {
  const book = setUp();
  const said = [1, 2, 3].map(() => addSlowly(book, 3).ok);
  expect(said).toEqual([false, false, true]);
  must(book, 'check');
  expect(differences(picture(whole()), picture(book))).toEqual([]);
});
