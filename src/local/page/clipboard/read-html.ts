import {square} from './read-text';

/** The most cells that one merged cell of a pasted table may stand for. */
const MOST_SPAN = 1_000;

/**
 * Rows of cells from the table that Excel and other spreadsheets put on the
 * clipboard beside the text; null if there is not exactly one table. The text
 * is only read: nothing of the markup gets into the page.
 */
export function readHtml(html: string): string[][] | null {
  if (!html) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const code of page.querySelectorAll('script, style')) code.remove();
  const [table, ...others] = page.querySelectorAll('table');
  if (!table || others.length > 0) return null;
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((line, row) => {
    for (const cell of line.cells) {
      const at = firstFree(rows[row] ?? []);
      const down = Math.min(cell.rowSpan || 1, MOST_SPAN);
      const right = Math.min(cell.colSpan || 1, MOST_SPAN);
      for (let r = 0; r < down; r++) {
        for (let c = 0; c < right; c++) {
          const into = rows[row + r];
          if (into) into[at + c] = r === 0 && c === 0 ? textOf(cell) : '';
        }
      }
    }
  });
  return square(rows.map(row => Array.from(row, cell => cell ?? '')));
}

function firstFree(row: string[]): number {
  const hole = row.findIndex((_, index) => !(index in row));
  return hole < 0 ? row.length : hole;
}

/** White space as a browser would show it, `<br>` as a line break. */
function textOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\u2028');
  return (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}
