/** Rank over the rationals, by elimination without fractions. */
export function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.map(row => row.map(BigInt));
  let found = 0;
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const pivot = left.find(row => row[column] !== 0n);
    if (!pivot) continue;
    found++;
    left = left
      .filter(row => row !== pivot)
      .map(row =>
        row.map(
          (value, at) =>
            value * (pivot[column] ?? 0n) -
            (row[column] ?? 0n) * (pivot[at] ?? 0n),
        ),
      );
  }
  return found;
}
