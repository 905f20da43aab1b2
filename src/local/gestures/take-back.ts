import type {BookState, CellData, SheetState} from '../sheets/model';
import {mayEdit} from '../sheets/protection';
import {Refusal} from '../sheets/refusal';

/**
 * The workbook with one gesture taken back, whatever others did elsewhere
 * since: a cell goes back only if it is still as the gesture left it, lines
 * and sheets only if nobody has touched their sheet.
 * @param from right after the gesture
 * @param to right before it
 * @throws Refusal when it is too late, or a cell is protected by now
 */
export function takeBack(
  now: BookState,
  from: BookState,
  to: BookState,
  user: string,
): BookState {
  const sheets = new Map(now.sheets.map(sheet => [idOf(sheet), sheet]));
  const [before, after] = [byId(to), byId(from)];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [is, was] = [after.get(id), before.get(id)];
    if (is === was) continue;
    const present = sheets.get(id);
    if (is && was && present && sameFrame(is, was)) {
      sheets.set(id, withCellsBack(now, present, is, was, user));
      continue;
    }
    if (present !== is) throw new Refusal('changed-since');
    if (was) sheets.set(id, was);
    else sheets.delete(id);
  }
  const sameOrder = sameItems(from.sheets.map(idOf), to.sheets.map(idOf));
  if (!sameOrder) {
    demand(sameItems(now.sheets.map(idOf), from.sheets.map(idOf)));
  }
  const order = (sameOrder ? now : to).sheets.map(idOf);
  const next: BookState = {
    ...now,
    sheets: order.flatMap(id => sheets.get(id) ?? []),
    developerMetadata: back(
      now.developerMetadata,
      from.developerMetadata,
      to.developerMetadata,
    ),
  };
  const names = back(now.namedRanges, from.namedRanges, to.namedRanges);
  if (names) next.namedRanges = names;
  else delete next.namedRanges;
  checkTitles(next);
  return next;
}

function withCellsBack(
  book: BookState,
  present: SheetState,
  is: SheetState,
  was: SheetState,
  user: string,
): SheetState {
  demand(
    present.rowCount === is.rowCount && present.columnCount === is.columnCount,
  );
  const rows = [...present.rows];
  for (let row = 0; row < Math.max(is.rows.length, was.rows.length); row++) {
    const [left, right] = [is.rows[row] ?? [], was.rows[row] ?? []];
    if (left === right) continue;
    let own: (CellData | undefined)[] | null = null;
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      if (same(left[at], right[at])) continue;
      demand(same(present.rows[row]?.[at], left[at]));
      const cell = {
        startRow: row,
        endRow: row + 1,
        startColumn: at,
        endColumn: at + 1,
      };
      if (!mayEdit(book, present, cell, user)) throw new Refusal('protected');
      own ??= [...(present.rows[row] ?? [])];
      while (own.length < at) own.push(undefined);
      own[at] = right[at];
    }
    if (own) {
      while (rows.length < row) rows.push(undefined);
      rows[row] = own;
    }
  }
  return {...present, rows};
}

/** Whether two states of a sheet differ in nothing but their cells. */
function sameFrame(a: SheetState, b: SheetState): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('rows');
  return [...keys].every(key => {
    const [left, right] = [a, b].map(
      sheet => (sheet as unknown as Record<string, unknown>)[key],
    );
    return (
      left === right ||
      (Array.isArray(left) && Array.isArray(right)
        ? sameItems(left, right)
        : JSON.stringify(left) === JSON.stringify(right))
    );
  });
}

function back<T extends readonly unknown[] | undefined>(
  now: T,
  from: T,
  to: T,
): T {
  if (sameItems(from ?? [], to ?? [])) return now;
  demand(sameItems(now ?? [], from ?? []));
  return to;
}

function checkTitles({sheets}: BookState): void {
  const titles = sheets.map(({properties}) => properties.title.toLowerCase());
  if (new Set(titles).size < titles.length) throw new Refusal('title-taken');
  if (!sheets.some(({properties}) => properties.hidden !== true)) {
    throw new Refusal('last-visible-sheet');
  }
}

function demand(unchanged: boolean): void {
  if (!unchanged) throw new Refusal('changed-since');
}

/** Objects of a state are replaced, not changed: most are the very same. */
function same(a: CellData | undefined, b: CellData | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function byId({sheets}: BookState): Map<number, SheetState> {
  return new Map(sheets.map(sheet => [idOf(sheet), sheet]));
}

function idOf(sheet: SheetState): number {
  return sheet.properties.sheetId;
}
