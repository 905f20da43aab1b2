import {SUMMARY_COLUMN} from '../../../src/workbook/tabs/summary-columns';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {Refusal} from '../../../src/local/sheets/refusal';
import {decode} from '../../../src/workbook/decode/decode';
import {TARGET_COLUMN} from '../../../src/workbook/tabs/indicators';
import {collecting, must, once} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {COMMITTEE, personOf, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  rowOf,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';

const decoded = (book: Workbook) => decode(readAll(book), PRESET);
const aim = (book: Workbook, row: string, text: string) =>
  typeInto(book, 'indicators', row, TARGET_COLUMN, text);

/** «Цель» and «До цели» of a row of «Свод». */
const shown = (book: Workbook, row: string) =>
  [SUMMARY_COLUMN.target, SUMMARY_COLUMN.way].map(column =>
    cellOf(book, 'summary', row, column),
  );

/** One of two schools accepted. */
const accepted = once(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'accept', {all: true});
  return book;
});

describe('a target of «Показатели»', () => {
  it('is typed as a percentage, or as a whole number without a denominator', () => {
    const book = accepted();
    aim(book, 'i3.1', '60%');
    aim(book, 'i3.2', '45');
    aim(book, 'i11.1', '120');
    expect([...decoded(book).targets]).toEqual([
      ['i3.1', 0.6],
      ['i3.2', 0.45],
      ['i11.1', 120],
    ]);
  });

  test.each([
    ['i3.1', '160%'],
    ['i3.1', '101'],
    ['i3.1', '0'],
    ['i3.1', 'больше'],
    ['i11.1', '12,5'],
    ['i11.1', '-3'],
    ['i11.1', '0'],
  ])('of %s refuses «%s»', (row, text) => {
    const book = accepted();
    expect(() => aim(book, row, text)).toThrow(Refusal);
    expect(decoded(book).targets.size).toBe(0);
  });

  test.each([COMMITTEE, personOf('s01')])('is closed to %s', user => {
    const book = accepted();
    const tab = tabOf(book, 'indicators');
    const cell = {
      sheetId: tab.sheetId,
      row: rowOf(tab, 'i3.1'),
      column: TARGET_COLUMN,
    };
    expect(book.canEdit(cell, user)).toBe(false);
  });

  it('that was pasted past the check is told of and stays as it is', () => {
    const book = accepted();
    const tab = tabOf(book, 'indicators');
    const start = {
      sheetId: tab.sheetId,
      rowIndex: rowOf(tab, 'i3.1'),
      columnIndex: TARGET_COLUMN,
    };
    const cell = {userEnteredValue: {stringValue: 'как у всех'}};
    const rows = [{values: [cell]}];
    book.batchUpdate(
      {requests: [{updateCells: {start, rows, fields: 'userEnteredValue'}}]},
      book.owner,
    );
    must(book, 'roll-up');
    must(book, 'repair');
    expect(cellOf(book, 'indicators', 'i3.1', TARGET_COLUMN)).toBe(
      'как у всех',
    );
    const findings = JSON.stringify([...tabOf(book, 'findings').values]);
    expect(findings).toContain('не читается: «как у всех»');
    expect(shown(book, 'i3.1')).toEqual([null, null]);
  });
});

describe('«Свод»', () => {
  it('shows the target and the way to it beside the fixed columns', () => {
    const book = accepted();
    const n = Number(SOUND['i3.1']);
    const K = Number(SOUND['k5-11']);
    expect(n / K).toBeLessThan(0.9);
    aim(book, 'i3.1', '90%');
    aim(book, 'i1.1', '100%');
    must(book, 'roll-up');
    const missing = Math.ceil(0.9 * K) - n;
    const [target, way] = shown(book, 'i3.1');
    expect(target).toBe(0.9);
    expect(String(way).replace(/\u00a0/g, ' ')).toMatch(
      new RegExp(
        `^Не хватает [\\d,]+ п\\. п\\. – это ещё ${missing} (человек|человека)$`,
      ),
    );
    expect(shown(book, 'i1.1')).toEqual([1, 'Достигнута']);
    must(book, 'check');
    expect(shown(book, 'i1.1')).toEqual([1, 'Достигнута']);
    expect(must(book, 'roll-up').host.writes).toEqual([]);
  });

  it('says so where nothing is counted yet', () => {
    const book = collecting(TWO_SCHOOLS);
    aim(book, 'i3.1', '60%');
    must(book, 'roll-up');
    expect(shown(book, 'i3.1')).toEqual([0.6, 'Пока нет данных']);
  });
});

describe('between periods', () => {
  const next = {period: 2026, deadline: '20.12.2026', confirm: true};

  it('targets go to «Архив», and come back when the period is undone', () => {
    const book = accepted();
    aim(book, 'i3.1', '60%');
    aim(book, 'i11.1', '120');
    must(book, 'close-collection');
    const {details} = must(book, 'next-period', next);
    expect(details.join(' ')).toContain('Цели на 2025 год – тоже в архиве.');
    const targets = new Map([
      ['i3.1', 0.6],
      ['i11.1', 120],
    ]);
    expect(decoded(book).targets).toEqual(new Map());
    expect(decoded(book).archive.periods.get(2025)?.targets).toEqual(targets);
    expect(cellOf(book, 'indicators', 'i3.1', TARGET_COLUMN)).toBeNull();
    expect(shown(book, 'i3.1')).toEqual([null, null]);
    must(book, 'undo-period');
    expect(decoded(book).targets).toEqual(targets);
    expect(decoded(book).archive.periods.size).toBe(0);
    expect(shown(book, 'i3.1')[0]).toBe(0.6);
  });

  it('the share of a closed period stands a year back', () => {
    const book = accepted();
    must(book, 'roll-up');
    const share = cellOf(book, 'summary', 'i3.1', SUMMARY_COLUMN.share);
    expect(share).toBeGreaterThan(0);
    const back = () =>
      [
        SUMMARY_COLUMN.shareThreeBefore,
        SUMMARY_COLUMN.shareTwoBefore,
        SUMMARY_COLUMN.shareBefore,
      ].map(column => cellOf(book, 'summary', 'i3.1', column));
    expect(back()).toEqual([null, null, null]);
    must(book, 'close-collection');
    must(book, 'next-period', next);
    expect(back()).toEqual([null, null, share]);
    must(book, 'undo-period');
    expect(back()).toEqual([null, null, null]);
  });
});
