import {areaOfRange} from '../read/data-filters';
import {readCell} from '../read/read-cell';
import type {Calculator} from '../calculator/calculator';
import {forEachCell} from '../box';
import {parseTyped, type Typed} from '../format/parse-typed';
import type {
  BookState,
  BooleanCondition,
  DataValidationRule,
  ExtendedValue,
  NumberFormat,
  SheetState,
} from '../model';

export interface TypedCell {
  book: BookState;
  /** Already follows a state in which the new value stands in the cell. */
  calculator: Calculator;
  sheet: SheetState;
  row: number;
  column: number;
  typed: Typed;
  /** The characters as typed. */
  text: string;
}

/** Whether a validation rule lets a typed value into its cell. */
export function allowsTyped(
  rule: DataValidationRule,
  cell: TypedCell,
): boolean {
  const {condition} = rule;
  if (!condition?.type || cell.typed.value === null) return true;
  const {effective, formatted, numberFormat} = readCell(
    cell.book,
    cell.calculator,
    cell.sheet,
    cell.row,
    cell.column,
  );
  if (condition.type === 'CUSTOM_FORMULA') return holds(condition, cell);
  if (condition.type === 'BOOLEAN') return isChoice(condition, effective, cell);
  if (condition.type === 'ONE_OF_LIST') {
    const options = (condition.values ?? []).map(v => v.userEnteredValue ?? '');
    return options.some(
      option => option === cell.text || sameValue(option, effective, cell),
    );
  }
  if (condition.type === 'ONE_OF_RANGE') {
    return inRange(condition, effective, formatted, cell);
  }
  return meetsCondition(condition, {...cell, effective, numberFormat});
}

function holds(condition: BooleanCondition, cell: TypedCell): boolean {
  const formula = condition.values?.[0]?.userEnteredValue ?? '';
  const {value} = evaluate(formula, cell);
  if (value?.boolValue !== undefined) return value.boolValue;
  return (value?.numberValue ?? 0) !== 0;
}

function evaluate(
  formula: string,
  {calculator, sheet}: Pick<TypedCell, 'calculator' | 'sheet'>,
) {
  return calculator.evaluate(formula, sheet.properties.sheetId);
}

function isChoice(
  condition: BooleanCondition,
  value: ExtendedValue | null,
  cell: TypedCell,
): boolean {
  const [on, off] = condition.values ?? [];
  if (on === undefined) return value?.boolValue !== undefined;
  return [on, off].some(
    choice =>
      choice?.userEnteredValue !== undefined &&
      sameValue(choice.userEnteredValue, value, cell),
  );
}

/** An option counts as what it would become when typed. */
function sameValue(
  option: string,
  value: ExtendedValue | null,
  {book}: TypedCell,
): boolean {
  const wanted = parseTyped(option, book.properties.locale).value;
  return (
    wanted !== null &&
    value !== null &&
    wanted.stringValue === value.stringValue &&
    wanted.numberValue === value.numberValue &&
    wanted.boolValue === value.boolValue
  );
}

function inRange(
  condition: BooleanCondition,
  value: ExtendedValue | null,
  formatted: string,
  cell: TypedCell,
): boolean {
  const text = (condition.values?.[0]?.userEnteredValue ?? '')
    .replace(/^=/, '')
    .replace(/\$/g, '');
  const own = cell.sheet.properties.title.replace(/'/g, "''");
  const range = text.includes('!') ? text : `'${own}'!${text}`;
  const {sheet, box} = areaOfRange(cell.book, range);
  let found = false;
  forEachCell(box, (row, column) => {
    if (found) return;
    const {book, calculator} = cell;
    const option = readCell(book, calculator, sheet, row, column);
    if (!option.effective) return;
    found =
      JSON.stringify(option.effective) === JSON.stringify(value) ||
      (option.formatted !== '' && option.formatted === formatted);
  });
  return found;
}

/** A cell that a condition is held against. */
export interface ComparedCell {
  book: BookState;
  calculator: Calculator;
  sheet: SheetState;
  effective: ExtendedValue | null;
  numberFormat?: NumberFormat;
}

/**
 * Whether a condition on the cell's own value holds. The formulas of its
 * operands are taken as they stand.
 */
export function meetsCondition(
  condition: BooleanCondition,
  cell: ComparedCell,
): boolean {
  const type = condition.type ?? '';
  const {effective: value, numberFormat} = cell;
  const isBlank = value === null || value.stringValue === '';
  if (type === 'BLANK') return isBlank;
  if (type === 'NOT_BLANK') return !isBlank;
  const operands = (condition.values ?? []).map(v =>
    v.relativeDate
      ? relativeDay(v.relativeDate, cell)
      : operand(v.userEnteredValue ?? '', cell),
  );
  if (type.startsWith('TEXT_')) {
    const text = String(
      value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '',
    );
    return compareText(type, text, String(operands[0] ?? ''));
  }
  const number = value?.numberValue;
  if (number === undefined) return false;
  const [a = NaN, b = NaN] = operands.map(Number);
  if (type === 'DATE_IS_VALID') return isDate(numberFormat);
  return compareNumber(
    type.replace(/^(DATE|NUMBER)_/, ''),
    type.startsWith('DATE_') ? Math.floor(number) : number,
    a,
    b,
  );
}

/** Days from today that the name of a day stands for. */
const DAYS: Readonly<Record<string, number>> = {
  PAST_YEAR: -365,
  PAST_MONTH: -30,
  PAST_WEEK: -7,
  YESTERDAY: -1,
  TODAY: 0,
  TOMORROW: 1,
};

function relativeDay(name: string, cell: ComparedCell): number {
  const {value} = evaluate('=TODAY()', cell);
  return (value?.numberValue ?? 0) + (DAYS[name] ?? 0);
}

function isDate(format: NumberFormat | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'DATE_TIME';
}

function operand(text: string, cell: ComparedCell): string | number {
  const value = text.startsWith('=')
    ? evaluate(text, cell).value
    : parseTyped(text, cell.book.properties.locale).value;
  return value?.numberValue ?? value?.stringValue ?? text;
}

function compareText(type: string, text: string, wanted: string): boolean {
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return a.includes(b);
    case 'TEXT_NOT_CONTAINS':
      return !a.includes(b);
    case 'TEXT_STARTS_WITH':
      return a.startsWith(b);
    case 'TEXT_ENDS_WITH':
      return a.endsWith(b);
    case 'TEXT_EQ':
      return a === b;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(a);
    case 'TEXT_IS_URL':
      return /^(https?:\/\/|www\.)?[^\s/@]+\.[\p{L}]{2,}(\/\S*)?$/u.test(a);
    default:
      throw new Error(`unknown condition: ${type}`);
  }
}

function compareNumber(
  operator: string,
  value: number,
  a: number,
  b: number,
): boolean {
  switch (operator) {
    case 'GREATER':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return value <= a;
    case 'EQ':
      return value === a;
    case 'NOT_EQ':
      return value !== a;
    case 'BETWEEN':
      return value >= a && value <= b;
    case 'NOT_BETWEEN':
      return value < a || value > b;
    default:
      throw new Error(`unknown condition: ${operator}`);
  }
}
