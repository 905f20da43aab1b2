import {decode} from '../../../src/workbook/decode/decode';
import {collecting, must, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {blankWorkbook, csv, PRESET, personOf} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, rowOf, tabOf, tick} from '../../support/sheets-of';
import type {Workbook} from '../../../src/local/sheets/workbook';

const mayType = (book: Workbook, code: string) => {
  const tab = tabOf(book, `institution:${code}`);
  const at = {sheetId: tab.sheetId, row: rowOf(tab, 'i2.1'), column: 4};
  return book.canEdit(at, personOf(code));
};
const settings = (book: Workbook) => decode(readAll(book), PRESET).settings;

function withOneWaiting(): Workbook {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  return book;
}

it('asks once more while returns wait for acceptance', () => {
  const book = withOneWaiting();
  const ran = run(book, 'close-collection');
  expect(ran).toMatchObject({
    ok: false,
    confirmable: true,
    message: expect.stringMatching(/^Ждёт приёмки: 1 отчёт\. Сначала примите/),
    details: ['Школа s01'],
  });
  expect(ran.host.writes).toEqual([]);
  expect(must(book, 'close-collection', {confirm: true}).message).toBe(
    'Сбор за 2025 год закрыт: сдали 1 из 2 учреждений. Вкладки закрыты для правки.',
  );
  expect(settings(book).stage).toBe('closed');
});

it('sees a box that nobody has taken in yet', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  expect(run(book, 'close-collection').confirmable).toBe(true);
});

it('locks every tab; opening again unlocks them with another deadline', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's02', {'i2.1': 5});
  expect(mayType(book, 's02')).toBe(true);
  must(book, 'close-collection');
  expect(['s01', 's02'].map(code => mayType(book, code))).toEqual([
    false,
    false,
  ]);
  const again = must(book, 'close-collection');
  expect(again.message).toBe('Сбор за 2025 год уже закрыт.');
  expect(again.host.writes).toEqual([]);
  const args = {period: 2025, deadline: '31.12.2025'};
  must(book, 'open-collection', args);
  expect(mayType(book, 's02')).toBe(true);
  expect(settings(book)).toMatchObject({
    stage: 'collecting',
    deadline: '2025-12-31',
  });
  expect(cellOf(book, 'institution:s02', 'i2.1', 4)).toBe(5);
  expect(must(book, 'open-collection', args).host.writes).toEqual([]);
});

it('has nothing to close before the first opening', () => {
  const book = blankWorkbook();
  must(book, 'set-up');
  must(book, 'add-institutions', {csv: csv(TWO_SCHOOLS)});
  expect(run(book, 'close-collection')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/ещё не открывали/),
  });
});
