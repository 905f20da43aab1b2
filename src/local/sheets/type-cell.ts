import type {Calculator} from './calculator/calculator';
import {Draft} from './draft';
import {checkEmulated} from './formula/check-emulated';
import {parseTyped, type Typed} from './format/parse-typed';
import {
  MAX_CELL_CHARACTERS,
  type BookState,
  type CellData,
  type SheetState,
} from './model';
import {mayEdit} from './protection';
import {Refusal} from './refusal';
import {allowsTyped} from './validation/check-typed';

export interface CellPosition {
  sheetId: number;
  /** Zero-based, as the column. */
  row: number;
  column: number;
}

/**
 * The state after a person typed into a cell; the calculator then follows it.
 * @throws Refusal for a protected cell or a value that strict validation bars;
 * the calculator then follows the old state again
 */
export function typeCell(
  book: BookState,
  calculator: Calculator,
  at: CellPosition,
  text: string,
  user: string,
  year: number,
): BookState {
  const draft = new Draft(book, user, () => calculator);
  const sheet = draft.find(at.sheetId);
  if (!sheet || at.row >= sheet.rowCount || at.column >= sheet.columnCount) {
    throw new Refusal('cell-outside');
  }
  const box = {
    startRow: at.row,
    endRow: at.row + 1,
    startColumn: at.column,
    endColumn: at.column + 1,
  };
  if (!mayEdit(book, sheet, box, user)) {
    throw new Refusal('protected');
  }
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new Refusal('text-too-long');
  }
  const before = sheet.rows[at.row]?.[at.column];
  const typed = readTyped(text, before, book.properties.locale, year);
  demandEmulated(typed);
  const own = draft.edit(at.sheetId);
  draft.setCell(own, at.row, at.column, withTyped(before, typed));
  const rule = before?.dataValidation;
  if (!rule?.strict) return draft.state;
  calculator.follow(book);
  calculator.follow(draft.state);
  const cell = {
    book: draft.state,
    calculator,
    sheet: own,
    row: at.row,
    column: at.column,
    typed,
    text,
  };
  if (allowsTyped(rule, cell)) return draft.state;
  calculator.follow(book);
  throw new Refusal('validation', rule.inputMessage || listed(own, at));
}

function demandEmulated({value}: Typed): void {
  if (value?.formulaValue === undefined) return;
  try {
    checkEmulated(value.formulaValue);
  } catch (cause) {
    throw new Refusal('not-emulated', undefined, {cause});
  }
}

/** Undefined for a rule that lists nothing. */
function listed(sheet: SheetState, at: CellPosition): string | undefined {
  const rule = sheet.rows[at.row]?.[at.column]?.dataValidation;
  const options =
    rule?.condition?.type === 'ONE_OF_LIST'
      ? (rule.condition.values ?? []).map(v => v.userEnteredValue).join(', ')
      : '';
  return options
    ? `Введённое значение не подходит. Выберите одно из списка: ${options}.`
    : undefined;
}

/** Reads typed text for a cell, whose own number format may decide. */
export function readTyped(
  text: string,
  before: CellData | undefined,
  locale: string,
  year: number,
): Typed {
  const format = before?.userEnteredFormat?.numberFormat?.type;
  if (format === 'TEXT') {
    return {value: text === '' ? null : {stringValue: text}};
  }
  const typed = parseTyped(text, locale, year);
  const number = typed.value?.numberValue;
  if (format === 'PERCENT' && number !== undefined && !typed.format) {
    return {value: {numberValue: Number(`${number}e-2`)}};
  }
  return typed;
}

/** A format that the cell has already is kept. */
export function withTyped(
  before: CellData | undefined,
  typed: Typed,
): CellData | undefined {
  const out: CellData = {...before};
  delete out.userEnteredValue;
  delete out.textFormatRuns;
  if (typed.value) out.userEnteredValue = typed.value;
  if (typed.format && !out.userEnteredFormat?.numberFormat) {
    out.userEnteredFormat = {
      ...out.userEnteredFormat,
      numberFormat: typed.format,
    };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}
