import type {ConditionalFormattingRule, Worksheet} from 'exceljs';
import {intern} from '../sheets/intern';
import type {BooleanCondition, ConditionalFormatRule} from '../sheets/model';
import {conditionalFormat} from './cell-format';
import {fileBoxes, gridRange, withinGrid} from './file-box';
import {sheetsFormula, type FileContext} from './sheets-formula';

interface FileConditions {
  ref: string;
  rules: ConditionalFormattingRule[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQ',
  notEqual: 'NUMBER_NOT_EQ',
  greaterThan: 'NUMBER_GREATER',
  lessThan: 'NUMBER_LESS',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_EQ',
  lessThanOrEqual: 'NUMBER_LESS_THAN_EQ',
};

/**
 * The conditional formats of a sheet that Sheets has as well, the first to be
 * applied first. Scales, bars and icons are left out.
 */
export function fileConditions(
  worksheet: Worksheet,
  sheetId: number,
  grid: {rowCount: number; columnCount: number},
  context: FileContext,
): ConditionalFormatRule[] {
  const {conditionalFormattings = []} = worksheet as unknown as {
    conditionalFormattings?: FileConditions[];
  };
  return conditionalFormattings
    .flatMap(({ref, rules}) => rules.map(rule => ({ref, rule})))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ref, rule}) => {
      const condition = conditionOf(rule, context);
      const ranges = fileBoxes(ref).flatMap(box => {
        const inside = withinGrid(box, grid.rowCount, grid.columnCount);
        return inside ? [gridRange(sheetId, inside)] : [];
      });
      if (!condition || ranges.length === 0) return [];
      const format = conditionalFormat(rule.style ?? {});
      return [intern({ranges, booleanRule: {condition, format}})];
    });
}

function conditionOf(
  rule: ConditionalFormattingRule,
  context: FileContext,
): BooleanCondition | null {
  const formulae = (rule as {formulae?: unknown[]}).formulae ?? [];
  const formulas = formulae.map(String);
  switch (rule.type) {
    case 'expression': {
      const [formula] = formulas;
      if (formula === undefined) return null;
      const userEnteredValue = sheetsFormula(formula, false, context);
      return {type: 'CUSTOM_FORMULA', values: [{userEnteredValue}]};
    }
    case 'cellIs': {
      const type = OPERATORS[rule.operator ?? ''];
      const count = type?.endsWith('BETWEEN') ? 2 : 1;
      if (!type || formulas.length < count) return null;
      return {
        type: type as BooleanCondition['type'],
        values: formulas.slice(0, count).map(formula => ({
          userEnteredValue: /^-?\d+(?:\.\d+)?$/.test(formula)
            ? formula.replace('.', context.locale.decimal)
            : sheetsFormula(formula, false, context),
        })),
      };
    }
    case 'containsText': {
      const {text} = rule as {text?: string};
      if (!text || rule.operator !== 'containsText') return null;
      return {type: 'TEXT_CONTAINS', values: [{userEnteredValue: text}]};
    }
    default:
      return null;
  }
}
