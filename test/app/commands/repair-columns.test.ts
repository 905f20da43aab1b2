import type {Workbook} from '../../../src/local/sheets/workbook';
import type {Request} from '../../../src/workbook/sheets-api';
import {SERVICE_TABS} from '../../../src/workbook/tab-ids';
import {cellValues} from '../../../src/workbook/grid';
import {COLUMN, TOP} from '../../../src/workbook/tabs/institution-columns';
import {PLAN_COLUMN} from '../../../src/workbook/tabs/plan';
import {RULE_COLUMN} from '../../../src/workbook/tabs/rules';
import {collecting, must} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER} from '../../support/municipality';
import {differences, picture} from '../../support/picture';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick} from '../../support/sheets-of';

const LONG = process.env['LONG'] !== undefined;

const S01 = 'institution:s01';
const TABS = [...SERVICE_TABS.map(([id]) => id), S01];

let sound: Workbook;
let before: ReturnType<typeof picture> = [];

beforeAll(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'roll-up');
  must(book, 'recommend');
  must(book, 'repair');
  sound = book;
  before = picture(book);
});

function apply(book: Workbook, ...requests: Request[]): void {
  book.batchUpdate({requests: requests as object[]}, OWNER);
}

const columnOf = (book: Workbook, tab: string, startIndex: number) => ({
  sheetId: tabOf(book, tab).sheetId,
  dimension: 'COLUMNS' as const,
  startIndex,
  endIndex: startIndex + 1,
});

function put(
  book: Workbook,
  tab: string,
  [rowIndex, columnIndex]: readonly [number, number],
  stringValue: string,
): void {
  const {sheetId} = tabOf(book, tab);
  apply(book, {
    updateCells: {
      start: {sheetId, rowIndex, columnIndex},
      rows: [{values: [{userEnteredValue: {stringValue}}]}],
      fields: 'userEnteredValue',
    },
  });
}

it('takes columns out that came in, keeping what was typed', () => {
  const book = sound.fork();
  TABS.forEach((tab, index) => {
    const places = [0, 3, tabOf(book, tab).columnCount - 1];
    const column = places[index % places.length] ?? 0;
    const range = columnOf(book, tab, column);
    const inheritFromBefore = column > 0;
    apply(book, {insertDimension: {range, inheritFromBefore}});
    put(book, tab, [6, column], `чужое в ${tab}`);
  });
  const {details} = must(book, 'repair');
  expect(differences(before, picture(book))).toEqual([]);
  const kept = new Set(cellValues(tabOf(book, 'findings').values));
  expect(TABS.filter(tab => !kept.has(`чужое в ${tab}`))).toEqual([]);
  expect(details).toContain(
    `Без места осталось: ${TABS.length} значений, см. «Замечания»`,
  );
  expect(must(book, 'repair').host.writes).toEqual([]);
});

/** Columns that hold nothing but what commands know otherwise. */
const KNOWN: Readonly<Record<string, (column: number) => boolean>> = {
  start: () => true,
  plan: column => column !== PLAN_COLUMN.ownDate,
  registry: () => true,
  indicators: () => true,
  rules: column => column !== RULE_COLUMN.reach,
  summary: () => true,
  data: () => true,
  readings: () => true,
  [S01]: column =>
    ![COLUMN.value, COLUMN.previous, COLUMN.explanation].includes(column as 4),
};

it.each(LONG ? [0, 1, 2, 3, 4, 6, 8, 9, 10] : [0, 3, 8])(
  'makes column %i again that was deleted, with all that is known',
  place => {
    const book = sound.fork();
    for (const [tab, isKnown] of Object.entries(KNOWN)) {
      const column = place % tabOf(book, tab).columnCount;
      if (!isKnown(column)) continue;
      apply(book, {deleteDimension: {range: columnOf(book, tab, column)}});
    }
    must(book, 'repair');
    expect(differences(before, picture(book))).toEqual([]);
  },
);

it('leaves the other columns as they were when a typed one was deleted', () => {
  const book = sound.fork();
  const deleted = COLUMN.explanation;
  apply(book, {deleteDimension: {range: columnOf(book, S01, deleted)}});
  must(book, 'repair');
  const without = (all: typeof before) =>
    all
      .find(({id}) => id === S01)
      ?.cells.filter(cell => !cell.includes(`,${deleted} `));
  const now = without(picture(book));
  const changed = now?.filter(cell => !without(before)?.includes(cell));
  // «да» in row 16 has lost its act: the check, the count of what is wrong, the
  // link to the row and whether it is explained say so.
  expect(changed?.map(cell => cell.split(' ')[0])).toEqual([
    '2,8',
    '15,6',
    '15,10',
    '15,11',
  ]);
});

it.each([
  [7, 2],
  [1, 9],
])('brings column %i back from place %i', (from, to) => {
  const book = sound.fork();
  for (const tab of TABS) {
    const {columnCount, sheetId} = tabOf(book, tab);
    if (columnCount <= Math.max(from, to)) continue;
    const at = columnOf(book, tab, to);
    apply(book, {insertDimension: {range: at}});
    const left = from + Number(to <= from);
    const cells = (startColumnIndex: number) => ({
      sheetId,
      // Below the merged cells of a school's heading.
      startRowIndex: tab === S01 ? TOP - 1 : 0,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    });
    const source = cells(left);
    const destination = cells(to);
    apply(
      book,
      {copyPaste: {source, destination, pasteType: 'PASTE_NORMAL'}},
      {deleteDimension: {range: columnOf(book, tab, left)}},
    );
  }
  must(book, 'repair');
  expect(differences(before, picture(book))).toEqual([]);
});
