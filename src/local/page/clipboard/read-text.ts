import {parse} from 'csv-parse/browser/esm/sync';

/**
 * Rows of cells from the text that spreadsheets put on the clipboard: a tab
 * between cells, and quotes about a cell with tabs or line breaks of its own.
 */
export function readText(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n');
  try {
    return square(
      parse(body, {
        delimiter: '\t',
        record_delimiter: '\n',
        relax_column_count: true,
        relax_quotes: true,
      }),
    );
  } catch {
    // A quote that nobody closed is a letter like any other.
    return square(
      body
        .replace(/\n$/, '')
        .split('\n')
        .map(line => line.split('\t')),
    );
  }
}

/** Rows of equal length. */
export function square(rows: string[][]): string[][] {
  const width = Math.max(1, ...rows.map(row => row.length));
  const filled = rows.map(row => [
    ...row,
    ...Array<string>(width - row.length).fill(''),
  ]);
  return filled.length > 0 ? filled : [['']];
}

/**
 * The opposite: what other programs read from the clipboard. A last row with
 * nothing in it is closed, for it would not be seen otherwise.
 */
export function writeText(rows: string[][]): string {
  const text = rows
    .map(row => row.map(cell => quoted(cell)).join('\t'))
    .join('\n');
  return /(^|\n)$/.test(text) ? `${text}\n` : text;
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
