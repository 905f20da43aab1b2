import {ApiError} from '../sheets/api-error';
import {hasCell} from '../sheets/box';
import {Draft} from '../sheets/draft';
import {areaEvent, editEvent} from '../sheets/edit-event';
import type {BookState, SheetState} from '../sheets/model';
import {Refusal} from '../sheets/refusal';
import {followCells} from '../sheets/requests/cut-paste';
import {deleteSheet, updateSheetProperties} from '../sheets/requests/sheets';
import type {Workbook} from '../sheets/workbook';
import {
  changeLines,
  lineChange,
  opposite,
  type LineChange,
} from './change-lines';
import {forEachDifference, isSameSheet} from './differences';
import type {EditOf} from './edit-kind';
import type {Edit, SheetArea} from './gesture';
import {mergeBack} from './merge-back';
import type {Merged} from './merge-sheet';
import type {Performed} from './perform';
import {heightOf, widthOf} from './tiled';

/** An edit that was done, with the workbook's states around it. */
export interface Deed {
  edit: Edit;
  before: BookState;
  after: BookState;
}

/**
 * Takes a deed back out of the workbook as it stands now: what others did
 * since stays.
 * @throws Refusal when others changed the same since, or when the person may
 * not write there any more
 */
export function undo(workbook: Workbook, deed: Deed, user: string): Performed {
  const lines = lineChange(deed.edit);
  const back = lines && opposite(lines);
  return goTo(workbook, deed, deed.after, deed.before, back, user);
}

/** Does a deed again that was taken back. */
export function redo(workbook: Workbook, deed: Deed, user: string): Performed {
  const {edit, before, after} = deed;
  return goTo(workbook, deed, before, after, lineChange(edit), user);
}

/** Makes the step that leads from one state to the other where we are now. */
function goTo(
  workbook: Workbook,
  {edit, before}: Deed,
  from: BookState,
  to: BookState,
  lines: LineChange | null,
  user: string,
): Performed {
  try {
    const now = workbook.snapshot();
    return workbook.edit(user, draft => {
      const isSettled = standsAs(draft.state, from);
      demandSame(draft.state, from, to, lines);
      // What moves references is done here and in the old state alike: the
      // rest is then a comparison of cells that stand in the same places.
      const old = new Draft(from, workbook.owner, draft.calculator);
      for (const each of [draft, old]) {
        restructure(each, from, to, lines);
        if (edit.do === 'cut') followBack(each, edit, from === before);
      }
      const parts = mergeBack(draft, old.state, to, {
        isSettled,
        isOwn: (sheetId, row, column) => isOwn(edit, sheetId, row, column),
      });
      return told(parts, lines, from, to, {now, after: draft.state, user});
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Refusal(error.kind, undefined, {cause: error});
  }
}

function sheetOf(book: BookState, sheetId: number): SheetState | undefined {
  return book.sheets.find(sheet => sheet.properties.sheetId === sheetId);
}

function missing(from: BookState, to: BookState): SheetState[] {
  return from.sheets.filter(sheet => !sheetOf(to, sheet.properties.sheetId));
}

/** Whether references that were right in `from` are right now. */
function standsAs(now: BookState, from: BookState): boolean {
  return from.sheets.every(sheet => {
    const here = sheetOf(now, sheet.properties.sheetId);
    return (
      here?.lineage === sheet.lineage &&
      here?.properties.title === sheet.properties.title
    );
  });
}

/** @throws Refusal when something is to go that others have changed */
function demandSame(
  now: BookState,
  from: BookState,
  to: BookState,
  lines: LineChange | null,
): void {
  for (const sheet of missing(from, to)) {
    const here = sheetOf(now, sheet.properties.sheetId);
    if (here && !isSameSheet(here, sheet)) {
      throw new Refusal('changed-since');
    }
  }
  if (!lines) return;
  const [here, there] = [now, from].map(book => sheetOf(book, lines.sheetId));
  if (!here || !there || here.lineage !== there.lineage) {
    throw new Refusal('changed-since');
  }
  if (lines.kind !== 'go') return;
  const {dimension, start, end} = lines;
  forEachDifference(here, there, (row, column) => {
    const line = dimension === 'ROWS' ? row : column;
    if (line >= start && line < end) throw new Refusal('changed-since');
  });
}

function restructure(
  draft: Draft,
  from: BookState,
  to: BookState,
  lines: LineChange | null,
): void {
  if (lines) {
    changeLines(draft, lines);
    const sheet = draft.edit(lines.sheetId);
    sheet.lineage = sheetOf(to, lines.sheetId)?.lineage;
  }
  for (const {properties} of to.sheets) {
    const {sheetId, title} = properties;
    const before = sheetOf(from, sheetId)?.properties.title;
    if (before === undefined || before === title) continue;
    updateSheetProperties(
      {properties: {sheetId, title}, fields: 'title'},
      draft,
    );
  }
  for (const {properties} of missing(from, to)) {
    const {sheetId} = properties;
    if (draft.find(sheetId)) deleteSheet({sheetId}, draft);
  }
}

/** References to cut cells go along with them, or back again. */
function followBack(
  draft: Draft,
  {from, to}: EditOf<'cut'>,
  forth: boolean,
): void {
  const target = targetOf(from, to);
  const [here, there] = forth ? [from, target] : [target, from];
  if (!draft.find(here.sheetId) || !draft.find(there.sheetId)) return;
  followCells(
    draft,
    draft.edit(here.sheetId),
    here,
    draft.edit(there.sheetId),
    there.startRow - here.startRow,
    there.startColumn - here.startColumn,
  );
}

function targetOf(from: SheetArea, to: SheetArea): SheetArea {
  return {
    ...to,
    endRow: to.startRow + heightOf(from),
    endColumn: to.startColumn + widthOf(from),
  };
}

/** Whether the edit itself changed the cell, rather than followed a move. */
function isOwn(
  edit: Edit,
  sheetId: number,
  row: number,
  column: number,
): boolean {
  if (edit.do !== 'cut') return !STRUCTURAL.has(edit.do);
  const {from, to} = edit;
  return [from, targetOf(from, to)].some(
    area => area.sheetId === sheetId && hasCell(area, row, column),
  );
}

const STRUCTURAL: ReadonlySet<Edit['do']> = new Set([
  'insert-lines',
  'delete-lines',
  'move-lines',
  'add-sheet',
  'duplicate-sheet',
  'delete-sheet',
  'rename-sheet',
] as const);

/** Google documents no event of an undo: it is told as the edit that it is. */
function told(
  parts: readonly Merged[],
  lines: LineChange | null,
  from: BookState,
  to: BookState,
  {now, after, user}: {now: BookState; after: BookState; user: string},
): Performed {
  if (lines && lines.kind !== 'move') {
    const word = lines.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
    return {change: `${lines.kind === 'come' ? 'INSERT' : 'REMOVE'}_${word}`};
  }
  if (missing(to, from).length > 0) return {change: 'INSERT_GRID'};
  if (missing(from, to).length > 0) return {change: 'REMOVE_GRID'};
  for (const {sheetId, values} of parts) {
    if (!values) continue;
    const {startRow: row, endRow, startColumn: column, endColumn} = values;
    const isCell = endRow - row === 1 && endColumn - column === 1;
    const edit = isCell
      ? editEvent(now, after, {sheetId, row, column}, user)
      : areaEvent(now, {...values, sheetId}, user, false);
    return {change: 'EDIT', edit};
  }
  return {change: parts.some(part => part.formats) ? 'FORMAT' : 'OTHER'};
}
