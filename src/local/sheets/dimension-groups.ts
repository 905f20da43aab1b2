import type {Shift} from './formula/move-references';
import type {DimensionGroup, SheetState} from './model';

/**
 * The groups of a sheet's rows or columns. A line keeps how many groups it is
 * in; a group is a run of lines at least so deep, which is what comes of all
 * the cases that Google documents for AddDimensionGroupRequest and
 * DeleteDimensionGroupRequest.
 */
export function groupsOf(sheet: SheetState, rows: boolean): DimensionGroup[] {
  const depths = (rows ? sheet.rowDepths : sheet.columnDepths) ?? [];
  const {sheetId} = sheet.properties;
  // As recorded: the first sheet is not named.
  const place = sheetId === 0 ? {} : {sheetId};
  const dimension = rows ? 'ROWS' : 'COLUMNS';
  const groups: DimensionGroup[] = [];
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    let start = -1;
    for (let i = 0; i <= depths.length; i++) {
      const inside = (depths[i] ?? 0) >= depth;
      if (inside && start < 0) start = i;
      if (inside || start < 0) continue;
      const range = {...place, dimension, startIndex: start, endIndex: i};
      const isFolded = sheet.collapsed?.some(
        one =>
          one.rows === rows &&
          one.start === start &&
          one.end === i &&
          one.depth === depth,
      );
      const group = {range, depth, ...(isFolded ? {collapsed: true} : {})};
      groups.push(group as DimensionGroup);
      start = -1;
    }
  }
  return groups;
}

/** `by` is 1 or -1; no line gets shallower than none. */
export function deepen(
  sheet: SheetState,
  rows: boolean,
  start: number,
  end: number,
  by: number,
): void {
  const key = rows ? 'rowDepths' : 'columnDepths';
  const length = Math.max(sheet[key]?.length ?? 0, end);
  const depths = Array.from({length}, (_, i) => {
    const depth = sheet[key]?.[i] ?? 0;
    return i >= start && i < end ? Math.max(0, depth + by) : depth;
  });
  keep(sheet, key, depths);
}

/** New lines between two of a group belong to it. */
export function shiftGroups(sheet: SheetState, shift: Shift): void {
  const key = shift.rows ? 'rowDepths' : 'columnDepths';
  const held = sheet[key];
  const {start, count} = shift;
  if (!held || held.length <= start) return;
  const depth = Math.min(held[start - 1] ?? 0, held[start] ?? 0);
  const come = new Array<number>(Math.max(0, count)).fill(depth);
  const rest = held.slice(start + Math.max(0, -count));
  keep(sheet, key, held.slice(0, start).concat(come, rest));
}

function keep(
  sheet: SheetState,
  key: 'rowDepths' | 'columnDepths',
  depths: number[],
): void {
  while (depths.at(-1) === 0) depths.pop();
  if (depths.length > 0) sheet[key] = depths;
  else delete sheet[key];
}
