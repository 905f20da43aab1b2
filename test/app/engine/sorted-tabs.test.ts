import type {Workbook} from '../../../src/local/sheets/workbook';
import {TABLE_TOP} from '../../../src/workbook/table';
import {INDICATORS} from '../../../src/workbook/tabs/indicators';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {PLAN_COLUMN} from '../../../src/workbook/tabs/plan';
import {RECOMMENDATION_COLUMN as R} from '../../../src/workbook/tabs/recommendations';
import {RULE_COLUMN} from '../../../src/workbook/tabs/rules';
import {collecting, must, once, run} from '../../support/commands';
import {apply} from '../../support/damages';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  fillReturn,
  rowOf,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';

const CODES = ['s01', 's02', 's03'];
const S01 = 'institution:s01';

const begun = once(() => {
  const book = collecting(CODES.map(code => ({code})));
  CODES.forEach((code, i) => {
    fillReturn(book, code, {...SOUND, 'i4.1': 5 + i, 'i3.2': 0}, EXPLAINED);
    tick(book, code);
  });
  must(book, 'submit');
  typeInto(book, 'plan', 'p1.1', PLAN_COLUMN.ownDate, '01.02.2026');
  typeInto(book, 'plan', 'p2.2', PLAN_COLUMN.ownDate, '01.03.2026');
  typeInto(book, 'indicators', 'i2.1', INDICATORS.at.target, '60%');
  typeInto(book, 'indicators', 'i1.1', INDICATORS.at.target, '3');
  typeInto(book, 'rules', 'bilet-absent', RULE_COLUMN.action, 'договориться');
  must(book, 'recommend');
  must(book, 'roll-up');
  must(book, 'repair');
  return book;
});

/** Rows, their order apart, each as one text. */
const rows = (book: Workbook, id: string) =>
  tabOf(book, id)
    .values.map(cells => JSON.stringify(cells))
    .sort();

/** Sorts from a row to the end of the body by a column, descending. */
function sort(
  book: Workbook,
  id: string,
  [startColumnIndex, endColumnIndex]: readonly [number, number],
  by: number,
  startRowIndex = TABLE_TOP,
  endRowIndex = tabOf(book, id).values.length,
): void {
  const {sheetId} = tabOf(book, id);
  apply(book, {
    sortRange: {
      range: {
        sheetId,
        startRowIndex,
        endRowIndex,
        startColumnIndex,
        endColumnIndex,
      },
      sortSpecs: [{dimensionIndex: by, sortOrder: 'DESCENDING'}],
    },
  });
}

it.each([
  ['plan', [1, 14], 2],
  ['indicators', [1, 10], 2],
  ['rules', [1, 13], 1],
  ['recommendations', [R.institution, R.drafted], R.text],
  ['recommendations', [R.institution, R.known + 1], R.institution],
  ['recommendations', [R.institution, R.evidence + 1], R.institution],
] as const)(
  'refuses «%s» sorted without its ids, and repairs it',
  (id, span, by) => {
    const book = begun();
    sort(book, id, span, by);
    const sorted = book.stringify();
    for (const command of ['roll-up', 'recommend'] as const) {
      const {ok, message} = run(book, command);
      expect([ok, message]).toEqual([
        false,
        expect.stringMatching(/отсортирована только часть столбцов/),
      ]);
    }
    expect(book.stringify()).toBe(sorted);
    const {details} = must(book, 'repair');
    expect(details[0]).toMatch(/строки собраны заново/);
    expect(rows(book, id)).toEqual(rows(begun(), id));
    expect(must(book, 'repair').host.writes).toEqual([]);
  },
);

it('refuses the tab of a school sorted without its ids, and repairs it', () => {
  const book = begun();
  const tab = tabOf(book, S01);
  const first = rowOf(tab, 'i1.2');
  const last = rowOf(tab, 'i6.1') + 1;
  sort(
    book,
    S01,
    [COLUMN.no, COLUMN.explanation + 1],
    COLUMN.title,
    first,
    last,
  );
  const {ok, message} = run(book, 'roll-up');
  expect([ok, message]).toEqual([
    false,
    expect.stringMatching(/«Школа s01» отсортирована только часть столбцов/),
  ]);
  must(book, 'repair');
  expect(rows(book, S01)).toEqual(rows(begun(), S01));
});

it.each(['summary', 'data'])(
  'writes «%s» anew wherever its rows were sorted',
  id => {
    const book = begun();
    sort(book, id, [1, 8], 2);
    must(book, 'roll-up');
    expect(tabOf(book, id).values).toEqual(tabOf(begun(), id).values);
    sort(book, id, [0, 8], 2);
    must(book, 'roll-up');
    expect(tabOf(book, id).values).toEqual(tabOf(begun(), id).values);
  },
);
