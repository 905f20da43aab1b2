import type {CommandName} from '../../../src/app/commands';
import {runCommand} from '../../../src/app/engine/run-command';
import {answer} from '../../../src/app/engine/request';
import {collecting, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {PRESET} from '../../support/municipality';
import {workbookHost} from '../../support/workbook-host';

const OPEN = {period: 2025, deadline: '20.12.2025'};

it.each<[CommandName, unknown, RegExp]>([
  ['check', {force: true}, /^«Проверить»: лишний параметр «force»$/],
  ['check', [], /набор параметров/],
  ['open-collection', {}, /период: .*число; .*срок сдачи: .*текст/],
  ['open-collection', {...OPEN, period: '2025'}, /период: .*число/],
  ['open-collection', {...OPEN, period: 2025.5}, /период/],
  ['open-collection', {...OPEN, period: 1999}, /период: вне допустимых/],
  [
    'open-collection',
    {...OPEN, deadline: '31.02.2025'},
    /^Срок «31.02.2025» – не дата/,
  ],
  ['accept', {}, /укажите код учреждения или «все»/],
  ['accept', {institution: 's01', all: true}, /укажите код/],
  ['accept', {institution: 'нет'}, /^Учреждения с кодом «нет» нет/],
  ['return', {institution: 's01'}, /укажите код/],
  ['return', {institution: 's01', reason: '  '}, /^Напишите причину возврата/],
  ['set-up', {centre: ['почта']}, /адреса центра: записан неверно/],
  ['add-institutions', {csv: 5}, /таблица учреждений: .*текст/],
  ['add-institutions', {csv: ''}, /Файл пуст/],
  ['add-institutions', {csv: 'code;name'}, /нет столбца «kind/],
])('%s refuses %j in Russian', (name, args, message) => {
  const book = collecting(TWO_SCHOOLS);
  const before = book.stringify();
  const ran = run(book, name, args);
  expect(ran.ok).toBe(false);
  expect(ran.message).toMatch(message);
  expect(ran.message).not.toMatch(/[a-z]{4,} [a-z]{2,}/);
  expect(book.stringify()).toBe(before);
});

it('does not know a command by the name of a property', () => {
  const host = workbookHost(collecting(TWO_SCHOOLS));
  for (const name of ['toString', 'constructor', '', 'Check']) {
    expect(runCommand(host, PRESET, name, {})).toEqual({
      ok: false,
      message: `Команды «${name}» нет.`,
      details: [],
    });
  }
  expect(host.reads).toBe(0);
});

it.each([
  [null],
  ['check'],
  [{}],
  [{command: 1}],
  [{command: 'check', x: 1}],
  [{query: 'campaign', command: 'check'}],
  [{show: {sheetId: -1, cell: 'A1'}}],
  [{show: {sheetId: 1, cell: 'A1:B2'}}],
  [{show: {sheetId: 1, cell: '=A1'}}],
])('does not understand the request %j', request => {
  const host = workbookHost(collecting(TWO_SCHOOLS));
  expect(answer(host, () => PRESET, request)).toMatchObject({
    ok: false,
    message: 'Запрос не понят.',
  });
  expect(host.reads).toBe(0);
});
