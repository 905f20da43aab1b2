import {
  cellAt,
  cellValues,
  eachCell,
  isFilled,
  putCell,
  rowsByText,
  type GridDraft,
} from '../../src/workbook/grid';

const grid: GridDraft<string | number | null> = [];
putCell(grid, 2, 3, 'b');
putCell(grid, 0, 1, 'a');
putCell(grid, 2, 1, null);

it('tells a cell that is empty on purpose from one that is absent', () => {
  expect(cellAt(grid, 2, 1)).toBeNull();
  expect(cellAt(grid, 2, 0)).toBeUndefined();
});

it('holds nothing outside', () => {
  expect([cellAt(grid, 9, 0), cellAt(grid, -1, 0), cellAt(grid, 0, 9)]).toEqual(
    [undefined, undefined, undefined],
  );
});

it('visits what is there row by row, whatever the order it came in', () => {
  const seen: unknown[] = [];
  eachCell(grid, (value, row, column) => seen.push([value, row, column]));
  expect(seen).toEqual([
    ['a', 0, 1],
    [null, 2, 1],
    ['b', 2, 3],
  ]);
  expect(cellValues(grid)).toEqual(['a', null, 'b']);
});

it('knows the rows that hold anything', () => {
  expect([0, 1, 2, 3].map(row => isFilled(grid, row))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it('finds the first row of each text', () => {
  const column = [['s01'], [], ['s02'], ['s01']];
  expect([...rowsByText(column, 0)]).toEqual([
    ['s01', 0],
    ['s02', 2],
  ]);
});
