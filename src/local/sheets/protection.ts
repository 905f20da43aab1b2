import {wholeOf} from './a1';
import {invalid} from './api-error';
import {boxOf, intersection, subtract} from './box';
import type {Draft} from './draft';
import {joinBoxes} from './join-boxes';
import type {BookState, Box, ProtectedRange, SheetState} from './model';

const DENIED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The owner, an editor of the protection, or anyone if it names no editors. */
export function mayChangeProtection(
  protection: ProtectedRange,
  owner: string,
  user: string,
): boolean {
  return (
    sameUser(owner, user) ||
    !protection.editors ||
    (protection.editors.users ?? []).some(u => sameUser(u, user)) ||
    (protection.editors.domainUsersCanEdit === true &&
      sameUser(domainOf(owner), domainOf(user)))
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function isWholeSheet(protection: ProtectedRange): boolean {
  const range = protection.range ?? {};
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** Whether no protection of the sheet keeps the user out of any of the cells. */
export function mayEdit(
  book: BookState,
  sheet: SheetState,
  box: Box,
  user: string,
): boolean {
  return sheet.protectedRanges.every(protection => {
    if (!keepsOut(protection, book, user)) return true;
    const covered = intersection(box, boxOf(protection.range ?? {}, sheet));
    if (!covered) return true;
    let left = [covered];
    for (const open of protection.unprotectedRanges ?? []) {
      const hole = boxOf(open, sheet);
      left = left.flatMap(part => subtract(part, hole));
    }
    return left.length === 0;
  });
}

/** The cells that a person may edit, by rows, in few boxes that do not overlap. */
export function openAreas(
  book: BookState,
  sheet: SheetState,
  user: string,
): Box[] {
  let open = [wholeOf(sheet)];
  for (const protection of sheet.protectedRanges) {
    if (!keepsOut(protection, book, user)) continue;
    const range = boxOf(protection.range ?? {}, sheet);
    const holes = disjoint(
      (protection.unprotectedRanges ?? []).map(hole => boxOf(hole, sheet)),
    );
    open = open.flatMap(box => {
      const inside = intersection(box, range);
      if (!inside) return [box];
      const through = holes.flatMap(hole => intersection(inside, hole) ?? []);
      return [...subtract(box, range), ...through];
    });
  }
  return joinBoxes(open).sort(
    (a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn,
  );
}

function disjoint(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box, i) =>
    boxes
      .slice(0, i)
      .reduce<Box[]>(
        (left, earlier) => left.flatMap(part => subtract(part, earlier)),
        [box],
      ),
  );
}

/** @throws ApiError unless the draft's user may edit all of the cells */
export function demandEdit(draft: Draft, sheet: SheetState, box: Box): void {
  if (!mayEdit(draft.state, sheet, box, draft.user))
    throw invalid(DENIED, 'protected');
}

/**
 * For what changes a sheet itself (rows, columns, title, the sheet as a whole).
 * Open areas in a protected sheet do not help; a protected range stands in the
 * way when `box` meets it.
 */
export function demandStructure(
  draft: Draft,
  sheet: SheetState,
  box: Box | null,
): void {
  for (const protection of sheet.protectedRanges) {
    if (!keepsOut(protection, draft.state, draft.user)) continue;
    if (
      isWholeSheet(protection) ||
      (box && intersection(box, boxOf(protection.range ?? {}, sheet)))
    ) {
      throw invalid(DENIED, 'protected');
    }
  }
}

export function sameUser(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function keepsOut(
  protection: ProtectedRange,
  book: BookState,
  user: string,
): boolean {
  return (
    protection.warningOnly !== true &&
    !mayChangeProtection(protection, book.owner, user)
  );
}

/** As the user may see it: the editors only if the user may change them. */
export function protectionSeenBy(
  protection: ProtectedRange,
  book: BookState,
  user: string,
): ProtectedRange {
  const mayChange = mayChangeProtection(protection, book.owner, user);
  const {editors: held, ...rest} = protection;
  // As recorded: one that only warns has its owner for editor.
  const editors = rest.warningOnly ? {users: [book.owner]} : held;
  return {
    ...rest,
    ...(mayChange ? {requestingUserCanEdit: true} : {}),
    ...(mayChange && editors ? {editors} : {}),
  };
}
