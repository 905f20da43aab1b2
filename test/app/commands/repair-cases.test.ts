import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellAt, cellValues} from '../../../src/workbook/grid';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN, TOP} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN as C} from '../../../src/workbook/tabs/registry';
import {collecting, must, once, run} from '../../support/commands';
import {apply, put} from '../../support/damages';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER} from '../../support/municipality';
import {addOfOthers, OF_OTHERS} from '../../support/of-others';
import {differences, picture} from '../../support/picture';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  rowOf,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';

const S01 = institutionTab('s01');

const handedIn = once(() => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'repair');
  return book;
});

/** Values of «Замечания» that found no place, by the cell where they stood. */
function kept(book: Workbook): string[] {
  const {values} = tabOf(book, 'findings');
  return values.flatMap(cells =>
    String(cells[0]).startsWith('kept/') ? [String(cells[6])] : [],
  );
}

it('keeps in «Замечания» what a change of grades leaves without a row', () => {
  const book = handedIn();
  typeInto(book, 'registry', 's01', C.upperGrades, 'нет');
  const refused = run(book, 'roll-up');
  expect([refused.ok, refused.message]).toEqual([
    false,
    expect.stringMatching(/внесённое перейдёт в «Замечания»/),
  ]);
  const {details} = must(book, 'repair');
  expect(kept(book)).toEqual(['30', '28', '20', '15']);
  expect(details).toEqual(['Без места осталось: 4 значения, см. «Замечания»']);
  expect(cellValues(tabOf(book, S01).values)).not.toContain('k11');
  expect(cellOf(book, S01, 'i2.1', COLUMN.value)).toBe(500);
  must(book, 'roll-up');
  expect(must(book, 'repair').host.writes).toEqual([]);
});

it('brings a changed code back and says so', () => {
  const book = handedIn();
  const before = picture(book);
  typeInto(book, 'registry', 's01', C.code, 's99');
  const {details} = must(book, 'repair');
  expect(details[0]).toBe(
    'Школа s01: код «s99» возвращён к «s01» – код учреждения не меняется',
  );
  expect(differences(before, picture(book))).toEqual([]);
  expect(kept(book)).toEqual(['s99']);
});

it('knows a line by its name when both of its codes are gone', () => {
  const book = handedIn();
  const before = picture(book);
  const row = rowOf(tabOf(book, 'registry'), 's01');
  put(book, tabOf(book, 'registry'), [row, C.id], undefined);
  put(book, tabOf(book, 'registry'), [row, C.code], {stringValue: 's99'});
  must(book, 'repair');
  expect(differences(before, picture(book))).toEqual([]);
});

it('takes a name that was changed for a change', () => {
  const book = handedIn();
  typeInto(book, 'registry', 's01', C.name, 'Гимназия имени Пушкина');
  must(book, 'repair');
  expect(tabOf(book, S01).title).toBe('Гимназия имени Пушкина');
  expect(kept(book)).toEqual([]);
});

it('makes «Начало» and «Учреждения» again when both were deleted', () => {
  const book = handedIn();
  must(book, 'extend', {institution: 's02', until: '25.12.2025'});
  must(book, 'repair');
  const before = picture(book);
  for (const id of ['start', 'registry']) {
    const {sheetId} = tabOf(book, id);
    apply(book, {deleteSheet: {sheetId}});
  }
  must(book, 'repair');
  expect(differences(before, picture(book))).toEqual([]);
});

it('brings back a setting that cannot be read, and keeps what was typed', () => {
  const book = handedIn();
  const before = picture(book);
  typeInto(book, 'start', 'deadline', 2, 'скоро');
  const {details} = must(book, 'repair');
  expect(details[0]).toBe(
    '«Начало»: прежнее значение строки «Срок сдачи» возвращено',
  );
  expect(differences(before, picture(book))).toEqual([]);
  expect(kept(book)).toEqual(['скоро']);
});

it('refuses to guess where both columns and their titles are gone', () => {
  const book = handedIn();
  const {sheetId} = tabOf(book, S01);
  const cut = (dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
    deleteDimension: {
      range: {sheetId, dimension, startIndex, endIndex: startIndex + 1},
    },
  });
  apply(book, cut('ROWS', TOP - 1), cut('COLUMNS', COLUMN.previous));
  const before = book.stringify();
  const {ok, message} = run(book, 'repair');
  expect([ok, message]).toEqual([
    false,
    expect.stringMatching(/не понять, что где стоит/),
  ]);
  expect(book.stringify()).toBe(before);
});

it('leaves tabs, protections and notes of other people alone', () => {
  const book = handedIn();
  addOfOthers(book);
  const {sheetId, rowCount, columnCount, protections} = tabOf(book, S01);
  apply(book, {duplicateSheet: {sourceSheetId: sheetId, newSheetId: 78}});
  const sheets = () =>
    [OF_OTHERS.sheetId, 78].map(id =>
      book.getByDataFilter(
        {dataFilters: [{gridRange: {sheetId: id}}], includeGridData: true},
        {fields: 'sheets(properties.title,data.rowData)'},
        OWNER,
      ),
    );
  const before = [picture(book), sheets()] as const;
  const range = {
    sheetId,
    startRowIndex: TOP,
    endRowIndex: rowCount,
    startColumnIndex: 0,
    endColumnIndex: columnCount,
  };
  const sortOrder = 'DESCENDING' as const;
  const sortSpecs = [{dimensionIndex: COLUMN.title, sortOrder}];
  const looks = {range, cell: {}, fields: 'userEnteredFormat'};
  apply(book, {sortRange: {range, sortSpecs}}, {repeatCell: looks});
  must(book, 'repair');
  expect(differences(before[0], picture(book))).toEqual([]);
  expect(sheets()).toEqual(before[1]);
  const ofOthers = (all: typeof protections) =>
    all.filter(({description}) => description === OF_OTHERS.protection);
  expect(ofOthers(tabOf(book, S01).protections)).toEqual(ofOthers(protections));
  const notes = before[0].flatMap(({cells}) =>
    cells.filter(cell => cell.includes(OF_OTHERS.note)),
  );
  expect(notes).toHaveLength(1);
});

it('knows a date again whose format was pasted over', () => {
  const book = handedIn();
  must(book, 'recommend');
  must(book, 'repair');
  const before = picture(book);
  for (const id of ['start', 'recommendations', 'plan', 'registry']) {
    const range = {sheetId: tabOf(book, id).sheetId};
    const looks = {range, cell: {}, fields: 'userEnteredFormat'};
    apply(book, {repeatCell: looks});
  }
  must(book, 'repair');
  expect(differences(before, picture(book))).toEqual([]);
  expect(kept(book)).toEqual([]);
});

it.each([
  ['as it is', C.contact, 'Иванова', 1],
  ['with an address that cannot be read', C.emails, 'чужое', 1],
  ['for a new institution', C.code, undefined, 0],
] as const)('takes a copied line %s for a copy', (_, column, text, found) => {
  const book = handedIn();
  const before = tabOf(book, 'registry');
  const row = rowOf(before, 's01');
  const line = (startRowIndex: number) => ({
    sheetId: before.sheetId,
    startRowIndex,
    endRowIndex: startRowIndex + 1,
    startColumnIndex: 0,
    endColumnIndex: before.columnCount,
  });
  const [source, destination] = [line(row), line(row + 2)];
  apply(book, {copyPaste: {source, destination, pasteType: 'PASTE_NORMAL'}});
  const value = text === undefined ? undefined : {stringValue: text};
  put(book, before, [row + 2, column], value);
  must(book, 'repair');
  expect(kept(book)).toEqual(text === undefined ? [] : [text]);
  const now = tabOf(book, 'registry').values;
  // A line without a code is one that somebody has begun.
  expect(cellAt(now, row + 2, C.name) === undefined).toBe(found === 1);
  expect(cellOf(book, 'registry', 's01', C.status)).toBe('сдано');
});
