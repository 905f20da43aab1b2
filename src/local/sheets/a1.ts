import {invalid} from './api-error';
import type {Box, SheetState} from './model';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26; letters of either case. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    n = n * 26 + letter.charCodeAt(0) - 64;
  }
  return n - 1;
}

/** A title as a formula or a range must write it before the `!`. */
export function quoteTitle(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) &&
    !/^[A-Za-z]{1,3}\d+$/.test(title) &&
    !/^R\d*C\d*$/i.test(title)
    ? title
    : `'${title.replace(/'/g, "''")}'`;
}

/**
 * `'Лист 1'!A1:B2`, a single cell as `'Лист 1'!A1`. A point in a title asks for
 * no quotes here: `food.csv!A1` (live tests of others, GOOGLE.md «Answers»).
 */
export function formatA1(title: string, box: Box): string {
  const from = columnLetters(box.startColumn) + (box.startRow + 1);
  const to = columnLetters(box.endColumn - 1) + box.endRow;
  const words = title.split('.');
  const isBare =
    words.length > 1 && words.every(word => /^[A-Za-z_]\w*$/.test(word));
  const name = isBare ? title : quoteTitle(title);
  return `${name}!${from === to ? from : `${from}:${to}`}`;
}

const CELL = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/**
 * Reads A1 notation, open ends (`A2:A`, `B:C`, `3:3`) included, and clips
 * nothing: the caller checks the grid. A bare title is the whole sheet, and a
 * range without a title belongs to the first sheet.
 * @throws ApiError `Unable to parse range: …`
 */
export function parseA1(
  text: string,
  sheets: readonly SheetState[],
): {sheet: SheetState; box: Box} {
  const unreadable = invalid(`Unable to parse range: ${text}`);
  const whole = sheets.find(s => sameTitle(s.properties.title, unquote(text)));
  if (whole) return {sheet: whole, box: wholeOf(whole)};
  const cut = text.lastIndexOf('!');
  const title = cut < 0 ? undefined : unquote(text.slice(0, cut));
  const sheet =
    title === undefined
      ? sheets[0]
      : sheets.find(s => sameTitle(s.properties.title, title));
  if (!sheet) throw unreadable;
  const parts = text.slice(cut + 1).split(':');
  const from = CELL.exec(parts[0] ?? '');
  const to = parts.length === 2 ? CELL.exec(parts[1] ?? '') : from;
  if (!from || !to || parts.length > 2) throw unreadable;
  if ((!from[1] && !from[2]) || (!to[1] && !to[2])) throw unreadable;
  if (parts.length === 1 && (!from[1] || !from[2])) throw unreadable;
  const grid = wholeOf(sheet);
  const rows = [from[2], to[2]].map(n => (n ? Number(n) - 1 : undefined));
  const columns = [from[1], to[1]].map(n => (n ? columnIndex(n) : undefined));
  const ordered = (
    a: number | undefined,
    b: number | undefined,
    end: number,
  ) =>
    a !== undefined && b !== undefined
      ? [Math.min(a, b), Math.max(a, b) + 1]
      : [a ?? b ?? 0, end];
  const [startRow = 0, endRow = 0] = ordered(rows[0], rows[1], grid.endRow);
  const [startColumn = 0, endColumn = 0] = ordered(
    columns[0],
    columns[1],
    grid.endColumn,
  );
  return {sheet, box: {startRow, endRow, startColumn, endColumn}};
}

export function wholeOf(sheet: SheetState): Box {
  return {
    startRow: 0,
    endRow: sheet.rowCount,
    startColumn: 0,
    endColumn: sheet.columnCount,
  };
}

/** Titles differ only when they differ in more than case. */
export function sameTitle(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function unquote(title: string): string {
  return title.length > 1 && title.startsWith("'") && title.endsWith("'")
    ? title.slice(1, -1).replace(/''/g, "'")
    : title;
}
