import {collecting, must, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tick} from '../../support/sheets-of';
import type {Workbook} from '../../../src/local/sheets/workbook';

const NEXT = {period: 2026, deadline: '20.12.2026'};

function handedIn(): Workbook {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  return book;
}

function refused(book: Workbook, ...call: [Parameters<typeof run>[1], object]) {
  const ran = run(book, ...call);
  expect(ran).toMatchObject({ok: false, confirmable: true});
  expect(ran.host.writes).toEqual([]);
  return ran;
}

it('asks before a new period archives returns that are open', () => {
  const book = handedIn();
  must(book, 'close-collection', {confirm: true});
  must(book, 'return', {institution: 's01', reason: 'Проверьте'});
  expect(refused(book, 'next-period', NEXT)).toMatchObject({
    message: expect.stringContaining('в архив войдут 0 из 2.'),
    details: ['возвращено – 1: Школа s01', 'черновик – 1: Школа s02'],
  });
  must(book, 'next-period', {...NEXT, confirm: true});
});

it('counts apart what was handed in and not accepted', () => {
  const book = handedIn();
  must(book, 'close-collection', {confirm: true});
  expect(refused(book, 'next-period', NEXT)).toMatchObject({
    message: expect.stringContaining('1 из 2 (из них не принято – 1)'),
    details: ['черновик – 1: Школа s02', 'сдано – 1: Школа s01'],
  });
});

it('asks before closing over a return that was sent back', () => {
  const book = handedIn();
  must(book, 'return', {institution: 's01', reason: 'Проверьте'});
  expect(refused(book, 'close-collection', {}).details).toEqual(['Школа s01']);
});

it.each<[object, RegExp]>([
  [{period: 2062, deadline: '20.12.2025'}, /Период 2062 год\? Сейчас 2025/],
  [{period: 2026, deadline: '20.12.2062'}, /20\.12\.2062 не подходит к 2026/],
  [{period: 2019, deadline: '20.12.2019'}, /Период 2019 .* уже прошёл/],
  [{period: 2026, deadline: '01.11.2025'}, /01\.11\.2025 уже прошёл/],
])('asks whether %j is meant', (args, message) => {
  const open = collecting(TWO_SCHOOLS);
  expect(refused(open, 'open-collection', args).message).toMatch(message);
  if ((args as {period: number}).period < 2025) return;
  const closed = collecting(TWO_SCHOOLS);
  must(closed, 'close-collection');
  expect(refused(closed, 'next-period', args).message).toMatch(message);
});
