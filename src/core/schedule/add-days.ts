const DAY_MS = 86_400_000;

/** The day `yyyy-mm-dd` so many days later; earlier when `days` is negative. */
export function addDays(day: string, days: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return new Date(moment).toISOString().slice(0, 10);
}
