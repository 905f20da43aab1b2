import {defineColumns, inOrder} from '../../src/workbook/columns';
import {readColumns} from '../../src/workbook/read-columns';

const COLUMNS = defineColumns({
  no: {title: '№', width: 50, style: 'no', read: false},
  title: {title: 'Что', width: 300, style: 'text', read: false},
  target: {title: 'Цель', width: 80, style: 'number'},
  way: {title: 'До цели', width: 80, style: 'text'},
});

it('numbers columns in their order, behind that of the ids', () => {
  expect(COLUMNS.at).toEqual({id: 0, no: 1, title: 2, target: 3, way: 4});
});

it('reads the ids and what is not verbatim', () => {
  expect(COLUMNS.spans).toEqual([
    [0, 1],
    [3, 5],
  ]);
});

it('says nothing of reading in the look of a tab', () => {
  expect(COLUMNS.list[0]).toEqual({title: '№', width: 50, style: 'no'});
});

it('puts named cells into the order of the columns', () => {
  const cells = {way: 'в', id: 'x', no: '1', target: 5, title: 'а'};
  expect(inOrder(COLUMNS, cells)).toEqual(['x', '1', 'а', 5, 'в']);
});

it.each([
  [
    'plan',
    14,
    [
      [0, 2],
      [7, 14],
    ],
  ],
  [
    'summary',
    25,
    [
      [0, 2],
      [5, 25],
    ],
  ],
  [
    'institution:s01',
    11,
    [
      [0, 2],
      [4, 10],
    ],
  ],
  // Somebody took columns away: no more than is there.
  [
    'plan',
    9,
    [
      [0, 2],
      [7, 9],
    ],
  ],
  [null, 4, [[0, 4]]],
])('reads of %s with %d columns %j', (tabId, count, spans) => {
  expect(readColumns(tabId, count, false)).toEqual(spans);
});
