import type {Calculator} from './calculator/calculator';
import {Draft} from './draft';
import {checkEmulated} from './formula/check-emulated';
import {parseTyped, type Typed} from './format/parse-typed';
import {
  MAX_CELL_CHARACTERS,
  type BookState,
  type CellData,
  type DataValidationRule,
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

/** What a person types into a cell; '' clears it. */
export interface TypedText extends CellPosition {
  text: string;
}

/**
 * The state after a person typed into cells, wholly or not at all; the
 * calculator then follows it. No cell twice.
 * @throws Refusal for a protected cell or a value that strict validation bars;
 * the calculator then follows the old state again
 */
export function typeCells(
  book: BookState,
  calculator: Calculator,
  texts: readonly TypedText[],
  user: string,
  year: number,
): BookState {
  const draft = new Draft(book, user, () => calculator);
  const written = texts.map(at => writeText(draft, at, user, year));
  const strict = written.filter(({rule}) => rule?.strict);
  if (strict.length === 0) return draft.state;
  calculator.follow(book);
  calculator.follow(draft.state);
  for (const {at, typed, rule = {}} of strict) {
    const sheet = draft.grid(at.sheetId);
    const cell = {...at, book: draft.state, calculator, sheet, typed};
    if (allowsTyped(rule, cell)) continue;
    calculator.follow(book);
    throw new Refusal('validation', rule.inputMessage || listed(rule));
  }
  return draft.state;
}

interface Written {
  at: TypedText;
  typed: Typed;
  /** Of the cell. */
  rule: DataValidationRule | undefined;
}

function writeText(
  draft: Draft,
  at: TypedText,
  user: string,
  year: number,
): Written {
  const {sheetId, row, column, text} = at;
  const sheet = draft.find(sheetId);
  if (!sheet || row >= sheet.rowCount || column >= sheet.columnCount) {
    throw new Refusal('cell-outside');
  }
  const box = {
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  };
  if (!mayEdit(draft.state, sheet, box, user)) throw new Refusal('protected');
  if (text.length > MAX_CELL_CHARACTERS) throw new Refusal('text-too-long');
  const before = draft.cell(sheet, row, column);
  const {locale} = draft.state.properties;
  const typed = readTyped(text, before, locale, year);
  demandEmulated(typed);
  const own = draft.edit(sheetId);
  draft.setCell(own, row, column, withTyped(before, typed));
  return {at, typed, rule: before?.dataValidation};
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
function listed({condition}: DataValidationRule): string | undefined {
  const options =
    condition?.type === 'ONE_OF_LIST'
      ? (condition.values ?? []).map(v => v.userEnteredValue).join(', ')
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
  setLink(out, typed.link);
  if (typed.value) out.userEnteredValue = typed.value;
  if (typed.format && !out.userEnteredFormat?.numberFormat) {
    out.userEnteredFormat = {
      ...out.userEnteredFormat,
      numberFormat: typed.format,
    };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** What leads from the whole cell; it goes with the text that it came with. */
function setLink(cell: CellData, uri: string | undefined): void {
  const {textFormat, ...format} = cell.userEnteredFormat ?? {};
  const {link, ...look} = textFormat ?? {};
  if (link === undefined && uri === undefined) return;
  const next = {...look, ...(uri === undefined ? {} : {link: {uri}})};
  const dressed = {
    ...format,
    ...(Object.keys(next).length > 0 ? {textFormat: next} : {}),
  };
  if (Object.keys(dressed).length > 0) cell.userEnteredFormat = dressed;
  else delete cell.userEnteredFormat;
}
