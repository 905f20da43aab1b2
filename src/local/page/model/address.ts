import type {Area} from '../../server/protocol';

/** Zero-based. */
export interface Place {
  row: number;
  column: number;
}

const LETTERS = 26;
const A = 65;

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / LETTERS)) {
    name = String.fromCharCode(A + ((n - 1) % LETTERS)) + name;
  }
  return name;
}

export function placeName({row, column}: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B2` for one cell, `B2:C5` for more. */
export function areaName(area: Area): string {
  const first = placeName({row: area.startRow, column: area.startColumn});
  const last = placeName({row: area.endRow - 1, column: area.endColumn - 1});
  return first === last ? first : `${first}:${last}`;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) {
    index = index * LETTERS + letter.charCodeAt(0) - A + 1;
  }
  return index - 1;
}

const END = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/;

/**
 * Reads `B2`, `b2:c5`, `B:C`, `2:5`; dollars are passed over, corners may be
 * in any order. Null for anything else and for what lies outside the sheet.
 */
export function parseAddress(
  text: string,
  size: {rowCount: number; columnCount: number},
): Area | null {
  const ends = text.trim().toUpperCase().replaceAll('$', '').split(':');
  if (ends.length > 2) return null;
  const [first, last] = [ends[0], ends[1] ?? ends[0]].map(end => {
    const match = END.exec(end ?? '');
    return match && end ? {letters: match[1], digits: match[2]} : null;
  });
  if (!first || !last) return null;
  const single = ends.length === 1;
  if (single && !(first.letters && first.digits)) return null;
  if (!first.letters !== !last.letters || !first.digits !== !last.digits) {
    return null;
  }
  const columns = first.letters
    ? [columnIndex(first.letters), columnIndex(last.letters ?? '')]
    : [0, size.columnCount - 1];
  const rows = first.digits
    ? [Number(first.digits) - 1, Number(last.digits) - 1]
    : [0, size.rowCount - 1];
  const area = {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows) + 1,
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns) + 1,
  };
  return area.endRow <= size.rowCount && area.endColumn <= size.columnCount
    ? area
    : null;
}
