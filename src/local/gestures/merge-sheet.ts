import {isDeepStrictEqual} from 'node:util';
import type {Draft} from '../sheets/draft';
import type {Box, CellData, SheetState} from '../sheets/model';
import {forEachDifference} from './differences';
import {demandEdit, demandStructure} from '../sheets/protection';
import {Refusal} from '../sheets/refusal';
import {shrinkBack} from './shrink-back';

/** What a merge of one sheet changed. */
export interface Merged {
  sheetId: number;
  /** Around the cells whose values changed; null when none did. */
  values: Box | null;
  /** Whether only looks changed. */
  formats: boolean;
}

export interface Terms {
  /** Whether every sheet and line is where it was: old references are right. */
  isSettled: boolean;
  /**
   * Whether the edit itself changed the cell. Else it only followed: then no
   * right to it is asked for, and what others wrote into it since stays.
   */
  isOwn: (sheetId: number, row: number, column: number) => boolean;
}

/** A sheet's part of `mergeBack`. */
export function mergeSheet(
  draft: Draft,
  from: SheetState,
  to: SheetState,
  {isSettled, isOwn}: Terms,
): Merged {
  const {sheetId} = to.properties;
  const here = draft.find(sheetId);
  if (!here) throw new Refusal('changed-since');
  const hasMoved = here.lineage !== from.lineage;
  const sheet = draft.edit(sheetId);
  grow(draft, sheet, from, to);
  const merged: Merged = {sheetId, values: null, formats: false};
  forEachDifference(from, to, (row, column, was, wanted) => {
    if (hasMoved) throw new Refusal('changed-since');
    const now = draft.cell(sheet, row, column);
    const own = isOwn(sheetId, row, column);
    if (!isDeepStrictEqual(now, was)) {
      if (own) throw new Refusal('changed-since');
      return;
    }
    const at = cellBox(row, column);
    if (!isSettled && refersElsewhere(wanted)) {
      throw new Refusal('changed-since');
    }
    if (own) demandEdit(draft, sheet, at);
    draft.setCell(sheet, row, column, wanted);
    if (isDeepStrictEqual(was?.userEnteredValue, wanted?.userEnteredValue)) {
      merged.formats = true;
    } else {
      merged.values = merged.values ? around(merged.values, at) : at;
    }
  });
  const lines = [
    mergeLines(sheet, from, to, 'rowMetadata'),
    mergeLines(sheet, from, to, 'columnMetadata'),
    mergeInto(sheet, from, to, APART),
  ];
  if (hasMoved && lines.includes(true)) throw new Refusal('changed-since');
  mergeProperties(draft, sheet, from, to);
  shrinkBack(draft, sheet, from, to);
  return merged;
}

/** Whether the cell names another sheet, whose title and lines may change. */
export function refersElsewhere(cell: CellData | undefined): boolean {
  return cell?.userEnteredValue?.formulaValue?.includes('!') === true;
}

function cellBox(row: number, column: number): Box {
  return {
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  };
}

function around(a: Box, b: Box): Box {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    endRow: Math.max(a.endRow, b.endRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

/** Whether any line changed. */
function mergeLines(
  sheet: SheetState,
  from: SheetState,
  to: SheetState,
  key: 'rowMetadata' | 'columnMetadata',
): boolean {
  let changed = false;
  const count = Math.max(from[key].length, to[key].length);
  for (let i = 0; i < count; i++) {
    const [was, wanted] = [from[key][i], to[key][i]];
    if (isDeepStrictEqual(was, wanted)) continue;
    if (!isDeepStrictEqual(sheet[key][i], was)) {
      throw new Refusal('changed-since');
    }
    while (sheet[key].length < i) sheet[key].push(undefined);
    sheet[key][i] = wanted;
    changed = true;
  }
  return changed;
}

/** Cells, lines and their number are merged on their own. */
const APART = new Set([
  'properties',
  'rows',
  'rowMetadata',
  'columnMetadata',
  'rowCount',
  'columnCount',
  'lineage',
]);

function mergeProperties(
  draft: Draft,
  sheet: SheetState,
  from: SheetState,
  to: SheetState,
): void {
  const properties = {...sheet.properties};
  if (!mergeInto(properties, from.properties, to.properties)) return;
  demandStructure(draft, sheet, null);
  sheet.properties = properties;
}

/** Whether any field changed. */
function mergeInto<T extends object>(
  into: T,
  from: T,
  to: T,
  apart: ReadonlySet<string> = new Set(),
): boolean {
  let changed = false;
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  for (const key of [...keys].filter(k => !apart.has(k)) as (keyof T)[]) {
    if (isDeepStrictEqual(from[key], to[key])) continue;
    if (!isDeepStrictEqual(into[key], from[key])) {
      throw new Refusal('changed-since');
    }
    if (to[key] === undefined) delete into[key];
    else into[key] = to[key];
    changed = true;
  }
  return changed;
}

function grow(
  draft: Draft,
  sheet: SheetState,
  from: SheetState,
  to: SheetState,
): void {
  if (to.rowCount <= from.rowCount && to.columnCount <= from.columnCount) {
    return;
  }
  demandStructure(draft, sheet, null);
  sheet.rowCount = Math.max(sheet.rowCount, to.rowCount);
  sheet.columnCount = Math.max(sheet.columnCount, to.columnCount);
  draft.checkSize();
}
