import {wholeSpan} from '../sheets/box';
import type {Draft} from '../sheets/draft';
import {demandStructure} from '../sheets/protection';
import {moveDimension} from '../sheets/requests/move-dimension';
import {shiftSheet} from '../sheets/shift-sheet';
import type {Edit, Lines} from './gesture';

/** Bare lines that come, go or move; what is in them is another matter. */
export type LineChange = Lines &
  ({kind: 'come'} | {kind: 'go'} | {kind: 'move'; to: number});

/** Null for an edit that leaves every line in its place. */
export function lineChange(edit: Edit): LineChange | null {
  switch (edit.do) {
    case 'insert-lines':
      return {...edit.lines, kind: 'come'};
    case 'delete-lines':
      return {...edit.lines, kind: 'go'};
    case 'move-lines':
      return {...edit.lines, kind: 'move', to: edit.to};
    default:
      return null;
  }
}

export function opposite(change: LineChange): LineChange {
  if (change.kind === 'come') return {...change, kind: 'go'};
  if (change.kind === 'go') return {...change, kind: 'come'};
  const {start, end, to} = change;
  const count = end - start;
  return to > start
    ? {...change, start: to - count, end: to, to: start}
    : {...change, start: to, end: to + count, to: end};
}

/** Everything that points at the lines follows, as when a person does it. */
export function changeLines(draft: Draft, change: LineChange): void {
  const {sheetId, dimension, start, end} = change;
  const rows = dimension === 'ROWS';
  if (change.kind === 'move') {
    const source = {sheetId, dimension, startIndex: start, endIndex: end};
    moveDimension({source, destinationIndex: change.to}, draft);
    return;
  }
  const sheet = draft.edit(sheetId);
  const count = change.kind === 'come' ? end - start : start - end;
  const met = count < 0 ? wholeSpan(sheet, rows, start, end) : null;
  demandStructure(draft, sheet, met);
  shiftSheet(draft, sheet, {rows, start, count});
}
