/**
 * A number of an axis as the pattern of its cells shows it: how many places
 * after the comma, and whether in percent. Null: as it comes.
 */
export function formatValue(value: number, pattern: string | null): string {
  const isPercent = pattern?.includes('%') === true;
  const places = pattern ? (/\.(0+)/.exec(pattern)?.[1]?.length ?? 0) : 0;
  return new Intl.NumberFormat('ru', {
    style: isPercent ? 'percent' : 'decimal',
    ...(pattern
      ? {minimumFractionDigits: places, maximumFractionDigits: places}
      : {maximumFractionDigits: 3}),
  }).format(value);
}
