import type {Draft} from '../draft';
import type {
  BooleanCondition,
  CellData,
  ConditionalFormatRule,
  SheetState,
} from '../model';

/**
 * Rewrites every formula of the workbook: in cells, in validation rules and in
 * conditional formats. `rewrite` also gets the sheet that holds the formula.
 * Sheets in which nothing changes stay the same objects.
 */
export function rewriteFormulas(
  draft: Draft,
  rewrite: (formula: string, sheet: SheetState) => string,
): void {
  for (const held of [...draft.state.sheets]) {
    const inSheet = (formula: string) => rewrite(formula, held);
    held.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const next = rewriteCell(cell, inSheet);
        if (next === cell) return;
        const sheet = draft.edit(held.properties.sheetId);
        draft.setCell(sheet, row, column, next);
      }),
    );
    const rules = held.conditionalFormats.map(r => rewriteRule(r, inSheet));
    if (rules.some((rule, i) => rule !== held.conditionalFormats[i])) {
      draft.edit(held.properties.sheetId).conditionalFormats = rules;
    }
  }
}

function rewriteCell(
  cell: CellData,
  rewrite: (formula: string) => string,
): CellData {
  let out = cell;
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula !== undefined) {
    const next = rewrite(formula);
    if (next !== formula) {
      out = {...out, userEnteredValue: {formulaValue: next}};
    }
  }
  const condition = cell.dataValidation?.condition;
  if (condition) {
    const next = rewriteCondition(condition, rewrite);
    if (next !== condition) {
      out = {
        ...out,
        dataValidation: {...cell.dataValidation, condition: next},
      };
    }
  }
  return out;
}

function rewriteRule(
  rule: ConditionalFormatRule,
  rewrite: (formula: string) => string,
): ConditionalFormatRule {
  const condition = rule.booleanRule?.condition;
  if (!condition) return rule;
  const next = rewriteCondition(condition, rewrite);
  return next === condition
    ? rule
    : {...rule, booleanRule: {...rule.booleanRule, condition: next}};
}

/** Only values that begin with `=` are formulas. */
export function rewriteCondition(
  condition: BooleanCondition,
  rewrite: (formula: string) => string,
): BooleanCondition {
  let changed = false;
  const values = condition.values?.map(value => {
    const text = value.userEnteredValue;
    if (text === undefined || !text.startsWith('=')) return value;
    const next = rewrite(text);
    if (next === text) return value;
    changed = true;
    return {userEnteredValue: next};
  });
  return changed ? {...condition, values} : condition;
}
