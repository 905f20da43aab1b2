export interface Token {
  /** `title` is a sheet's name with its `!`; `mark` any other character. */
  kind: 'text' | 'title' | 'number' | 'word' | 'mark';
  source: string;
}

/**
 * Splits a formula into tokens whose sources joined give it back.
 * @param decimal the decimal mark of the locale that it is written in.
 */
export function formulaTokens(formula: string, decimal: ',' | '.'): Token[] {
  const mark = decimal === ',' ? ',' : '\\.';
  const pattern = new RegExp(
    [
      '("(?:[^"]|"")*"?)',
      "('(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)",
      `(\\d+(?:${mark}\\d+)?(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_$:!])|${mark}\\d+)`,
      '([\\p{L}\\p{N}_$.]+|#[A-Z/0!?]+)',
    ].join('|'),
    'uy',
  );
  const kinds = ['text', 'title', 'number', 'word'] as const;
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    const kind = kinds.find((_, n) => match?.[n + 1] !== undefined) ?? 'mark';
    const source = match?.[0] ?? formula.charAt(at);
    tokens.push({kind, source});
    at += source.length;
  }
  return tokens;
}
