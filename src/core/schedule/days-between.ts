const DAY_MS = 86_400_000;

/** Days from one day `yyyy-mm-dd` to another; below 0 when that is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / DAY_MS);
}
