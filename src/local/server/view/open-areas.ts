import type {BookState, SheetState} from '../../sheets/model';
import {openAreas as findOpenAreas} from '../../sheets/protection';
import type {Area} from '../protocol';

const KNOWN = new WeakMap<SheetState, Map<string, Area[]>>();

/** Where a person may edit, by rows; found once for each state of a sheet. */
export function openAreas(
  book: BookState,
  sheet: SheetState,
  user: string,
): Area[] {
  let ofSheet = KNOWN.get(sheet);
  if (!ofSheet) KNOWN.set(sheet, (ofSheet = new Map<string, Area[]>()));
  const key = `${user.toLowerCase()} ${book.owner}`;
  let areas = ofSheet.get(key);
  if (!areas) ofSheet.set(key, (areas = findOpenAreas(book, sheet, user)));
  return areas;
}
