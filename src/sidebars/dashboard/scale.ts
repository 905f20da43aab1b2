const DAY = 86_400_000;

/** Days since 1970 of `yyyy-mm-dd`. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** `30.04` of such a number. */
export function dayText(number: number): string {
  const [, month, date] = new Date(number * DAY)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${date}.${month}`;
}

/** So many days at even distances, both ends among them. */
export function dayTicks(first: number, last: number, most: number): number[] {
  const span = last - first;
  if (span === 0) return [first];
  const step = Math.ceil(span / most);
  const ticks: number[] = [];
  for (let day = first; day < last - step / 2; day += step) ticks.push(day);
  return [...ticks, last];
}

const STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25];

/** A round number from `most` up that falls into four equal whole parts. */
export function roundTop(most: number): number {
  const power =
    10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 1);
  const parts = most / 4 / power;
  const step = STEPS.find(one => one >= parts) ?? Math.ceil(parts);
  return Math.max(4, step * 4 * power);
}

const percent = new Intl.NumberFormat('ru-RU', {
  style: 'percent',
  maximumFractionDigits: 0,
});
const count = new Intl.NumberFormat('ru-RU');

export const percentText = (share: number): string => percent.format(share);
export const countText = (n: number): string => count.format(n);

/** Top of an axis of shares: 100 % unless something is above. */
export function shareTop(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  return most <= 1 ? 1 : Math.ceil(most * 5) / 5;
}
