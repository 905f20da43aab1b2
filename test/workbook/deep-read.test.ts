import {parseStructure} from '../../src/workbook/actual';
import {
  DEEP_FIELDS,
  DeepRead,
  PORTION_CELLS,
  portionsOf,
} from '../../src/workbook/deep-read';
import {STRUCTURE_FIELDS} from '../../src/workbook/read';
import {collecting} from '../support/commands';
import {TWO_SCHOOLS} from '../support/every-command';
import {EXPLAINED, SOUND} from '../support/school-return';
import {fillReturn} from '../support/sheets-of';
import {workbookHost} from '../support/workbook-host';

it('reads the same in portions as in one piece', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', SOUND, EXPLAINED);
  const host = workbookHost(book);
  const structure = parseStructure(host.readStructure(STRUCTURE_FIELDS));
  const read = (most: number) => {
    const cells = new DeepRead(structure);
    const portions = portionsOf(structure.tabs, most);
    for (const filters of portions) {
      cells.take(host.readCells(filters, DEEP_FIELDS));
    }
    return {portions: portions.length, whole: cells.whole()};
  };
  const [whole, parts] = [read(Infinity), read(500)];
  expect([whole.portions, parts.portions > 30]).toEqual([1, true]);
  expect(parts.whole).toEqual(whole.whole);
});

it('keeps one of all cells that are equal', () => {
  const cell = (text: string) => ({
    userEnteredValue: {stringValue: text},
    effectiveValue: {stringValue: text},
    userEnteredFormat: {wrapStrategy: 'WRAP'},
  });
  const read = new DeepRead(
    parseStructure({sheets: [{properties: {sheetId: 0, title: 'а'}}]}),
  );
  const rowData = [{values: [cell('я'), cell('ю'), cell('я')]}];
  read.take({sheets: [{properties: {title: 'а'}, data: [{rowData}]}]});
  const [tab] = read.whole().tabs;
  const [[first, second, third] = []] = tab?.cells ?? [];
  expect(third).toBe(first);
  expect(second?.userEnteredFormat).toBe(first?.userEnteredFormat);
  expect(tab?.values).toEqual([['я', 'ю', 'я']]);
});

it('cuts a large sheet by rows and puts small ones together', () => {
  const sheet = (sheetId: number, rowCount: number, columnCount: number) => ({
    sheetId,
    rowCount,
    columnCount,
  });
  const ranges = portionsOf(
    [sheet(0, 3, 10), sheet(1, 7, 10), sheet(2, 250, 10), sheet(3, 1, 200)],
    100,
  ).map(portion => portion.map(({gridRange}) => gridRange));
  expect(ranges[0]).toEqual([{sheetId: 0}, {sheetId: 1}]);
  expect(ranges[1]).toEqual([{sheetId: 2, startRowIndex: 0, endRowIndex: 10}]);
  expect(ranges).toHaveLength(1 + 25 + 1);
  expect(ranges[26]).toEqual([{sheetId: 3, startRowIndex: 0, endRowIndex: 1}]);
  expect(portionsOf([sheet(0, PORTION_CELLS, 1)])).toHaveLength(1);
});
