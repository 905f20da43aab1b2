import type {FormCell} from '../../app/forms/form-columns';
import type {FormField} from '../../app/web-form/protocol';

/** Fields of a line of a table: apart by tabs, or of a file by semicolons. */
function split(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const mark = text.includes('\t') ? '\t' : ';';
  return lines.map(line => line.split(mark).map(cell => unquoted(cell)));
}

const unquoted = (cell: string) =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;

/** Fields within quotes may hold line breaks and the mark itself. */
function quotedRows(text: string): string[][] {
  const mark = text.includes('\t') ? '\t' : ';';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const one = text.charAt(i);
    if (quoted) {
      if (one !== '"') cell += one;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (one === '"' && cell === '') quoted = true;
    else if (one === mark || one === '\n') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
      if (one === '\n') rows.push([]);
    } else if (one !== '\r') cell += one;
  }
  rows[rows.length - 1]?.push(cell);
  return rows.filter(row => row.some(field => field.trim() !== ''));
}

/**
 * Rows of a pasted text. A column of bare values belongs to the questions in
 * their order, from the first given one on: each gets the name of its own.
 */
export function pastedRows(
  text: string,
  fields: readonly FormField[],
): FormCell[][] {
  if (text.trim() === '') return [];
  const rows = text.includes('"') ? quotedRows(text) : split(text);
  const isColumn = rows.every(row => row.length === 1);
  const isBare = rows.every(
    ([cell = '']) =>
      cell.trim() === '' || /^[\d\s]+$|^(да|нет|н\/п)$/i.test(cell.trim()),
  );
  if (!isColumn || !isBare) return rows;
  return rows.map(([cell = ''], index) => {
    const field = fields[index];
    return field ? [field.no || field.title, cell] : ['', cell];
  });
}
