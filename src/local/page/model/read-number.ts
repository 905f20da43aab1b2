/** From how ru_RU shows it: `1 234,5`, `37,5 %`. Null for dates and others. */
export function readNumber(text: string): number | null {
  const match = /^(-?\d+(?:,\d+)?)(%?)$/.exec(
    text.replace(/[\s\u00a0\u202f]/g, ''),
  );
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return match[2] ? value / 100 : value;
}
