import {runCommand} from '../../../src/app/engine/run-command';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {decode} from '../../../src/workbook/decode/decode';
import {desired} from '../../../src/workbook/desired';
import {bodies} from '../../../src/workbook/reconcile/bodies';
import {reconcile} from '../../../src/workbook/reconcile/reconcile';
import {must} from '../../support/commands';
import {fourInstitutions} from '../../support/institutions';
import {
  blankWorkbook,
  csv,
  FOUR_SHAPES,
  OWNER,
  PRESET,
} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {workbookHost} from '../../support/workbook-host';

const TINY = 40_000;
const ADD = {csv: csv(FOUR_SHAPES)};

function setUp(): Workbook {
  const book = blankWorkbook();
  must(book, 'set-up');
  return book;
}

/** The first bodies of the write that adds the four institutions. */
function beginAdding(book: Workbook, applied: (all: number) => number): number {
  const actual = readAll(book);
  const institutions = fourInstitutions();
  const specs = desired(decode(actual, PRESET), {institutions}, null);
  const groups = reconcile(actual, specs, {
    deep: false,
    restoreTitles: true,
    region: null,
    always: [OWNER],
  });
  const all = bodies(groups, {bytes: TINY});
  for (const requests of all.slice(0, applied(all.length))) {
    book.batchUpdate({requests: requests as object[]}, OWNER);
  }
  return all.length;
}

/** What people see: every cell, and who may edit what; no ids of metadata. */
function seen(book: Workbook): unknown {
  const actual = readAll(book);
  return actual.tabs
    .filter(tab => tab.anchor?.id !== 'journal')
    .map(({title, values, protections, merges, conditions, anchor}) => ({
      title,
      values,
      protections: protections
        .map(one => JSON.stringify({...one, protectedRangeId: 0}))
        .sort(),
      merges,
      conditions,
      layout: anchor?.layout,
    }));
}

it('comes to the same workbook wherever the write was cut', () => {
  const whole = setUp();
  must(whole, 'add-institutions', ADD);
  const expected = seen(whole);
  const count = beginAdding(setUp(), () => 0);
  expect(count).toBeGreaterThan(3);
  for (let k = 1; k < count; k++) {
    const book = setUp();
    beginAdding(book, () => k);
    must(book, 'add-institutions', ADD);
    expect([k, seen(book)]).toEqual([k, expected]);
    expect(must(book, 'add-institutions', ADD).host.writes).toEqual([]);
  }
});

it('leaves the workbook as it was when the platform refuses the write', () => {
  const book = setUp();
  const before = book.stringify();
  const host = workbookHost(book);
  host.write = requests => {
    book.batchUpdate(
      {requests: [...requests, {deleteSheet: {sheetId: 424242}}] as object[]},
      OWNER,
    );
  };
  expect(runCommand(host, PRESET, 'add-institutions', ADD).ok).toBe(false);
  expect(book.stringify()).toBe(before);
});
