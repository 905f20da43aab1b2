import type {ConditionalFormattingOptions, Worksheet} from 'exceljs';
import {columnLetters} from '../sheets/a1';
import {copyFormula} from '../sheets/formula/move-references';
import type {
  BooleanCondition,
  ConditionalFormatRule,
  GridRange,
} from '../sheets/model';
import {conditionalStyle} from './cell-style';
import {conditionFormula} from './condition-formula';
import type {FormulaContext} from './us-formula';

interface Grid {
  rowCount: number;
  columnCount: number;
}

/**
 * Adds the rules in their order, each with the formula that is right for the
 * top-left cell of its range. Colour scales are left out: they show nothing
 * that the numbers do not.
 */
export function addConditionalFormats(
  sheet: Worksheet,
  rules: readonly ConditionalFormatRule[],
  grid: Grid,
  context: FormulaContext,
): void {
  let priority = 0;
  for (const {ranges = [], booleanRule} of rules) {
    const first = ranges[0];
    if (!booleanRule?.condition || first === undefined) continue;
    for (const range of ranges) {
      const moved = moveCondition(booleanRule.condition, first, range);
      const formula = conditionFormula(moved, corner(range), context);
      if (formula === null) continue;
      const options: ConditionalFormattingOptions = {
        ref: reference(range, grid),
        rules: [
          {
            type: 'expression',
            priority: ++priority,
            formulae: [formula],
            style: conditionalStyle(booleanRule.format ?? {}),
          },
        ],
      };
      sheet.addConditionalFormatting(options);
    }
  }
}

/** References of a rule count from the corner of its first range. */
function moveCondition(
  condition: BooleanCondition,
  from: GridRange,
  to: GridRange,
): BooleanCondition {
  const rows = (to.startRowIndex ?? 0) - (from.startRowIndex ?? 0);
  const columns = (to.startColumnIndex ?? 0) - (from.startColumnIndex ?? 0);
  const values = condition.values?.map(({userEnteredValue, ...rest}) => ({
    ...rest,
    userEnteredValue: userEnteredValue?.startsWith('=')
      ? copyFormula(userEnteredValue, rows, columns)
      : userEnteredValue,
  }));
  return {...condition, values};
}

function corner({startRowIndex = 0, startColumnIndex = 0}: GridRange): string {
  return `${columnLetters(startColumnIndex)}${startRowIndex + 1}`;
}

/** A range in A1 form, its open ends closed by the edge of the grid. */
export function reference(range: GridRange, grid: Grid): string {
  const {endRowIndex = grid.rowCount, endColumnIndex = grid.columnCount} =
    range;
  return `${corner(range)}:${columnLetters(endColumnIndex - 1)}${endRowIndex}`;
}
