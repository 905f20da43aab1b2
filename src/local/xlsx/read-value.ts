import ExcelJS, {
  type Cell,
  type CellErrorValue,
  type CellFormulaValue,
  type CellHyperlinkValue,
  type CellRichTextValue,
} from 'exceljs';
import {MAX_CELL_CHARACTERS, type ExtendedValue} from '../sheets/model';
import {
  namesFile,
  sheetsFormula,
  sheetsLink,
  type FileContext,
} from './sheets-formula';

const {ValueType} = ExcelJS;

/** Days between the serial numbers of Sheets and the epoch of JavaScript. */
const EPOCH = 25569;
const DAY = 86_400_000;

/** What a cell of the file holds; null for nothing. */
export function readValue(
  cell: Cell,
  context: FileContext,
): {value: ExtendedValue | null; link?: string} {
  switch (cell.type) {
    case ValueType.Hyperlink: {
      const {text, hyperlink} = cell.value as CellHyperlinkValue;
      const link = hyperlink ? sheetsLink(hyperlink, context) : '';
      return {value: plain(textOf(text)), ...(link ? {link} : {})};
    }
    case ValueType.RichText:
      return {value: plain(textOf(cell.value))};
    case ValueType.Error: {
      const {error} = cell.value as CellErrorValue;
      return {value: {formulaValue: `=${error}`}};
    }
    case ValueType.Formula: {
      const {shareType} = cell.value as CellFormulaValue & {shareType?: string};
      const isArray = shareType === 'array';
      const truth = /^(TRUE|FALSE)(?:\(\))?$/.exec(cell.formula ?? '');
      if (truth) return {value: {boolValue: truth[1] === 'TRUE'}};
      if (!cell.formula) return {value: plain(cell.result)};
      const formulaValue = sheetsFormula(cell.formula, isArray, context);
      return {
        value:
          !namesFile(cell.formula) && context.keeps(formulaValue)
            ? {formulaValue}
            : plain(cell.result),
      };
    }
    case ValueType.Merge:
      return {value: null};
    default:
      return {value: plain(cell.value)};
  }
}

/** A literal, or the result of a formula that cannot be kept. */
export function plain(value: unknown): ExtendedValue | null {
  if (typeof value === 'number') return {numberValue: value};
  if (typeof value === 'boolean') return {boolValue: value};
  if (value instanceof Date) {
    // ExcelJS gives milliseconds; a finer remainder is only error.
    const days = value.getTime() / DAY + EPOCH;
    return {numberValue: Number(days.toFixed(9))};
  }
  if (typeof value !== 'string' || value === '') return null;
  return {stringValue: value.slice(0, MAX_CELL_CHARACTERS)};
}

/** The plain text of a text, rich or not. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const {richText = []} = (value ?? {}) as Partial<CellRichTextValue>;
  return richText.map(({text}) => text).join('');
}
