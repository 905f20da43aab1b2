import type {CellErrorValue, CellValue} from 'exceljs';
import type {CellData} from '../sheets/model';
import {quote, usFormula, type FormulaContext} from './us-formula';

const ERRORS = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
] as const;

type Result = string | number | boolean | CellErrorValue;

/**
 * The value of a cell for the file: a formula with its result, or the result
 * alone where Excel could not calculate it. Null for an empty cell.
 */
export function cellValue(
  cell: CellData,
  address: string,
  context: FormulaContext,
): CellValue {
  const result = resultOf(cell);
  const formula = cell.userEnteredValue?.formulaValue;
  const written =
    formula === undefined || cell.formattedValue === '#ERROR!'
      ? null
      : usFormula(formula, context);
  if (written !== null) {
    const value = {formula: written.formula, result: result ?? ''};
    return written.isArray
      ? ({...value, shareType: 'array', ref: address} as CellValue)
      : value;
  }
  const link = cell.userEnteredFormat?.textFormat?.link?.uri;
  if (link !== undefined && typeof result === 'string') {
    return {text: result, hyperlink: insideLink(link, context)};
  }
  return result;
}

function resultOf({effectiveValue, formattedValue}: CellData): Result | null {
  const {numberValue, stringValue, boolValue, errorValue} =
    effectiveValue ?? {};
  if (errorValue !== undefined) {
    const error = ERRORS.find(name => name === formattedValue);
    return {error: error ?? '#VALUE!'};
  }
  return numberValue ?? stringValue ?? boolValue ?? null;
}

function insideLink(link: string, {titleById}: FormulaContext): string {
  const [, id, range = 'A1'] = /^#gid=(\d+)(?:&range=(.*))?$/.exec(link) ?? [];
  const title = id === undefined ? undefined : titleById.get(Number(id));
  return title === undefined ? link : `#${quote(title)}!${range}`;
}
