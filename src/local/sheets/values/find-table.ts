import type {Box, SheetState} from '../model';

/**
 * The last table that meets the box: a block of filled cells with nothing but
 * empty ones round it. The last is the lowest, then the one furthest right.
 * Null when the box meets none.
 */
export function findTable(sheet: SheetState, box: Box): Box | null {
  let last: Box | null = null;
  const seen: Box[] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const end = Math.min(box.endColumn, cells.length);
    for (let column = box.startColumn; column < end; column++) {
      if (!isFilled(sheet, row, column)) continue;
      if (seen.some(table => holds(table, row, column))) continue;
      const table = grow(sheet, row, column);
      seen.push(table);
      if (!last || isAfter(table, last)) last = table;
    }
  }
  return last ?? around(sheet, box);
}

/** An empty cell inside a table's rectangle is in the table, too. */
function around(sheet: SheetState, box: Box): Box | null {
  const {startRow: row, startColumn: column} = box;
  for (const r of [row - 1, row, row + 1]) {
    for (const c of [column - 1, column, column + 1]) {
      if (!isFilled(sheet, r, c)) continue;
      const table = grow(sheet, r, c);
      if (holds(table, row, column)) return table;
    }
  }
  return null;
}

function isAfter(a: Box, b: Box): boolean {
  return a.endRow !== b.endRow
    ? a.endRow > b.endRow
    : a.startColumn > b.startColumn;
}

function grow(sheet: SheetState, row: number, column: number): Box {
  const box = {
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  };
  for (let grown = true; grown;) {
    grown = false;
    const [top, bottom] = [box.startRow - 1, box.endRow];
    if (anyInRow(sheet, top, box)) [box.startRow, grown] = [top, true];
    if (anyInRow(sheet, bottom, box)) [box.endRow, grown] = [bottom + 1, true];
    const [left, right] = [box.startColumn - 1, box.endColumn];
    if (anyInColumn(sheet, left, box)) [box.startColumn, grown] = [left, true];
    if (anyInColumn(sheet, right, box)) {
      [box.endColumn, grown] = [right + 1, true];
    }
  }
  return box;
}

/** The corners count: cells that touch by a corner are one table. */
function anyInRow(sheet: SheetState, row: number, box: Box): boolean {
  for (let c = box.startColumn - 1; c <= box.endColumn; c++) {
    if (isFilled(sheet, row, c)) return true;
  }
  return false;
}

function anyInColumn(sheet: SheetState, column: number, box: Box): boolean {
  for (let r = box.startRow - 1; r <= box.endRow; r++) {
    if (isFilled(sheet, r, column)) return true;
  }
  return false;
}

function isFilled(sheet: SheetState, row: number, column: number): boolean {
  return sheet.rows[row]?.[column]?.userEnteredValue !== undefined;
}

function holds(box: Box, row: number, column: number): boolean {
  return (
    row >= box.startRow &&
    row < box.endRow &&
    column >= box.startColumn &&
    column < box.endColumn
  );
}
