import type {GridRange, ProtectedRange} from '../sheets/model';

/** What of a sheet may not be edited in a file, which knows no users. */
export interface LockedCells {
  /** Whether the sheet is protected at all. */
  isProtected: boolean;
  isLocked(row: number, column: number): boolean;
  /** Ranges open for input in a protected sheet, even where they are blank. */
  open: readonly GridRange[];
}

/**
 * A protected sheet is locked but for its unprotected ranges; a sheet with
 * protected ranges only is locked in these. Mere warnings lock nothing.
 */
export function lockedCells(
  protections: readonly ProtectedRange[],
): LockedCells {
  const strict = protections.filter(({warningOnly}) => !warningOnly);
  const whole = strict.filter(
    ({range}) => range !== undefined && isWhole(range),
  );
  if (whole.length > 0) {
    const open = whole.flatMap(({unprotectedRanges = []}) => unprotectedRanges);
    return {
      isProtected: true,
      isLocked: (row, column) => !open.some(range => holds(range, row, column)),
      open,
    };
  }
  const closed = strict.flatMap(({range}) => range ?? []);
  return {
    isProtected: closed.length > 0,
    isLocked: (row, column) => closed.some(range => holds(range, row, column)),
    open: [],
  };
}

function isWhole(range: GridRange): boolean {
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** An absent bound is open. */
function holds(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
