const NAMES: string[] = [];

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return (NAMES[column] ??= makeName(column));
}

function makeName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : makeName(rest - 1) + letter;
}

/** `E12` of zero-based row 11 and column 4. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `$E$12` of the same, which does not move with the formula. */
export function absoluteName(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** A title as a formula names it: `'О''Брайен'!`. */
export function sheetPrefix(title: string): string {
  return `'${title.replace(/'/g, "''")}'!`;
}

/**
 * A cell of the formula's own row in a column, by its place between two
 * zero-based rows that nobody moves. A reference to an input follows that
 * when a person cuts or drags it away; the middle of a range stays where it
 * is.
 */
export function inOwnRow(column: number, first: number, last: number): string {
  const range = `${absoluteName(first, column)}:${absoluteName(last, column)}`;
  return `INDEX(${range};ROW()-${first})`;
}
