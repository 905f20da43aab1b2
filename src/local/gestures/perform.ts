import {ApiError} from '../sheets/api-error';
import type {Draft} from '../sheets/draft';
import {areaEvent, type EditEvent} from '../sheets/edit-event';
import {Refusal} from '../sheets/refusal';
import type {Workbook} from '../sheets/workbook';
import {clear} from './clear';
import {copy, cut} from './copy';
import type {Done, EditKind} from './edit-kind';
import {fill} from './fill';
import type {ChangeType, Edit} from './gesture';
import {
  deleteLines,
  hideLines,
  insertLines,
  moveLines,
  resizeLines,
} from './lines';
import {paste} from './paste';
import {
  addNewSheet,
  deleteOldSheet,
  duplicateOneSheet,
  hideSheet,
  moveSheet,
  renameSheet,
} from './sheets';
import {sort} from './sort';
import {writeNote} from './write-note';

/** What triggers are told after an edit. */
export interface Performed {
  /** Absent when no value was edited. */
  edit?: EditEvent;
  change: ChangeType;
}

const KINDS: {[Kind in Exclude<Edit['do'], 'type'>]: EditKind<Kind>} = {
  clear,
  paste,
  copy,
  cut,
  fill,
  sort,
  'insert-lines': insertLines,
  'delete-lines': deleteLines,
  'move-lines': moveLines,
  'resize-lines': resizeLines,
  'hide-lines': hideLines,
  'add-sheet': addNewSheet,
  'duplicate-sheet': duplicateOneSheet,
  'delete-sheet': deleteOldSheet,
  'rename-sheet': renameSheet,
  'move-sheet': moveSheet,
  'hide-sheet': hideSheet,
  'write-note': writeNote,
};

/**
 * Does what a person did by hand, wholly or not at all, within that person's
 * rights.
 * @throws Refusal, worded for that person
 */
export function perform(
  workbook: Workbook,
  edit: Edit,
  user: string,
): Performed {
  try {
    if (edit.do === 'type') {
      return {edit: workbook.type(edit, edit.text, user), change: 'EDIT'};
    }
    const before = workbook.snapshot();
    const kind = KINDS[edit.do] as EditKind<Edit['do']>;
    const {change, edited} = workbook.edit(user, (draft: Draft): Done =>
      kind(draft, edit),
    );
    if (!edited) return {change};
    return {change, edit: areaEvent(before, edited, user, edit.do === 'clear')};
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Refusal(error.kind, undefined, {cause: error});
  }
}
