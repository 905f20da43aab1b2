import fc from 'fast-check';
import type {Workbook} from '../../src/local/sheets/workbook';
import {parseStructure} from '../../src/workbook/actual';
import {
  DEEP_FIELDS,
  STRUCTURE_FIELDS,
  withCells,
} from '../../src/workbook/read';
import {COLUMN, TOP} from '../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../src/workbook/tabs/registry';
import type {Request} from '../../src/workbook/sheets-api';
import {runs, seedOnly} from '../runs';
import {collecting, must} from '../support/commands';
import {OWNER} from '../support/municipality';
import {readAll} from '../support/read-all';
import {EXPLAINED, SOUND} from '../support/school-return';
import {fillReturn, rowOf, tabOf, tick, typeInto} from '../support/sheets-of';
import {workbookHost} from '../support/workbook-host';

const S01 = 'institution:s01';
/** Grow with every repair, or hold what it found no place for. */
const GROWING = ['journal', 'findings'];
const TABS = [S01, 'plan', 'summary', 'indicators', 'registry'];
const REMADE = ['registry', 'plan', 'summary', 'data', 'readings'];

/** As JSON, whatever order the fields are in. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(
          Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : held,
  );
}

/** All that people see of our tabs and what holds them, as it must come back. */
function picture(book: Workbook) {
  const host = workbookHost(book);
  const structure = parseStructure(host.readStructure(STRUCTURE_FIELDS));
  const filters = structure.tabs.map(({sheetId}) => ({
    gridRange: {sheetId},
  }));
  const {tabs} = withCells(structure, host.readCells(filters, DEEP_FIELDS));
  return tabs.map(tab => ({
    id: tab.anchor?.id,
    title: tab.title,
    hidden: tab.hidden,
    merges: tab.merges,
    conditions: tab.conditions,
    widths: tab.deep?.columnWidths,
    protections: tab.protections
      .map(range => inOrder({...range, protectedRangeId: undefined}))
      .sort(),
    cells: GROWING.includes(tab.anchor?.id ?? '')
      ? []
      : (tab.cells ?? []).flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            Object.keys(cell).length > 0
              ? [`${row},${column} ${inOrder(cell)}`]
              : [],
          ),
        ),
  }));
}

/** `typed` holds what people typed by its place; a later text takes it over. */
type Damage = (
  book: Workbook,
  text: string,
  typed: Map<string, string>,
) => void;

function apply(book: Workbook, ...requests: Request[]): void {
  book.batchUpdate({requests: requests as object[]}, OWNER);
}

/** Writes as pasting does, past every validation. */
function paste(
  book: Workbook,
  tab: string,
  row: number,
  column: number,
  text: string,
) {
  const {sheetId} = tabOf(book, tab);
  apply(book, {
    updateCells: {
      start: {sheetId, rowIndex: row, columnIndex: column},
      rows: [{values: [{userEnteredValue: {stringValue: text}}]}],
      fields: 'userEnteredValue',
    },
  });
}

const DAMAGES: Record<string, (tab: string, at: number) => Damage> = {
  rename: tab => (book, title) => {
    const {sheetId} = tabOf(book, tab);
    apply(book, {
      updateSheetProperties: {
        properties: {sheetId, title},
        fields: 'title',
      },
    });
  },
  move: (tab, at) => book => {
    const {sheetId} = tabOf(book, tab);
    const properties = {sheetId, index: at % 10};
    apply(book, {updateSheetProperties: {properties, fields: 'index'}});
  },
  hide: tab => book => {
    const properties = {sheetId: tabOf(book, tab).sheetId, hidden: true};
    apply(book, {updateSheetProperties: {properties, fields: 'hidden'}});
  },
  deleteTab: (_, at) => (book, _text, typed) => {
    const id = REMADE[at % REMADE.length] ?? '';
    typed.delete(id);
    apply(book, {deleteSheet: {sheetId: tabOf(book, id).sheetId}});
    must(book, 'repair');
  },
  insertRow: (_, at) => (book, text, typed) => {
    const {sheetId} = tabOf(book, S01);
    const startIndex = TOP + (at % 40);
    const range = {
      sheetId,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + 1,
    } as const;
    apply(book, {insertDimension: {range, inheritFromBefore: true}});
    paste(book, S01, startIndex, at % 2 ? COLUMN.value : COLUMN.title, text);
    typed.set(text, text);
  },
  sort: (_, at) => book => {
    const {sheetId, rowCount, columnCount} = tabOf(book, S01);
    const range = {
      sheetId,
      startRowIndex: TOP,
      endRowIndex: rowCount,
      startColumnIndex: 0,
      endColumnIndex: columnCount,
    };
    const sortOrder = at % 2 ? 'ASCENDING' : 'DESCENDING';
    const sortSpecs = [{dimensionIndex: COLUMN.title, sortOrder}];
    apply(book, {sortRange: {range, sortSpecs}});
  },
  deleteRow: () => book => {
    const tab = tabOf(book, S01);
    if (![...tab.values.values()].includes('block:plan')) return;
    const startIndex = rowOf(tab, 'block:plan');
    const range = {
      sheetId: tab.sheetId,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + 1,
    } as const;
    apply(book, {deleteDimension: {range}});
  },
  unformat: (tab, at) => book => {
    const {sheetId} = tabOf(book, tab);
    const range = {sheetId, startRowIndex: at % 20, endRowIndex: 24};
    apply(
      book,
      {setDataValidation: {range}},
      {repeatCell: {range, cell: {}, fields: 'userEnteredFormat,note'}},
    );
  },
  unprotect: tab => book => {
    const [first] = tabOf(book, tab).protections;
    const protectedRangeId = first?.protectedRangeId;
    if (first) apply(book, {deleteProtectedRange: {protectedRangeId}});
  },
  overwrite: (_, at) => (book, text, typed) => {
    const tab = tabOf(book, S01);
    const id = ['i1.2', 'i2.1', 'i3.1'][at % 3] ?? '';
    const column = at % 2 ? COLUMN.check : COLUMN.title;
    paste(book, S01, rowOf(tab, id), column, text);
    typed.set(`${id}/${column}`, text);
  },
  spoilAddress: () => (book, text, typed) => {
    const address = `${text.replace(/\W/g, '')}x@`;
    typeInto(book, 'registry', 's02', REGISTRY_COLUMN.emails, address);
    typed.set('registry', address);
  },
};

const damages = fc.array(
  fc
    .tuple(
      fc.constantFrom(...Object.keys(DAMAGES)),
      fc.constantFrom(...TABS),
      fc.nat(100),
    )
    .map(([kind, tab, at]) => ({kind, tab, at})),
  {minLength: 1, maxLength: 10},
);

function busy(): Workbook {
  const book = collecting([{code: 's01'}, {code: 's02'}]);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  tick(book, 's01');
  must(book, 'submit');
  must(book, 'repair');
  return book;
}

it('mends whatever was done to it, and loses nothing that was typed', () => {
  const sound = busy();
  const stored = sound.stringify();
  const before = picture(sound);
  fc.assert(
    fc.property(damages, list => {
      const book = (sound.constructor as typeof Workbook).parse(stored);
      book.setClock(() => new Date('2025-11-05T08:00:00Z'));
      const typed = new Map<string, string>();
      list.forEach(({kind, tab, at}, index) =>
        DAMAGES[kind]?.(tab, at)(book, `чужое ${index} ${at}`, typed),
      );
      must(book, 'repair');
      expect(picture(book)).toEqual(before);
      const found = new Set(
        readAll(book).tabs.flatMap(tab => [...tab.values.values()]),
      );
      const missing = [...typed.values()].filter(text => !found.has(text));
      expect(missing).toEqual([]);
    }),
    {...runs(3, 200), reporter: seedOnly},
  );
});
