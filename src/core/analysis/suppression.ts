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
 * Whether sums give away none of the hidden institutions whose sum a reader
 * can work out, even one who knows which of them are small and which were
 * hidden only to protect these: each number could still be another.
 */
function isSafe(pool: readonly Figure[], small: number): boolean {
  const sum = (of: 'n' | 'K') => pool.reduce((all, one) => all + one[of], 0);
  const total = sum('K');
  const least = (one: Figure) => (one.K < small ? 0 : small);
  const most = (one: Figure) => (one.K < small ? small - 1 : total);
  const leastSum = pool.reduce((all, one) => all + least(one), 0);
  const mostSum = pool.reduce((all, one) => all + most(one), 0);
  const boundsOfK = (one: Figure): Bounds => ({
    least: Math.max(least(one), total - (mostSum - most(one))),
    most: Math.min(most(one), total - (leastSum - least(one))),
  });
  const parts = sum('n');
  return pool.every(one => {
    const K = boundsOfK(one);
    const others = pool.reduce(
      (all, other) => all + (other === one ? 0 : boundsOfK(other).most),
      0,
    );
    const leastN = Math.max(0, parts - others);
    const mostN = Math.min(parts, K.most);
    return K.most > K.least && mostN > leastN;
  });
}

/** Hides what must be hidden, from the institutions up. */
class Suppressor {
  readonly hidden = new Set<string>();

  constructor(private readonly small: number) {}

  /** Hidden institutions whose sum the figure would give away. */
  private pool({parts}: Figure): Figure[] {
    return parts.flatMap(part => {
      if (!this.hidden.has(part.id)) return [];
      return part.parts.length === 0 ? [part] : this.pool(part);
    });
  }

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
    if (figure.parts.length === 0 || this.pool(figure).length > 0) return;
    const part = this.smallestShown(figure);
    if (part) this.hide(part);
  }

  protect(figure: Figure): void {
    for (const part of figure.parts) this.protect(part);
    if (figure.K < this.small) this.hidden.add(figure.id);
    if (this.hidden.has(figure.id)) return;
    for (;;) {
      const pool = this.pool(figure);
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
 * is shared gives one of them away. Both numbers and the share of a hidden
 * figure are hidden together.
 *
 * Small figures take the next smallest beside them along; where that is not
 * enough, the sum above them.
 */
export function suppress(table: Figure, small: number): ReadonlySet<string> {
  const suppressor = new Suppressor(small);
  suppressor.protect(table);
  return suppressor.hidden;
}
