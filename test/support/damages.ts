import type {Workbook} from '../../src/local/sheets/workbook';
import type {ActualTab} from '../../src/workbook/actual';
import {cellAt} from '../../src/workbook/grid';
import {tabsById} from '../../src/workbook/reconcile/places';
import type {CellData, Request} from '../../src/workbook/sheets-api';
import {COLUMN, TOP} from '../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN as C} from '../../src/workbook/tabs/registry';
import {OWNER} from './municipality';
import {readAll} from './read-all';

/** A school that has typed, and one that has not. */
const [S01, S02] = ['institution:s01', 'institution:s02'];

/** Tabs whose rows come back one and all. */
const FIXED = ['plan', 'indicators', 'summary', 'data', 'readings', 'rules'];
const EVERY = [
  ...FIXED,
  ...['start', 'registry', 'findings', 'recommendations', 'decisions'],
  ...['archive', 'journal', S01, S02],
];
/** Tabs that hold nothing but what others know as well. */
const KNOWN = [
  ...['start', 'plan', 'registry', 'indicators', 'summary', 'data'],
  ...['readings', 'rules', 'journal'],
];

/** A place for the hand of chance: two numbers that a damage makes use of. */
export interface Aim {
  tab: number;
  at: number;
}

/** What a person does, typing `text` if it is that kind of thing. */
type Damage = (book: Workbook, aim: Aim, text: string) => void;

export function apply(book: Workbook, ...requests: Request[]): void {
  book.batchUpdate({requests: requests as object[]}, OWNER);
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** The tab if nobody deleted it. */
function there(book: Workbook, id: string): ActualTab | undefined {
  return tabsById(readAll(book)).get(id);
}

type Dimension = 'ROWS' | 'COLUMNS';

const lines = (
  {sheetId}: ActualTab,
  dimension: Dimension,
  startIndex: number,
) => ({sheetId, dimension, startIndex, endIndex: startIndex + 1});

function insert(
  book: Workbook,
  tab: ActualTab,
  dimension: Dimension,
  index: number,
): void {
  const range = lines(tab, dimension, index);
  apply(book, {insertDimension: {range, inheritFromBefore: index > 0}});
}

/** Writes as pasting does, past every validation. */
export function put(
  book: Workbook,
  {sheetId}: ActualTab,
  [rowIndex, columnIndex]: readonly [number, number],
  userEnteredValue: CellData['userEnteredValue'],
): void {
  apply(book, {
    updateCells: {
      start: {sheetId, rowIndex, columnIndex},
      rows: [{values: [{userEnteredValue}]}],
      fields: 'userEnteredValue',
    },
  });
}

type Place = readonly [number, number];

/** Cells of the tab that hold something of this kind. */
function cellsWith(
  book: Workbook,
  {sheetId}: ActualTab,
  isMeant: (cell: CellData, row: number, column: number) => boolean,
): Place[] {
  const {sheets} = book.getByDataFilter(
    {dataFilters: [{gridRange: {sheetId}}], includeGridData: true},
    {
      fields:
        'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)',
    },
    OWNER,
  ) as {sheets?: {data?: {rowData?: {values?: CellData[]}[]}[]}[]};
  const rows = sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.flatMap(({values = []}, row) =>
    values.flatMap((cell, column): Place[] =>
      isMeant(cell, row, column) ? [[row, column]] : [],
    ),
  );
}

const isFormula = ({userEnteredValue}: CellData) =>
  userEnteredValue?.formulaValue !== undefined;

/** The cell below the title of a column, in the row of a code or id. */
function cellOf(
  {values}: ActualTab,
  title: string,
  name: string,
): Place | undefined {
  const header = values.find(cells => cells.includes(title));
  const row = values.findIndex(cells => cells.slice(0, 3).includes(name));
  return header && row >= 0 ? [row, header.indexOf(title)] : undefined;
}

/** Everything that people do to a workbook by accident. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'rename a tab': (book, {tab}, title) => {
    const sheet = there(book, pick(EVERY, tab));
    if (!sheet) return;
    const properties = {sheetId: sheet.sheetId, title};
    apply(book, {updateSheetProperties: {properties, fields: 'title'}});
  },
  'move a tab': (book, {tab, at}) => {
    const sheet = there(book, pick(EVERY, tab));
    if (!sheet) return;
    const properties = {sheetId: sheet.sheetId, index: at % 10};
    apply(book, {updateSheetProperties: {properties, fields: 'index'}});
  },
  'hide a tab': (book, {tab}) => {
    const sheet = there(book, pick(EVERY, tab));
    if (!sheet) return;
    const properties = {sheetId: sheet.sheetId, hidden: true};
    apply(book, {updateSheetProperties: {properties, fields: 'hidden'}});
  },
  'delete a tab': (book, {tab}) => {
    const id = pick(KNOWN, tab);
    const sheet = there(book, id);
    if (!sheet) return;
    apply(book, {deleteSheet: {sheetId: sheet.sheetId}});
  },
  'copy a tab': (book, {tab}) => {
    const sheet = there(book, pick(EVERY, tab));
    if (!sheet) return;
    apply(book, {duplicateSheet: {sourceSheetId: sheet.sheetId}});
  },
  'insert a row': (book, {tab, at}, text) => {
    const id = pick([...FIXED, S01, S02], tab);
    const sheet = there(book, id);
    if (!sheet) return;
    // The charts of «Свод» stand below: there people may write what they like.
    const row = at % Math.min(sheet.rowCount, id === 'summary' ? 24 : 60);
    insert(book, sheet, 'ROWS', row);
    put(book, sheet, [row, at % 2 ? 1 : 2], {stringValue: text});
  },
  'insert an empty row': (book, {tab, at}) => {
    const sheet = there(book, pick(EVERY, tab));
    if (sheet) insert(book, sheet, 'ROWS', at % Math.min(sheet.rowCount, 60));
  },
  'delete a row': (book, {tab, at}) => {
    const sheet = there(book, pick([...FIXED, 'registry', 'start', S02], tab));
    if (!sheet || sheet.rowCount < 8) return;
    const range = lines(sheet, 'ROWS', at % Math.min(sheet.rowCount - 4, 60));
    // Without titles nobody could tell a column that went from one that came.
    if (sheet.values[range.startIndex]?.includes('id')) return;
    apply(book, {deleteDimension: {range}});
  },
  'sort a tab': (book, {tab, at}) => {
    const id = pick([...FIXED, S01, S02], tab);
    const sheet = there(book, id);
    if (!sheet) return;
    const top = id === S01 || id === S02 ? TOP : at % 4;
    const range = {
      sheetId: sheet.sheetId,
      startRowIndex: top,
      endRowIndex: sheet.rowCount,
      startColumnIndex: 0,
      endColumnIndex: sheet.columnCount,
    };
    const sortOrder = at % 2 ? 'ASCENDING' : 'DESCENDING';
    const sortSpecs = [{dimensionIndex: at % 5, sortOrder}];
    apply(book, {sortRange: {range, sortSpecs}});
  },
  'copy a row of a school': (book, {at}) => {
    const sheet = there(book, S01);
    if (!sheet) return;
    const from = TOP + (at % (sheet.rowCount - TOP - 1));
    insert(book, sheet, 'ROWS', from + 1);
    const row = (startRowIndex: number) => ({
      sheetId: sheet.sheetId,
      startRowIndex,
      endRowIndex: startRowIndex + 1,
      startColumnIndex: 0,
      endColumnIndex: sheet.columnCount,
    });
    const [source, destination] = [row(from), row(from + 1)];
    apply(book, {
      copyPaste: {source, destination, pasteType: 'PASTE_NORMAL'},
    });
  },
  'copy a line of the registry': (book, {at}, text) => {
    const sheet = there(book, 'registry');
    const place = sheet && cellOf(sheet, 'Код', pick(['s01', 's02'], at));
    if (!sheet || !place) return;
    insert(book, sheet, 'ROWS', place[0] + 1);
    const row = (startRowIndex: number) => ({
      sheetId: sheet.sheetId,
      startRowIndex,
      endRowIndex: startRowIndex + 1,
      startColumnIndex: 0,
      endColumnIndex: sheet.columnCount,
    });
    const [source, destination] = [row(place[0]), row(place[0] + 1)];
    apply(book, {
      copyPaste: {source, destination, pasteType: 'PASTE_NORMAL'},
    });
    const contact = cellOf(sheet, 'Контактное лицо', 's01')?.[1];
    if (contact === undefined) return;
    put(book, sheet, [place[0] + 1, contact], {stringValue: text});
  },
  'insert a column': (book, {tab, at}, text) => {
    const id = pick(EVERY, tab);
    const sheet = there(book, id);
    if (!sheet) return;
    const column = at % sheet.columnCount;
    insert(book, sheet, 'COLUMNS', column);
    put(book, sheet, [3 + (at % 9), column], {stringValue: text});
  },
  'delete a column': (book, {tab, at}) => {
    const id = pick(['start', ...FIXED, 'registry', S01, S02], tab);
    const sheet = there(book, id);
    const header = sheet && cellOf(sheet, 'id', 'id');
    if (!sheet || sheet.columnCount < 4) return;
    const column = at % sheet.columnCount;
    const title = header && cellAt(sheet.values, header[0], column);
    const typed = [
      ...['Своя контрольная дата', 'Цель на период'],
      ...['Значение / Статус', 'Прошлый период / Дата'],
      ...['Пояснение / Подтверждение'],
    ];
    if (id !== 'start' && (!title || typed.includes(String(title)))) return;
    apply(book, {deleteDimension: {range: lines(sheet, 'COLUMNS', column)}});
  },
  'paste over formats and validation': (book, {tab, at}) => {
    const sheet = there(book, pick(EVERY, tab));
    if (!sheet) return;
    const range = {
      sheetId: sheet.sheetId,
      startRowIndex: at % 10,
      endRowIndex: Math.min(24, sheet.rowCount),
    };
    const cell = at % 2 ? {} : {userEnteredFormat: {textFormat: {bold: true}}};
    apply(
      book,
      {setDataValidation: {range}},
      {repeatCell: {range, cell, fields: 'userEnteredFormat'}},
    );
  },
  'take a protection away': (book, {tab, at}) => {
    const sheet = there(book, pick(EVERY, tab));
    const ours = sheet?.protections.filter(one =>
      one.description?.startsWith('Профориентация'),
    );
    if (!ours || ours.length === 0) return;
    const {protectedRangeId} = pick(ours, at);
    apply(book, {deleteProtectedRange: {protectedRangeId}});
  },
  'paste over a formula': (book, {tab, at}, text) => {
    const id = pick(['start', 'summary', 'data', 'registry', S01, S02], tab);
    const sheet = there(book, id);
    const places = sheet ? cellsWith(book, sheet, isFormula) : [];
    if (!sheet || places.length === 0) return;
    put(book, sheet, pick(places, at), {stringValue: text});
  },
  'paste a formula over a computed cell': (book, {tab, at}) => {
    const id = pick(['start', 'summary', 'data', 'plan', S01, S02], tab);
    const sheet = there(book, id);
    if (!sheet) return;
    const isComputed = (cell: CellData, row: number) =>
      isFormula(cell) ||
      (['summary', 'plan'].includes(id) &&
        row > 3 &&
        cell.userEnteredValue?.numberValue !== undefined &&
        !/^\d\d\./.test(cell.formattedValue ?? ''));
    const places = cellsWith(book, sheet, isComputed);
    if (places.length === 0) return;
    put(book, sheet, pick(places, at), {formulaValue: '=1+1'});
  },
  'paste over a text of ours': (book, {tab, at}, text) => {
    const id = pick([...FIXED, S01, S02], tab);
    const sheet = there(book, id);
    const place =
      sheet && cellOf(sheet, 'id', pick(['i1.2', 'p1.1', 'r1'], at));
    if (!sheet || !place) return;
    put(book, sheet, [place[0], COLUMN.title], {stringValue: text});
  },
  'change a code': (book, {at}, text) => {
    const sheet = there(book, 'registry');
    const place = sheet && cellOf(sheet, 'Код', pick(['s01', 's02'], at));
    if (!sheet || !place) return;
    put(book, sheet, place, {stringValue: text});
  },
  'spoil a line of the registry': (book, {at}, text) => {
    const sheet = there(book, 'registry');
    const title = pick(['Эл. почта', 'Вид', 'Состояние', 'Сдано'], at);
    const place = sheet && cellOf(sheet, title, pick(['s01', 's02'], at >> 2));
    if (!sheet || !place) return;
    put(book, sheet, place, {stringValue: text});
  },
  'spoil a setting': (book, {at}, text) => {
    const sheet = there(book, 'start');
    const row = ['stage', 'period', 'deadline', 'centre'];
    const place = sheet && cellOf(sheet, 'stage', pick(row, at));
    if (!sheet || !place) return;
    put(book, sheet, [place[0], place[1] + 2], {stringValue: text});
  },
};

/**
 * Changes of the registry that are not damage: what the centre writes there
 * counts, and a repair only draws the consequences. A code is none of these.
 */
export const EDITS: Readonly<Record<string, (book: Workbook) => void>> = {
  name: book => edit(book, 's02', C.name, 'Гимназия имени Пушкина'),
  grades: book => edit(book, 's01', C.upperGrades, 'нет'),
  kind: book =>
    edit(book, 's01', C.kind, 'учреждение дополнительного образования'),
  order: book => {
    const sheet = there(book, 'registry');
    if (!sheet) return;
    const range = {
      sheetId: sheet.sheetId,
      startRowIndex: 3,
      endRowIndex: 5,
      startColumnIndex: 0,
      endColumnIndex: sheet.columnCount,
    };
    const sortSpecs = [{dimensionIndex: 1, sortOrder: 'DESCENDING'}];
    apply(book, {sortRange: {range, sortSpecs}});
  },
};

function edit(book: Workbook, code: string, column: number, text: string) {
  const sheet = there(book, 'registry');
  const place = sheet && cellOf(sheet, 'Код', code);
  if (sheet && place) put(book, sheet, [place[0], column], {stringValue: text});
}
