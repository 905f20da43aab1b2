import {
  editText,
  isTicked,
  SheetState,
} from '../../../../src/local/page/model/sheet-state';
import type {SheetView} from '../../../../src/local/server/protocol';

function view(changes: Partial<SheetView> = {}): SheetView {
  return {
    sheetId: 7,
    version: 1,
    rowCount: 10,
    columnCount: 5,
    frozenRows: 0,
    frozenColumns: 0,
    hasGridlines: true,
    rows: [],
    columns: [],
    merges: [],
    cells: [],
    styles: [],
    choices: [],
    open: [],
    charts: [],
    ...changes,
  };
}

describe('a patch', () => {
  test('replaces the cells that it names and no others', () => {
    const sheet = new SheetState(
      view({
        cells: [
          {r: 0, c: 0, d: 'а'},
          {r: 0, c: 1, d: 'б', note: 'важно'},
        ],
      }),
    );
    sheet.apply({sheetId: 7, cells: [{r: 0, c: 1, d: 'в'}]});
    expect(sheet.cell(0, 0)).toEqual({r: 0, c: 0, d: 'а'});
    expect(sheet.cell(0, 1)).toEqual({r: 0, c: 1, d: 'в'});
  });

  test('takes away a cell of which only the place is left', () => {
    const sheet = new SheetState(view({cells: [{r: 2, c: 3, d: '1'}]}));
    sheet.apply({sheetId: 7, cells: [{r: 2, c: 3}]});
    expect(sheet.cell(2, 3)).toBeNull();
    expect([...sheet.allCells()]).toEqual([]);
  });

  test('keeps an empty cell that still looks like something', () => {
    const sheet = new SheetState(view({styles: [{bold: true}]}));
    sheet.apply({sheetId: 7, cells: [{r: 1, c: 1, s: 0}]});
    expect(sheet.style(sheet.cell(1, 1))).toEqual({bold: true});
  });

  test('brings the tables that its cells point into', () => {
    const sheet = new SheetState(view({styles: [{}], choices: []}));
    sheet.apply({
      sheetId: 7,
      styles: [{}, {italic: true}],
      choices: [{kind: 'checkbox'}],
      cells: [{r: 0, c: 0, s: 1, v: 0}],
    });
    expect(sheet.style(sheet.cell(0, 0))).toEqual({italic: true});
    expect(sheet.choice(sheet.cell(0, 0))).toEqual({kind: 'checkbox'});
  });

  test('opens and locks cells', () => {
    const area = {startRow: 1, endRow: 3, startColumn: 0, endColumn: 2};
    const sheet = new SheetState(view({open: [area]}));
    expect([sheet.isOpen(1, 0), sheet.isOpen(2, 1)]).toEqual([true, true]);
    expect([sheet.isOpen(3, 0), sheet.isOpen(1, 2)]).toEqual([false, false]);
    sheet.apply({sheetId: 7, open: []});
    expect(sheet.isOpen(1, 0)).toBe(false);
  });
});

test('a merged area is one cell, covered everywhere but in its corner', () => {
  const area = {startRow: 1, endRow: 3, startColumn: 1, endColumn: 3};
  const sheet = new SheetState(view({merges: [area]}));
  expect(sheet.wholeOf(2, 2)).toEqual(area);
  expect(sheet.isCovered(1, 1)).toBe(false);
  expect(sheet.isCovered(2, 1)).toBe(true);
  expect(sheet.wholeOf(3, 3)).toEqual({
    startRow: 3,
    endRow: 4,
    startColumn: 3,
    endColumn: 4,
  });
});

test('the editor starts from the formula where there is one', () => {
  expect(editText({r: 0, c: 0, d: '5', e: '=2+3'})).toBe('=2+3');
  expect(editText({r: 0, c: 0, d: '5'})).toBe('5');
  expect(editText(null)).toBe('');
});

test.each([
  ['TRUE', true],
  ['ИСТИНА', true],
  ['FALSE', false],
  ['ЛОЖЬ', false],
  [undefined, false],
])('a checkbox that shows %s is ticked: %s', (text, ticked) => {
  expect(isTicked(text)).toBe(ticked);
});
