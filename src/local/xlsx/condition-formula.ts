import type {BooleanCondition} from '../sheets/model';
import {usFormula, type FormulaContext} from './us-formula';

/**
 * The condition as a formula that is true where it holds, for the cell at
 * `address`; without the leading `=`. Null if Excel cannot say it.
 */
export function conditionFormula(
  condition: BooleanCondition,
  address: string,
  context: FormulaContext,
): string | null {
  const values = (condition.values ?? []).map(({userEnteredValue = ''}) =>
    operand(userEnteredValue, context),
  );
  if (values.some(value => value === null)) return null;
  const [a = '""', b = '""'] = values as string[];
  const number = (test: string) => `AND(ISNUMBER(${address}),${test})`;
  switch (condition.type) {
    case 'CUSTOM_FORMULA':
      return a;
    case 'BLANK':
      return `LEN(${address})=0`;
    case 'NOT_BLANK':
      return `LEN(${address})>0`;
    case 'TEXT_EQ':
      return `${address}&""=${a}&""`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${a},${address}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${a},${address}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${address},LEN(${a}))=${a}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${address},LEN(${a}))=${a}`;
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return number(`${address}=${a}`);
    case 'NUMBER_NOT_EQ':
      return number(`${address}<>${a}`);
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return number(`${address}>${a}`);
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return number(`${address}>=${a}`);
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return number(`${address}<${a}`);
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return number(`${address}<=${a}`);
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return number(`${address}>=${a},${address}<=${b}`);
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return number(`OR(${address}<${a},${address}>${b})`);
    case 'DATE_IS_VALID':
      return `AND(ISNUMBER(${address}),LEFT(CELL("format",${address}),1)="D")`;
    default:
      return null;
  }
}

/** A value as typed in the spreadsheet's locale: formula, number, date, text. */
function operand(typed: string, context: FormulaContext): string | null {
  if (typed.startsWith('=')) return usFormula(typed, context)?.formula ?? null;
  const number = typed.replace(context.decimal, '.').replace(/[\s\u00a0]/g, '');
  if (/^-?\d+(\.\d+)?$/.test(number)) return number;
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  if (date) {
    const [, day, month, year] = date.map(Number);
    return `DATE(${year},${month},${day})`;
  }
  return `"${typed.replace(/"/g, '""')}"`;
}
