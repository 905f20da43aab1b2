import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {fingerprint} from '../../core/text/fingerprint';
import type {TableRow} from '../decode/table-rows';
import {RECOMMENDATION_COLUMN as C} from '../tabs/recommendations';
import {MovedApart, type Expected} from './moved-apart';

/** What is held against each other: name, ground, and whose stamp it is. */
const [NAME, GROUND, STAMP] = [0, 1, 2];

/** Hidden columns that stay behind when people sort what they see. */
const HIDDEN = [C.id, C.drafted, C.generated, C.known];

const partOf = (row: TableRow, part: number) =>
  row.text(C.generated).split('.')[part] ?? '';

/** Lines of «Рекомендации» held against what their hidden cells say. */
export class RecommendationLines {
  private readonly moved: MovedApart;

  /** @param names of the institutions, by code */
  constructor(
    private readonly rows: readonly TableRow[],
    names: ReadonlyMap<string, string>,
  ) {
    const expected = new Map<string, string[]>();
    for (const row of rows) {
      const id = row.text(C.id);
      const {institution} = parseRecommendationId(id);
      const stamped = partOf(row, 3) === '' ? '' : fingerprint(id);
      if (id === '' || expected.has(id)) continue;
      expected.set(id, [
        names.get(institution ?? '') ?? '',
        partOf(row, 1),
        stamped,
      ]);
    }
    const lines = rows.map(row => ({
      key: row.text(C.id),
      cells: [
        row.text(C.institution),
        fingerprint(row.text(C.evidence)),
        partOf(row, 3),
      ],
    }));
    this.moved = new MovedApart(lines, expected as Expected, [
      NAME,
      GROUND,
      STAMP,
    ]);
  }

  /** Names of two lines that are mixed; null when none are. */
  get apart(): readonly [string, string] | null {
    if (this.moved.columns.size === 0) return null;
    const names = this.rows.map(row => row.text(C.institution));
    const at = this.rows.findIndex((row, index) => {
      const target = this.moved.targets[index] ?? null;
      return target !== null && target !== row.text(C.id);
    });
    const home = this.moved.targets[at] ?? null;
    const other = this.rows.findIndex(row => row.text(C.id) === home);
    return [names[at] ?? '', names[other] ?? ''];
  }

  /** The lines with the hidden cells that are theirs. */
  together(): TableRow[] {
    const {rows, moved} = this;
    if (moved.columns.size === 0) return [...rows];
    const left = moved.columns.has(GROUND) ? HIDDEN : [C.id];
    const byId = new Map(rows.map(row => [row.text(C.id), row]));
    const taken = new Set(moved.targets);
    const free = rows.filter(row => !taken.has(row.text(C.id)));
    return rows.map((row, index) => {
      const target = moved.targets[index] ?? null;
      const own = free.indexOf(row);
      const home =
        target === null
          ? own >= 0
            ? free.splice(own, 1)[0]
            : free.shift()
          : byId.get(target);
      if (!home || home === row) return row;
      const of = (column: number) => (left.includes(column) ? home : row);
      return {
        row: row.row,
        cell: column => of(column).cell(column),
        text: column => of(column).text(column),
      };
    });
  }
}
