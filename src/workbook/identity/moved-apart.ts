/**
 * A line as the tab has it: whose it says that it is, and its cells as text,
 * by column.
 */
export interface KeyedLine {
  /** Empty of a line that says nothing. */
  readonly key: string;
  readonly cells: readonly string[];
}

/** What the cells of each key are known to hold. */
export type Expected = ReadonlyMap<string, readonly string[]>;

/** Fewer could as well be somebody's own change. */
const LEAST = 2;

const compare = (a: string, b: string) => a.localeCompare(b, 'ru');

/** Whether the texts ascend or descend, empty ones last. */
function isSorted(texts: readonly string[]): boolean {
  const filled = texts.filter(text => text !== '');
  const isLast = texts.slice(filled.length).every(text => text === '');
  const pairs = filled
    .slice(1)
    .map((text, i) => compare(filled[i] ?? '', text));
  return isLast && (pairs.every(n => n <= 0) || pairs.every(n => n >= 0));
}

/** Keys by the texts that only they are known to have. */
function ownersOf(expected: Expected, column: number): Map<string, string> {
  const owners = new Map<string, string | null>();
  for (const [key, cells] of expected) {
    const text = cells[column] ?? '';
    if (text !== '') owners.set(text, owners.has(text) ? null : key);
  }
  const sure = [...owners].filter(
    (one): one is [string, string] => one[1] !== null,
  );
  return new Map(sure);
}

/** What a table says of whose lines its cells are. */
export class MovedApart {
  /** Columns whose cells stand in the lines of others. */
  readonly columns: ReadonlySet<number>;
  /** Of each line whose its moved cells are; null when nothing tells. */
  readonly targets: readonly (string | null)[];
  private readonly byKey = new Map<string, KeyedLine>();

  /**
   * @param compared columns to hold against what is known
   * @param written those of them that only commands write
   */
  constructor(
    private readonly lines: readonly KeyedLine[],
    private readonly expected: Expected,
    compared: readonly number[],
    written: readonly number[] = [],
  ) {
    for (const line of lines) {
      const {key} = line;
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, line);
    }
    const owners = new Map(
      compared.map(column => [column, ownersOf(expected, column)] as const),
    );
    const telling = compared.filter(column =>
      this.isMoved(column, owners.get(column) ?? new Map<string, string>()),
    );
    this.targets = lines.map(({cells}) => {
      const votes = new Map<string, number>();
      for (const column of telling) {
        const owner = owners.get(column)?.get(cells[column] ?? '');
        if (owner !== undefined) votes.set(owner, (votes.get(owner) ?? 0) + 1);
      }
      const [best] = [...votes].sort(([, a], [, b]) => b - a);
      return best?.[0] ?? null;
    });
    const others = compared.filter(column => !telling.includes(column));
    const rest = others.filter(column =>
      telling.length > 0
        ? this.goesAlong(column)
        : this.isSortedAlone(column, written.includes(column)),
    );
    this.columns = new Set([...telling, ...rest]);
  }

  private known(key: string, column: number): string {
    return this.expected.get(key)?.[column] ?? '';
  }

  /** Cells that are of another line, which has them no more. */
  private isMoved(
    column: number,
    owners: ReadonlyMap<string, string>,
  ): boolean {
    const displaced = this.lines.filter(({key, cells}) => {
      const text = cells[column] ?? '';
      const owner = owners.get(text);
      const there = owner === undefined ? undefined : this.byKey.get(owner);
      return owner !== key && there && there.cells[column] !== text;
    });
    return displaced.length >= LEAST;
  }

  /**
   * The same few words as before, but in an order that sorting makes; of what
   * people do not type in any other order.
   */
  private isSortedAlone(column: number, isWritten: boolean): boolean {
    const own = [...this.byKey]
      .filter(([key]) => this.expected.has(key))
      .map(([key, {cells}]) => ({
        now: cells[column] ?? '',
        before: this.known(key, column),
      }));
    const changed = own.filter(({now, before}) => now !== before);
    const texts = (of: 'now' | 'before') => changed.map(one => one[of]).sort();
    return (
      changed.length >= LEAST &&
      texts('now').join('\n') === texts('before').join('\n') &&
      (isWritten ||
        (isSorted(own.map(({now}) => now)) &&
          !isSorted(own.map(({before}) => before))))
    );
  }

  /** Whether the column is right only if it went where the others did. */
  private goesAlong(column: number): boolean {
    let [here, there] = [0, 0];
    this.lines.forEach(({key, cells}, index) => {
      const text = cells[column] ?? '';
      const target = this.targets[index] ?? null;
      if (key !== '' && text !== this.known(key, column)) here++;
      if (target !== null && text !== this.known(target, column)) there++;
    });
    return there < here;
  }
}
