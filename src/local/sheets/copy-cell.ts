import {copyFormula} from './formula/move-references';
import {rewriteCondition} from './formula/rewrite-formulas';
import {intern} from './intern';
import type {CellData, DataValidationRule} from './model';

/**
 * A cell as its copy looks so many rows below and columns to the right:
 * relative references of its formula and of its validation move along.
 */
export function copyCell(
  cell: CellData,
  rows: number,
  columns: number,
): CellData {
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  const moved = rule && moveValidation(rule, rows, columns);
  if (formula === undefined && moved === rule) return cell;
  return {
    ...cell,
    ...(formula === undefined
      ? {}
      : {
          userEnteredValue: {formulaValue: copyFormula(formula, rows, columns)},
        }),
    ...(moved ? {dataValidation: moved} : {}),
  };
}

/** Only a rule by formula counts from its cell; a range stays where it is. */
export function moveValidation(
  rule: DataValidationRule,
  rows: number,
  columns: number,
): DataValidationRule {
  if (rule.condition?.type !== 'CUSTOM_FORMULA') return rule;
  const condition = rewriteCondition(rule.condition, formula =>
    copyFormula(formula, rows, columns),
  );
  return condition === rule.condition ? rule : intern({...rule, condition});
}
