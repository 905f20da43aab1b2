import {cellAt, eachCell, type Grid} from '../grid';
import type {Scalar} from '../layout';
import type {PlainSpec} from './plain-specs';

/**
 * Ids of the rows of a tab whose column of ids is gone, by row: each row has
 * the id of the one that should say most of what it says.
 *
 * @param values of the tab, with the columns in their places
 */
export function idsAgain(
  {layout, values: wanted}: PlainSpec,
  values: Grid<Scalar>,
): Map<number, string> {
  const saying = new Map<string, Set<number>>();
  layout.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const text = cell.value ?? cellAt(wanted, row, column);
      if (column === 0 || typeof text !== 'string' || text === '') return;
      const key = `${column} ${text}`;
      saying.set(key, (saying.get(key) ?? new Set()).add(row));
    }),
  );
  const scores = new Map<number, Map<number, number>>();
  eachCell(values, (value, row, column) => {
    for (const own of saying.get(`${column} ${value}`) ?? []) {
      const score = scores.get(row) ?? new Map<number, number>();
      scores.set(row, score.set(own, (score.get(own) ?? 0) + 1));
    }
  });
  const ids = new Map<number, string>();
  const taken = new Set<number>();
  for (const [row, score] of [...scores].sort(([a], [b]) => a - b)) {
    const [best] = [...score]
      .filter(([own]) => !taken.has(own))
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
    if (!best) continue;
    const id = layout.rowIds[best[0]] || cellAt(wanted, best[0], 0);
    if (typeof id !== 'string' || id === '') continue;
    taken.add(best[0]);
    ids.set(row, id);
  }
  return ids;
}
