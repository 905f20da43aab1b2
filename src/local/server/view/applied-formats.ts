import type {Calculator} from '../../sheets/calculator/calculator';
import {boxOf, forEachCell} from '../../sheets/box';
import {copyFormula} from '../../sheets/formula/move-references';
import type {
  BookState,
  BooleanCondition,
  CellFormat,
  SheetState,
} from '../../sheets/model';
import {readCell} from '../../sheets/read/read-cell';
import {meetsCondition} from '../../sheets/validation/check-typed';

/**
 * Which conditional format each cell wears, by `row,column`: of the first rule
 * that holds (support.google.com/docs/answer/78413). The references of a
 * formula count from the first cell of the rule's first range.
 */
export function appliedFormats(
  book: BookState,
  calculator: Calculator,
  sheet: SheetState,
): Map<string, CellFormat> {
  const applied = new Map<string, CellFormat>();
  const {sheetId} = sheet.properties;
  // A reference to a fixed column gives one formula for all of a row.
  const known = new Map<string, boolean>();
  const holds = (formula: string): boolean => {
    let held = known.get(formula);
    if (held === undefined) {
      const {value} = calculator.evaluate(formula, sheetId);
      held = value?.boolValue ?? (value?.numberValue ?? 0) !== 0;
      known.set(formula, held);
    }
    return held;
  };
  for (const {ranges = [], booleanRule} of sheet.conditionalFormats) {
    const {condition, format} = booleanRule ?? {};
    const first = ranges[0];
    if (!condition?.type || !format || !first) continue;
    const corner = boxOf(first, sheet);
    for (const range of ranges) {
      forEachCell(boxOf(range, sheet), (row, column) => {
        const key = `${row},${column}`;
        if (applied.has(key)) return;
        const here = movedCondition(
          condition,
          row - corner.startRow,
          column - corner.startColumn,
        );
        const isMet =
          condition.type === 'CUSTOM_FORMULA'
            ? holds(here.values?.[0]?.userEnteredValue ?? '')
            : meetsCondition(here, {
                ...readCell(book, calculator, sheet, row, column),
                book,
                calculator,
                sheet,
              });
        if (isMet) applied.set(key, format);
      });
    }
  }
  return applied;
}

const MOVED = new WeakMap<BooleanCondition, Map<string, BooleanCondition>>();

/** The same for the same move: it is asked for after every edit. */
function movedCondition(
  condition: BooleanCondition,
  rows: number,
  columns: number,
): BooleanCondition {
  let moves = MOVED.get(condition);
  if (!moves) MOVED.set(condition, (moves = new Map()));
  const key = `${rows},${columns}`;
  let moved = moves.get(key);
  if (!moved) {
    moves.set(key, (moved = moveCondition(condition, rows, columns)));
  }
  return moved;
}

function moveCondition(
  condition: BooleanCondition,
  rows: number,
  columns: number,
): BooleanCondition {
  const values = condition.values?.map(value =>
    value.userEnteredValue?.startsWith('=')
      ? {
          ...value,
          userEnteredValue: copyFormula(value.userEnteredValue, rows, columns),
        }
      : value,
  );
  return {...condition, values};
}
