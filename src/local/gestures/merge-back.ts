import {isDeepStrictEqual} from 'node:util';
import type {Draft} from '../sheets/draft';
import type {BookState, SheetState} from '../sheets/model';
import {Refusal} from '../sheets/refusal';
import {checkTitle} from '../sheets/requests/sheet-properties';
import {
  mergeSheet,
  refersElsewhere,
  type Merged,
  type Terms,
} from './merge-sheet';

/**
 * Puts into the draft all in which `to` differs from `from`, and nothing else.
 * Both must have the draft's sheets and lines, but for sheets that come.
 * @throws Refusal where the draft no longer is as `from` was
 */
export function mergeBack(
  draft: Draft,
  from: BookState,
  to: BookState,
  terms: Terms,
): Merged[] {
  const merged: Merged[] = [];
  for (const [index, sheet] of to.sheets.entries()) {
    const {sheetId} = sheet.properties;
    const held = sheetOf(from, sheetId);
    if (!held) bringBack(draft, sheet, index, terms);
    else if (held !== sheet) {
      merged.push(mergeSheet(draft, held, sheet, terms));
    }
  }
  mergeOrder(draft, from, to);
  draft.state.developerMetadata = mergeById(
    draft.state.developerMetadata,
    from.developerMetadata,
    to.developerMetadata,
    metadata => metadata.metadataId,
  );
  const names = mergeById(
    draft.state.namedRanges ?? [],
    from.namedRanges ?? [],
    to.namedRanges ?? [],
    named => named.namedRangeId,
  );
  if (names !== draft.state.namedRanges) {
    draft.state.namedRanges = names.length > 0 ? names : undefined;
  }
  return merged;
}

function sheetOf(book: BookState, sheetId: number): SheetState | undefined {
  return book.sheets.find(sheet => sheet.properties.sheetId === sheetId);
}

function bringBack(
  draft: Draft,
  sheet: SheetState,
  index: number,
  {isSettled}: Terms,
): void {
  const isStale = sheet.rows.some(row => row?.some(refersElsewhere));
  if (!isSettled && isStale) throw new Refusal('changed-since');
  checkTitle(draft, sheet.properties.title, sheet);
  draft.state.sheets.splice(index, 0, sheet);
  draft.checkSize();
}

/** When others moved sheets meanwhile, only the moved one goes back. */
function mergeOrder(draft: Draft, from: BookState, to: BookState): void {
  const idsOf = (book: BookState) =>
    book.sheets.map(sheet => sheet.properties.sheetId);
  const wanted = idsOf(to);
  const common = idsOf(from).filter(id => wanted.includes(id));
  const kept = wanted.filter(id => common.includes(id));
  if (isDeepStrictEqual(common, kept)) return;
  const sheets = draft.state.sheets;
  const here = idsOf(draft.state).filter(id => common.includes(id));
  if (!isDeepStrictEqual(here, common)) throw new Refusal('changed-since');
  const inOrder = kept.flatMap(id => sheets.filter(hasId(id)));
  let next = 0;
  draft.state.sheets = sheets.map(sheet =>
    common.includes(sheet.properties.sheetId)
      ? (inOrder[next++] ?? sheet)
      : sheet,
  );
}

function hasId(id: number): (sheet: SheetState) => boolean {
  return sheet => sheet.properties.sheetId === id;
}

/** The very list when nothing in it has to change. */
function mergeById<T>(
  now: T[],
  from: readonly T[],
  to: readonly T[],
  idOf: (item: T) => unknown,
): T[] {
  if (from === to || isDeepStrictEqual(from, to)) return now;
  const mapped = (list: readonly T[]) =>
    new Map(list.map(item => [idOf(item), item]));
  const [held, before, after] = [mapped(now), mapped(from), mapped(to)];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const wanted = after.get(id);
    if (isDeepStrictEqual(before.get(id), wanted)) continue;
    if (!isDeepStrictEqual(held.get(id), before.get(id))) {
      throw new Refusal('changed-since');
    }
    if (wanted) held.set(id, wanted);
    else held.delete(id);
  }
  return [...held.values()];
}
