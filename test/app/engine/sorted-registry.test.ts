import type {Workbook} from '../../../src/local/sheets/workbook';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {REGISTRY_COLUMN as C} from '../../../src/workbook/tabs/registry';
import {TABLE_TOP} from '../../../src/workbook/table';
import {collecting, must, once, run} from '../../support/commands';
import {apply} from '../../support/damages';
import {personOf} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick, typeInto} from '../../support/sheets-of';

const CODES = ['s01', 's02', 's03', 's04'];
const NAMES = ['Ясная', 'Берёзовая', 'Вишнёвая', 'Алая'];

/** One return is handed in, one accepted; one school takes no part. */
const begun = once(() => {
  const book = collecting(
    CODES.map((code, i) => ({
      code,
      name: NAMES[i] ?? '',
      grades10_11: i === 1 ? 'нет' : 'да',
    })),
  );
  for (const code of ['s01', 's03']) {
    fillReturn(book, code, SOUND, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {institution: 's03'});
  must(book, 'roll-up');
  must(book, 'repair');
  return book;
});

/** Sorts some columns of the body, as people do who select them. */
function sort(
  book: Workbook,
  id: string,
  [startColumnIndex, endColumnIndex]: readonly [number, number],
  by: number,
  rows = CODES.length,
): void {
  apply(book, {
    sortRange: {
      range: {
        sheetId: tabOf(book, id).sheetId,
        startRowIndex: TABLE_TOP,
        endRowIndex: TABLE_TOP + rows,
        startColumnIndex,
        endColumnIndex,
      },
      sortSpecs: [{dimensionIndex: by, sortOrder: 'ASCENDING'}],
    },
  });
}

const RANGES: readonly (readonly [
  string,
  readonly [number, number],
  number,
])[] = [
  ['all but the hidden code', [C.code, C.link + 1], C.name],
  ['codes and names', [C.code, C.name + 1], C.name],
  ['names alone', [C.name, C.name + 1], C.name],
  ['names to addresses', [C.name, C.emails + 1], C.name],
  ['addresses to the end', [C.emails, C.link + 1], C.status],
  ['all but the states', [C.id, C.active + 1], C.name],
  ['states alone', [C.status, C.status + 1], C.status],
  ['grades alone', [C.upperGrades, C.upperGrades + 1], C.upperGrades],
];

it.each(RANGES)(
  'refuses a registry sorted by %s, and repairs it',
  (_, span, by) => {
    const book = begun();
    sort(book, 'registry', span, by);
    const sorted = book.stringify();
    for (const command of ['roll-up', 'submit', 'accept', 'check'] as const) {
      const {ok, message} = run(
        book,
        command,
        command === 'accept' ? {all: true} : {},
      );
      expect([command, ok, message]).toEqual([
        command,
        false,
        expect.stringMatching(
          /отсортирована только часть столбцов.*Отмените сортировку/,
        ),
      ]);
    }
    expect(book.stringify()).toBe(sorted);
    const {details} = must(book, 'repair');
    expect(details[0]).toMatch(/строки собраны заново/);
    const lines = (of: Workbook) =>
      [...tabOf(of, 'registry').values]
        .slice(TABLE_TOP)
        .map(cells => JSON.stringify(cells))
        .sort();
    expect(lines(book)).toEqual(lines(begun()));
    for (const code of CODES) {
      const tab = institutionTab(code);
      expect(tabOf(book, tab).values).toEqual(tabOf(begun(), tab).values);
    }
    expect(must(book, 'repair').host.writes).toEqual([]);
  },
);

it('takes a whole sorted table as it is', () => {
  const book = begun();
  sort(book, 'registry', [C.id, C.link + 1], C.name);
  must(book, 'roll-up');
  const {values} = tabOf(book, 'registry');
  expect(
    values.slice(TABLE_TOP, TABLE_TOP + 4).map(cells => cells[C.name]),
  ).toEqual([...NAMES].sort());
  expect(
    values.slice(TABLE_TOP, TABLE_TOP + 4).map(cells => cells[C.id]),
  ).toEqual(['s04', 's02', 's03', 's01']);
  expect(tabOf(book, institutionTab('s01')).title).toBe('Ясная');
});

it('takes what the centre changed in several lines for changes', () => {
  const book = begun();
  typeInto(book, 'registry', 's01', C.emails, 'new@school.example.org');
  typeInto(book, 'registry', 's02', C.emails, personOf('s01'));
  typeInto(book, 'registry', 's03', C.upperGrades, 'да');
  typeInto(book, 'registry', 's04', C.contact, 'Петрова');
  expect(must(book, 'check').details).toEqual([]);
});

it('puts a line that was typed meanwhile beside the others', () => {
  const book = begun();
  const {sheetId} = tabOf(book, 'registry');
  const cells = ['n01', 'Берёзка', 'детский сад', '', '', '', 'нет', 'да'];
  apply(book, {
    updateCells: {
      start: {sheetId, rowIndex: TABLE_TOP + 4, columnIndex: C.code},
      rows: [
        {values: cells.map(stringValue => ({userEnteredValue: {stringValue}}))},
      ],
      fields: 'userEnteredValue',
    },
  });
  sort(book, 'registry', [C.code, C.link + 1], C.name, 5);
  expect(run(book, 'check').ok).toBe(false);
  must(book, 'repair');
  must(book, 'add-institutions');
  const {values} = tabOf(book, 'registry');
  const shown = values
    .slice(TABLE_TOP, TABLE_TOP + 5)
    .map(one => one.slice(0, 3));
  expect(shown.map(one => one.join(' ')).sort()).toEqual(
    [
      ...CODES.map((code, i) => `${code} ${code} ${NAMES[i]}`),
      'n01 n01 Берёзка',
    ].sort(),
  );
});
