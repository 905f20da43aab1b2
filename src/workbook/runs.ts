/** Half-open runs of consecutive numbers, which are ascending. */
export function runs(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans[spans.length - 1];
    if (last && last[1] === number) last[1] = number + 1;
    else spans.push([number, number + 1]);
  }
  return spans;
}
