/**
 * Indices of a longest selection that ascends, such as the lines of a sheet
 * that need not be moved for all of them to stand in this order; null is a
 * line to be made. Of several selections any.
 */
export function keptInOrder(order: readonly (number | null)[]): Set<number> {
  /** Index of the smallest last element of a selection so long, less one. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  order.forEach((value, index) => {
    if (value === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  });
  const kept = new Set<number>();
  let index = ends[ends.length - 1];
  while (index !== undefined) {
    kept.add(index);
    index = before.get(index);
  }
  return kept;
}
