import type {Draft} from '../sheets/draft';
import type {SheetProperties} from '../sheets/model';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
} from '../sheets/requests/sheets';
import type {Done, EditKind} from './edit-kind';

export const addNewSheet: EditKind<'add-sheet'> = (draft, {title, index}) => {
  addSheet({properties: {title, index}}, draft);
  return {change: 'INSERT_GRID'};
};

/** The copy stands right after its source. */
export const duplicateOneSheet: EditKind<'duplicate-sheet'> = (
  draft,
  {sheetId},
) => {
  duplicateSheet(
    {sourceSheetId: sheetId, insertSheetIndex: placeOf(draft, sheetId) + 1},
    draft,
  );
  return {change: 'INSERT_GRID'};
};

export const deleteOldSheet: EditKind<'delete-sheet'> = (draft, {sheetId}) => {
  deleteSheet({sheetId}, draft);
  return {change: 'REMOVE_GRID'};
};

export const renameSheet: EditKind<'rename-sheet'> = (
  draft,
  {sheetId, title},
) => changed(draft, {sheetId, title}, 'title');

/** The API counts places before the move. */
export const moveSheet: EditKind<'move-sheet'> = (draft, {sheetId, index}) => {
  const to = index > placeOf(draft, sheetId) ? index + 1 : index;
  return changed(draft, {sheetId, index: to}, 'index');
};

export const hideSheet: EditKind<'hide-sheet'> = (draft, {sheetId, hidden}) =>
  changed(draft, {sheetId, hidden}, 'hidden');

function changed(
  draft: Draft,
  properties: SheetProperties,
  fields: string,
): Done {
  updateSheetProperties({properties, fields}, draft);
  return {change: 'OTHER'};
}

function placeOf(draft: Draft, sheetId: number): number {
  return draft.state.sheets.indexOf(draft.grid(sheetId));
}
