import fc from 'fast-check';
import {rectangles} from '../../../src/workbook/compile/rectangles';
import {runs} from '../../runs';

const rows = fc.array(
  fc.array(fc.constantFrom('a', 'b', null), {maxLength: 6}),
  {maxLength: 6},
);

it('covers just the cells that carry something, each once', () => {
  fc.assert(
    fc.property(rows, cells => {
      const covered = cells.map(row => row.map((): string | null => null));
      for (const {area, value} of rectangles(cells)) {
        for (let row = area.startRow; row < area.endRow; row++) {
          for (let i = area.startColumn; i < area.endColumn; i++) {
            expect(covered[row]?.[i]).toBeNull();
            covered[row]?.splice(i, 1, value);
          }
        }
      }
      expect(covered).toEqual(cells);
    }),
    runs(300, 5000),
  );
});

it('joins equal runs of neighbouring rows', () => {
  const found = rectangles([
    ['x', 'x', null],
    ['x', 'x', 'y'],
    [null, 'x', 'y'],
  ]);
  expect(found.map(({area}) => area)).toEqual([
    {startRow: 0, endRow: 2, startColumn: 0, endColumn: 2},
    {startRow: 1, endRow: 3, startColumn: 2, endColumn: 3},
    {startRow: 2, endRow: 3, startColumn: 1, endColumn: 2},
  ]);
});

it('compares as it is told to', () => {
  const same = (a: {n: number}, b: {n: number}) => a.n === b.n;
  expect(rectangles([[{n: 1}, {n: 1}]], same)).toHaveLength(1);
  expect(rectangles([[{n: 1}, {n: 1}]])).toHaveLength(2);
});
