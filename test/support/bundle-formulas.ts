/** Every formula in a body, wherever it stands, in order. */
export function formulasIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (typeof value !== 'string') return formulasIn(value);
    // A condition's value is a formula only when it begins so.
    const is =
      key === 'formulaValue' ||
      (key === 'userEnteredValue' && value.startsWith('='));
    return is ? [value] : [];
  });
}

/**
 * What a workbook of another locale would read otherwise: null when there is
 * nothing. Texts and names in quotes are left out.
 */
export function localeOffence(formula: string): string | null {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '_');
  if (code.includes(',')) return 'a comma';
  if (/[{}]/.test(code)) return 'an array literal';
  if (/\d\.|\.\d/.test(code)) return 'a decimal literal';
  return null;
}
