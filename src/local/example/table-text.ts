export interface Column {
  title: string;
  /** Characters. */
  width: number;
  align: 'left' | 'right';
}

/** A table for the terminal: a heading, a rule, a line a row. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) =>
    columns
      .map(({width, align}, at) => fit(cells[at] ?? '', width, align))
      .join('  ')
      .trimEnd();
  const rule = columns.map(({width}) => '─'.repeat(width)).join('──');
  return [line(columns.map(({title}) => title)), rule, ...rows.map(line)];
}

/** Exactly `width` characters: filled with spaces, or cut with «…». */
function fit(text: string, width: number, align: Column['align']): string {
  const letters = [...text];
  if (letters.length > width) return `${letters.slice(0, width - 1).join('')}…`;
  const room = ' '.repeat(width - letters.length);
  return align === 'right' ? room + text : text + room;
}
