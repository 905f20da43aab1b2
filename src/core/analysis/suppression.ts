/**
 * A figure of a table in which every figure is the sum of those below it: the
 * city, its kinds, their groups, the institutions.
 */
export interface Figure {
  /** Unique in the table. */
  id: string;
  /** The part of `K`; 0 to `K`. */
  n: number;
  /** Children counted. */
  K: number;
  /** Empty for an institution. */
  parts: readonly Figure[];
}

/** What a reader could work out of one hidden number, both inclusive. */
interface Bounds {
  least: number;
  most: number;
}

/**
 * Whether a known sum leaves each of the hidden institutions more than one
 * value, for a reader who knows which of them are small and which were hidden
 * only to protect these.
 */
function isOpen(pool: readonly Figure[], small: number): boolean {
  const sum = (values: readonly number[]) =>
    values.reduce((all, one) => all + one, 0);
  const total = sum(pool.map(one => one.K));
  const least = (one: Figure) => (one.K < small ? 0 : small);
  const most = (one: Figure) => (one.K < small ? small - 1 : total);
  const leastSum = sum(pool.map(least));
  const mostSum = sum(pool.map(most));
  const boundsOfK = pool.map((one): Bounds => ({
    least: Math.max(least(one), total - (mostSum - most(one))),
    most: Math.min(most(one), total - (leastSum - least(one))),
  }));
  const parts = sum(pool.map(one => one.n));
  const mostParts = sum(boundsOfK.map(one => one.most));
  return boundsOfK.every(K => {
    const leastN = Math.max(0, parts - (mostParts - K.most));
    const mostN = Math.min(parts, K.most);
    return K.most > K.least && mostN > leastN;
  });
}

/**
 * Whether the sum of the hidden institutions may be known: to strangers, and
 * to each of the institutions itself, which can take its own number away.
 */
function isSafe(pool: readonly Figure[], small: number): boolean {
  return (
    isOpen(pool, small) &&
    pool.every(own =>
      isOpen(
        pool.filter(one => one !== own),
        small,
      ),
    )
  );
}

/** Hidden institutions whose sum the figure would give away. */
function poolOf({parts}: Figure, hidden: ReadonlySet<string>): Figure[] {
  return parts.flatMap(part => {
    if (!hidden.has(part.id)) return [];
    return part.parts.length === 0 ? [part] : poolOf(part, hidden);
  });
}

/** Hides what must be hidden, from the institutions up. */
class Suppressor {
  readonly hidden = new Set<string>();

  constructor(private readonly small: number) {}

  private smallestShown({parts}: Figure): Figure | null {
    return parts.reduce<Figure | null>((least, part) => {
      if (this.hidden.has(part.id)) return least;
      if (!least || part.K < least.K) return part;
      return part.K === least.K && part.id < least.id ? part : least;
    }, null);
  }

  /** A sum is hidden only if something that it is made of is hidden too. */
  private hide(figure: Figure): void {
    this.hidden.add(figure.id);
    if (figure.parts.length === 0 || poolOf(figure, this.hidden).length > 0)
      return;
    const part = this.smallestShown(figure);
    if (part) this.hide(part);
  }

  protect(figure: Figure): void {
    for (const part of figure.parts) this.protect(part);
    if (figure.K < this.small) this.hidden.add(figure.id);
    if (this.hidden.has(figure.id)) return;
    for (;;) {
      const pool = poolOf(figure, this.hidden);
      if (pool.length === 0 || isSafe(pool, this.small)) return;
      const next = this.smallestShown(figure);
      if (next) this.hide(next);
      else {
        this.hidden.add(figure.id);
        return;
      }
    }
  }
}

/**
 * Ids of the figures that must not be shared: those over fewer than `small`
 * children, and as many others as it takes that no sum or difference of what
 * is shared gives one of them away, not even to one of the institutions, which
 * knows its own. Both numbers and the share of a hidden figure are hidden
 * together.
 *
 * Small figures take the next smallest beside them along; where that is not
 * enough, the sum above them.
 */
export function suppress(table: Figure, small: number): ReadonlySet<string> {
  const suppressor = new Suppressor(small);
  suppressor.protect(table);
  return suppressor.hidden;
}

/**
 * Whether the sum of the table and of institutions outside it may be shared
 * as well; of these nothing else is.
 *
 * @param hidden of the table, as `suppress` has it.
 */
export function maySumUp(
  table: Figure,
  hidden: ReadonlySet<string>,
  outside: readonly Figure[],
  small: number,
): boolean {
  const known = hidden.has(table.id) ? poolOf(table, hidden) : [];
  const pool = [...known, ...outside];
  if (table.K + outside.reduce((all, one) => all + one.K, 0) < small) {
    return false;
  }
  return pool.length === 0 || isSafe(pool, small);
}
