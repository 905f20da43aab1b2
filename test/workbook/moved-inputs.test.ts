import {tabsById} from '../../src/workbook/reconcile/places';
import {rowNumbers} from '../../src/workbook/tabs/institution-body';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {cellAt} from '../../src/workbook/grid';
import {collecting} from '../support/commands';
import {OWNER, personOf, PRESET} from '../support/municipality';
import {readAll} from '../support/read-all';

const ROWS = rowNumbers(PRESET, {kind: 'school', upperGrades: true});
const rowOf = (id: string) => ROWS.get(id) ?? -1;

function school() {
  const book = collecting([{code: 's01'}]);
  const tab = () => {
    const found = tabsById(readAll(book)).get('institution:s01');
    if (!found) throw new Error('no tab');
    return found;
  };
  const {sheetId} = tab();
  const range = (id: string, column: number) => ({
    sheetId,
    startRowIndex: rowOf(id),
    endRowIndex: rowOf(id) + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  return {
    type(id: string, column: number, value: number | string) {
      const key = typeof value === 'number' ? 'numberValue' : 'stringValue';
      const rows = [{values: [{userEnteredValue: {[key]: value}}]}];
      const fields = 'userEnteredValue';
      const updateCells = {range: range(id, column), rows, fields};
      book.batchUpdate({requests: [{updateCells}]}, OWNER);
    },
    cut(from: string, to: string, column: number) {
      const destination = {
        sheetId,
        rowIndex: rowOf(to),
        columnIndex: column,
      };
      const cutPaste = {
        source: range(from, column),
        destination,
        pasteType: 'PASTE_NORMAL' as const,
      };
      book.batchUpdate({requests: [{cutPaste}]}, personOf('s01'));
    },
    check: (id: string) => cellAt(tab().values, rowOf(id), COLUMN.check),
  };
}

it('checks what stands in a row, wherever its cell was cut from', () => {
  const {type, cut, check} = school();
  type('k1-11', COLUMN.value, 642);
  type('i2.1', COLUMN.value, 500);
  type('i5.1', COLUMN.value, 1310);
  cut('i2.1', 'i7.1', COLUMN.value);
  expect(check('i2.1')).toMatch(/^○ Заполните/);
  expect(check('i7.1')).toMatch(/^✓ Верно/);
  cut('i5.1', 'i2.1', COLUMN.value);
  expect(check('i2.1')).toMatch(/^✖ Больше числа обучающихся 1-11 классов/);
  type('i5.1', COLUMN.value, 9999);
  expect(check('i5.1')).toMatch(/^✖ Больше/);
});

it('reads an explanation, a status and a date where they stand now', () => {
  const {type, cut, check} = school();
  type('i2.1', COLUMN.explanation, 'ремонт здания школы');
  cut('i2.1', 'i5.1', COLUMN.explanation);
  expect(check('i2.1')).toMatch(/^○ Заполните/);
  expect(check('i5.1')).toMatch(/есть пояснение/);
  const [one = '', other = ''] = [...ROWS.keys()].filter(id => /^p\d/.test(id));
  type(one, COLUMN.status, 'выполнено');
  cut(one, other, COLUMN.status);
  expect([check(one), check(other)]).toEqual(['○ Выберите статус', '✓ Верно']);
});
