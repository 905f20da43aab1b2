import {
  boxOf,
  forEachCell,
  hasCell,
  intersection,
  rangeOf,
  subtract,
} from './box';
import {copyFormula} from './formula/move-references';
import {rewriteCondition} from './formula/rewrite-formulas';
import {joinBoxes} from './join-boxes';
import type {Box, ConditionalFormatRule, SheetState} from './model';
import {modulo} from './modulo';

interface Paste {
  from: SheetState;
  box: Box;
  /** Must come from `draft.edit`, as `from` must when the cells move away. */
  to: SheetState;
  target: Box;
  /** A cell of the target that is the copy of the first one of `box`. */
  origin: {row: number; column: number};
}

/**
 * Lets conditional formats go along with copied cells: the target gets those
 * of the cells it was copied from and loses its own. References of a rule count
 * from the corner of its first range, wherever that comes to be.
 */
export function pasteRules(paste: Paste): void {
  const {from, to, target} = paste;
  const held = from.conditionalFormats;
  if (!meets(from, paste.box) && !meets(to, target)) return;
  const same = from.properties.sheetId === to.properties.sheetId;
  if (same && agrees(paste)) return;
  const copies = held.map(rule => copiesOf(rule, paste));
  if (same) {
    to.conditionalFormats = held.flatMap((rule, i) => {
      const added = copies[i] ?? [];
      if (added.length === 0) return without(rule, to, target);
      return ranged(rule, to, [...left(rule, to, target), ...added]);
    });
    return;
  }
  to.conditionalFormats = [
    ...to.conditionalFormats.flatMap(rule => without(rule, to, target)),
    ...held.flatMap((rule, i) => ranged(rule, to, copies[i] ?? [])),
  ];
}

/** Takes cells that were cut out of every conditional format. */
export function cutRules(sheet: SheetState, box: Box): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(rule =>
    without(rule, sheet, box),
  );
}

function boxesOf(rule: ConditionalFormatRule, sheet: SheetState): Box[] {
  return (rule.ranges ?? []).map(range => boxOf(range, sheet));
}

function meets(sheet: SheetState, box: Box): boolean {
  return sheet.conditionalFormats.some(rule =>
    boxesOf(rule, sheet).some(held => intersection(held, box)),
  );
}

/** Whether each target cell has the rules of its source already. */
function agrees({from, box, target, origin}: Paste): boolean {
  const [height, width] = [
    box.endRow - box.startRow,
    box.endColumn - box.startColumn,
  ];
  const holds = (boxes: readonly Box[], row: number, column: number) =>
    boxes.some(held => hasCell(held, row, column));
  return from.conditionalFormats.every(rule => {
    const boxes = boxesOf(rule, from);
    let same = true;
    forEachCell(target, (row, column) => {
      if (!same) return;
      const fromRow = box.startRow + modulo(row - origin.row, height);
      const fromColumn =
        box.startColumn + modulo(column - origin.column, width);
      same = holds(boxes, row, column) === holds(boxes, fromRow, fromColumn);
    });
    return same;
  });
}

function copiesOf(rule: ConditionalFormatRule, paste: Paste): Box[] {
  const {from, box, target, origin} = paste;
  const pieces = boxesOf(rule, from).flatMap(b => intersection(b, box) ?? []);
  if (pieces.length === 0) return [];
  if (subtractAll([box], pieces).length === 0) return [target];
  const [height, width] = [
    box.endRow - box.startRow,
    box.endColumn - box.startColumn,
  ];
  const firstOf = (start: number, at: number, size: number) =>
    at + Math.floor((start - at) / size) * size;
  const copies: Box[] = [];
  const top = firstOf(target.startRow, origin.row, height);
  const left = firstOf(target.startColumn, origin.column, width);
  for (let row = top; row < target.endRow; row += height) {
    for (let column = left; column < target.endColumn; column += width) {
      for (const piece of pieces) {
        const moved = {
          startRow: piece.startRow + row - box.startRow,
          endRow: piece.endRow + row - box.startRow,
          startColumn: piece.startColumn + column - box.startColumn,
          endColumn: piece.endColumn + column - box.startColumn,
        };
        copies.push(...(intersection(moved, target) ? [moved] : []));
      }
    }
  }
  return copies.flatMap(copy => intersection(copy, target) ?? []);
}

/** The rule itself when it does not meet the hole. */
function without(
  rule: ConditionalFormatRule,
  sheet: SheetState,
  hole: Box,
): ConditionalFormatRule[] {
  const met = boxesOf(rule, sheet).some(box => intersection(box, hole));
  return met ? ranged(rule, sheet, left(rule, sheet, hole)) : [rule];
}

function left(
  rule: ConditionalFormatRule,
  sheet: SheetState,
  hole: Box,
): Box[] {
  return boxesOf(rule, sheet).flatMap(box => subtract(box, hole));
}

function subtractAll(boxes: readonly Box[], holes: readonly Box[]): Box[] {
  return holes.reduce(
    (left, hole) => left.flatMap(box => subtract(box, hole)),
    [...boxes],
  );
}

/** The rule over other cells; none when there are none. */
function ranged(
  rule: ConditionalFormatRule,
  sheet: SheetState,
  boxes: readonly Box[],
): ConditionalFormatRule[] {
  const joined = joinBoxes(boxes);
  const [first] = joined;
  if (!first) return [];
  const {sheetId} = sheet.properties;
  const ranges = joined.map(box => rangeOf(sheetId, box));
  const {startRowIndex = 0, startColumnIndex = 0} = rule.ranges?.[0] ?? {};
  const rows = first.startRow - startRowIndex;
  const columns = first.startColumn - startColumnIndex;
  const condition = rule.booleanRule?.condition;
  if (!condition) return [{...rule, ranges}];
  const moved = rewriteCondition(condition, formula =>
    copyFormula(formula, rows, columns),
  );
  return [
    {...rule, ranges, booleanRule: {...rule.booleanRule, condition: moved}},
  ];
}
