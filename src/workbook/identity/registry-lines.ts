import type {Scalar} from '../layout';
import type {TableRow} from '../decode/table-rows';
import {REGISTRY_COLUMN as C} from '../tabs/registry';
import {MovedApart, type KeyedLine} from './moved-apart';

/** Lines as the tabs of institutions keep them, by code. */
export type KeptLines = ReadonlyMap<string, readonly Scalar[]>;

/** Lines whose cells say of one another that they are somebody else's. */
export interface Apart {
  /** Names of two lines that it happened to. */
  readonly example: readonly [string, string];
}

/** What only commands write. */
const WRITTEN = [
  ...[C.status, C.submittedAt, C.submittedBy, C.reviewedAt],
  ...[C.returnReason, C.remindedAt],
];

/** All but what is counted and what leads to the tab. */
const COMPARED = [
  ...[C.code, C.name, C.kind, C.emails, C.contact, C.projects],
  ...[C.upperGrades, C.active, C.extendedUntil, ...WRITTEN],
];

const WIDTH = C.link + 1;

/** As people and commands may write the same in different ways. */
const folded = (value: Scalar) =>
  String(value ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s,;]+/g, ' ');

/** Each line by its hidden code; a line that has none by the visible one. */
function keyed(rows: readonly TableRow[], kept: KeptLines): KeyedLine[] {
  const taken = new Set<string>();
  const take = (code: string) => {
    if (!kept.has(code) || taken.has(code)) return '';
    taken.add(code);
    return code;
  };
  const hidden = rows.map(row => take(row.text(C.id)));
  return rows.map((row, index) => ({
    key: hidden[index] || (row.text(C.id) === '' ? take(row.text(C.code)) : ''),
    cells: Array.from({length: WIDTH}, (_, column) => folded(row.cell(column))),
  }));
}

const rowOf = (row: number, cells: readonly Scalar[]): TableRow => ({
  row,
  cell: column => cells[column] ?? null,
  text: column => String(cells[column] ?? '').trim(),
});

/**
 * Lines of the registry held against what the tabs of their institutions say
 * of them. Sorting some of its columns leaves cells in the lines of others.
 */
export class RegistryLines {
  private readonly lines: readonly KeyedLine[];
  private readonly moved: MovedApart;

  constructor(
    private readonly rows: readonly TableRow[],
    private readonly kept: KeptLines,
  ) {
    this.lines = keyed(rows, kept);
    const expected = new Map(
      [...kept].map(([code, cells]) => [code, cells.map(folded)]),
    );
    this.moved = new MovedApart(this.lines, expected, COMPARED, WRITTEN);
  }

  /** Null when every line is of one institution. */
  get apart(): Apart | null {
    if (this.moved.columns.size === 0) return null;
    const name = (code: string) => String(this.kept.get(code)?.[C.name] ?? '');
    for (const [index, {key}] of this.lines.entries()) {
      const target = this.moved.targets[index] ?? null;
      if (key !== '' && target !== null && target !== key) {
        return {example: [name(target), name(key)]};
      }
    }
    const [first = '', second = ''] = this.kept.keys();
    return {example: [name(first), name(second)]};
  }

  /** The lines put together again, in the order of what people see. */
  together(): TableRow[] {
    const {moved, lines, rows, kept} = this;
    if (moved.columns.size === 0) return [...rows];
    const at = new Map(lines.map((line, index) => [line.key, index]));
    const {targets} = moved;
    const whole = (code: string, index: number): TableRow => {
      const own = rows[at.get(code) ?? -1];
      const line = kept.get(code) ?? [];
      const target = rows[targets.indexOf(code)];
      const cells = Array.from({length: WIDTH}, (_, column) => {
        if (column === C.id) return code;
        if (!moved.columns.has(column)) {
          return own ? own.cell(column) : (line[column] ?? null);
        }
        return target ? target.cell(column) : (line[column] ?? null);
      });
      return rowOf(rows[index]?.row ?? 0, cells);
    };
    if (!moved.columns.has(C.code) && !moved.columns.has(C.name)) {
      return rows.map((row, index) => {
        const key = lines[index]?.key ?? '';
        return key === '' ? row : whole(key, index);
      });
    }
    const placed = new Set<string>();
    const together = rows.flatMap((row, index): TableRow[] => {
      const target = targets[index] ?? null;
      const key = lines[index]?.key ?? '';
      if (target !== null) {
        if (placed.has(target)) return [];
        placed.add(target);
        return [whole(target, index)];
      }
      // Nothing tells whose it is: its own, unless that went elsewhere.
      if (key !== '' && !targets.includes(key)) {
        placed.add(key);
        return [whole(key, index)];
      }
      const cells = Array.from({length: WIDTH}, (_, column) =>
        column === C.id ? null : row.cell(column),
      );
      return cells.some(cell => cell !== null && cell !== '')
        ? [rowOf(row.row, cells)]
        : [];
    });
    const rest = lines.flatMap(({key}, index) =>
      key === '' || placed.has(key) ? [] : [whole(key, index)],
    );
    return [...together, ...rest];
  }
}
