import type {Changes} from '../../../src/workbook/changes';
import {decode} from '../../../src/workbook/decode/decode';
import {changedCells} from '../../../src/workbook/reconcile/changed-cells';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {collecting} from '../../support/commands';
import {PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {rowOf, tabOf, type} from '../../support/sheets-of';

const TAB = institutionTab('s01');
const explained = (explanation: string | null): Changes => ({
  typed: new Map([['s01', new Map([['i3.1', {explanation}]])]]),
});

const book = collecting([{code: 's01'}]);
type(book, 's01', 'i3.1', 'как было', {column: COLUMN.explanation});
const actual = readAll(book);
const compiled = (changes: Changes, seen = actual) =>
  changedCells(
    {actual: seen, book: decode(seen, PRESET)},
    changes,
    [TAB],
    '2025-11-05',
  );

describe('changedCells', () => {
  it('writes the one cell that a change touches', () => {
    const {sheetId, ...tab} = tabOf(book, TAB);
    const row = rowOf({sheetId, ...tab}, 'i3.1');
    expect(compiled(explained('стало'))).toEqual({
      requests: [
        {
          updateCells: {
            range: {
              sheetId,
              startRowIndex: row,
              endRowIndex: row + 1,
              startColumnIndex: COLUMN.explanation,
              endColumnIndex: COLUMN.explanation + 1,
            },
            rows: [{values: [{userEnteredValue: {stringValue: 'стало'}}]}],
            fields: 'userEnteredValue',
          },
        },
      ],
      lost: [],
    });
  });

  it.each(['=1+1', '5', '01.02.2026', 'да'])('keeps %j a text', text => {
    expect(compiled(explained(text)).requests).toMatchObject([
      {
        updateCells: {
          rows: [{values: [{userEnteredValue: {stringValue: text}}]}],
        },
      },
    ]);
  });

  it('empties a cell, and writes nothing that is there already', () => {
    expect(compiled(explained(null)).requests).toMatchObject([
      {updateCells: {rows: [{values: [{}]}]}},
    ]);
    expect(compiled(explained('как было')).requests).toEqual([]);
  });

  it('follows a row that was moved, and tells of one that is lost', () => {
    const alter = (
      change: (rows: (typeof actual.tabs)[0]['values']) => object,
    ) => ({
      ...actual,
      tabs: actual.tabs.map(tab =>
        tab.anchor?.id === TAB ? {...tab, values: change(tab.values)} : tab,
      ),
    });
    const moved = alter(rows => [...rows.slice(0, 9), [], ...rows.slice(9)]);
    const row = rowOf(tabOf(book, TAB), 'i3.1');
    expect(
      compiled(explained('стало'), moved as typeof actual).requests,
    ).toMatchObject([{updateCells: {range: {startRowIndex: row + 1}}}]);
    const lost = alter(rows => rows.filter((_, index) => index !== row));
    expect(compiled(explained('стало'), lost as typeof actual)).toMatchObject({
      requests: [],
      lost: [tabOf(book, TAB).title],
    });
  });
});
