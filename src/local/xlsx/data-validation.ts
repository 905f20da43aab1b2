import type {DataValidation} from 'exceljs';
import type {DataValidationRule} from '../sheets/model';
import {conditionFormula} from './condition-formula';
import {usFormula, type FormulaContext} from './us-formula';

/** The longest list that fits between the quotes of a validation. */
const INLINE_LIMIT = 255;

/** Keeps a list of values in the file and gives the reference to it. */
export type ListStore = (values: readonly (string | boolean)[]) => string;

/**
 * A rule as Excel keeps it for the cell at `address`; null if Excel cannot
 * hold it. A checkbox becomes a choice of the two logical values.
 */
export function dataValidation(
  rule: DataValidationRule,
  address: string,
  context: FormulaContext,
  store: ListStore,
): DataValidation | null {
  const {condition, strict = false, inputMessage = ''} = rule;
  if (condition === undefined) return null;
  const values = (condition.values ?? []).map(
    ({userEnteredValue = ''}) => userEnteredValue,
  );
  const frame = {
    allowBlank: true,
    showErrorMessage: strict,
    ...(inputMessage === ''
      ? {}
      : {
          // Longer texts make Excel call the file damaged.
          error: inputMessage.slice(0, 225),
          prompt: inputMessage.slice(0, 255),
          showInputMessage: true,
        }),
  };
  const list = (formula: string): DataValidation => ({
    ...frame,
    type: 'list',
    formulae: [formula],
  });
  switch (condition.type) {
    case undefined:
      return null;
    case 'ONE_OF_LIST': {
      const joined = values.join(',');
      const inline =
        joined.length <= INLINE_LIMIT && !values.some(v => /[,"]/.test(v));
      return list(inline ? `"${joined}"` : store(values));
    }
    case 'ONE_OF_RANGE': {
      const range = usFormula(values[0] ?? '', context);
      return range === null ? null : list(range.formula);
    }
    case 'BOOLEAN':
      return values.length === 0
        ? list(store([true, false]))
        : list(store(values));
    default: {
      const formula = conditionFormula(condition, address, context);
      if (formula === null) return null;
      return {...frame, type: 'custom', formulae: [formula]};
    }
  }
}
