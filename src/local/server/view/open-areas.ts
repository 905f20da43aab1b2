import {wholeOf} from '../../sheets/a1';
import {boxOf, intersection, subtract} from '../../sheets/box';
import type {BookState, SheetState} from '../../sheets/model';
import {mayChangeProtection} from '../../sheets/protection';
import type {Area} from '../protocol';

const KNOWN = new WeakMap<SheetState, Map<string, Area[]>>();

/** Where a person may edit, by rows; the parts do not overlap. */
export function openAreas(
  book: BookState,
  sheet: SheetState,
  user: string,
): Area[] {
  let ofSheet = KNOWN.get(sheet);
  if (!ofSheet) KNOWN.set(sheet, (ofSheet = new Map<string, Area[]>()));
  const key = `${user.toLowerCase()} ${book.owner}`;
  let areas = ofSheet.get(key);
  if (!areas) ofSheet.set(key, (areas = find(book, sheet, user)));
  return areas;
}

function find(book: BookState, sheet: SheetState, user: string): Area[] {
  let open: Area[] = [wholeOf(sheet)];
  for (const protection of sheet.protectedRanges) {
    if (protection.warningOnly === true) continue;
    if (mayChangeProtection(protection, book.owner, user)) continue;
    const shut = boxOf(protection.range ?? {}, sheet);
    const holes = (protection.unprotectedRanges ?? []).map(range =>
      boxOf(range, sheet),
    );
    let closed: Area[] = [shut];
    for (const hole of holes) {
      closed = closed.flatMap(part => subtract(part, hole));
    }
    for (const part of closed) {
      open = open.flatMap(area =>
        intersection(area, part) ? subtract(area, part) : [area],
      );
    }
  }
  return open.sort(
    (a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn,
  );
}
