/**
 * Arguments of the opening from what a person typed: `2025 20.12.2025`.
 * What cannot be read is passed on as it is, for the command to refuse.
 */
export function parseOpening(text: string): {period: number; deadline: string} {
  const [period = '', deadline = ''] = text.split(/\s+/);
  return {period: Number(period), deadline};
}
