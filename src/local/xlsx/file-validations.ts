import type {Workbook as File} from 'exceljs';
import {intern} from '../sheets/intern';
import type {BooleanCondition, DataValidationRule} from '../sheets/model';
import {fileBox, fileBoxes, type FileBox} from './file-box';
import {fileReference, sheetsFormula, type FileContext} from './sheets-formula';
import {childOf, type XmlElement} from './xml-elements';

export interface FileValidation {
  boxes: FileBox[];
  rule: DataValidationRule;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQ',
  notEqual: 'NOT_EQ',
  greaterThan: 'GREATER',
  lessThan: 'LESS',
  greaterThanOrEqual: 'GREATER_THAN_EQ',
  lessThanOrEqual: 'LESS_THAN_EQ',
};

const DATES: Readonly<Record<string, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQ',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

/**
 * The rules of a sheet's part, newer ones (`x14`) included. ExcelJS would write
 * a rule over a whole column a million times, so they are read here.
 * @param elements `dataValidation` of the part.
 * @param file where the lists stand to which rules refer.
 * @param lists title of the sheet that only holds such lists, if any.
 */
export function fileValidations(
  elements: readonly XmlElement[],
  file: File,
  lists: string | null,
  context: FileContext,
): FileValidation[] {
  return elements.flatMap(element => {
    const of = (name: string) => element.attributes.get(name);
    const references = of('sqref') ?? textOf(element, 'sqref') ?? '';
    const condition = conditionOf(element, file, lists, context);
    const boxes = fileBoxes(references);
    if (!condition || boxes.length === 0) return [];
    const strict =
      isSet(of('showErrorMessage')) && (of('errorStyle') ?? 'stop') === 'stop';
    const shown = !isSet(of('showDropDown'));
    const prompt = of('prompt');
    const choice = /^(?:ONE_OF|BOOLEAN)/.test(condition.type ?? '');
    const rule = intern<DataValidationRule>({
      condition,
      ...(prompt ? {inputMessage: prompt} : {}),
      ...(strict ? {strict} : {}),
      ...(choice && shown ? {showCustomUi: true} : {}),
    });
    return [{boxes, rule}];
  });
}

function isSet(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

function conditionOf(
  element: XmlElement,
  file: File,
  lists: string | null,
  context: FileContext,
): BooleanCondition | null {
  const formulas = ['formula1', 'formula2'].flatMap(name => {
    const source = textOf(element, name);
    return source === undefined ? [] : [source];
  });
  const [first] = formulas;
  if (first === undefined) return null;
  const operator = element.attributes.get('operator') ?? 'between';
  const values = formulas.map(formula => ({
    userEnteredValue: operandOf(formula, context),
  }));
  switch (element.attributes.get('type')) {
    case 'list':
      return listOf(first, file, lists, context);
    case 'custom':
      return {
        type: 'CUSTOM_FORMULA',
        values: [{userEnteredValue: sheetsFormula(first, false, context)}],
      };
    case 'whole':
    case 'decimal':
      return conditionOfType(`NUMBER_${COMPARISONS[operator] ?? ''}`, values);
    case 'date':
      return conditionOfType(
        DATES[operator] ?? '',
        formulas.map(formula => ({
          userEnteredValue: dateOf(formula, context),
        })),
      );
    default:
      return null;
  }
}

function conditionOfType(
  type: string,
  values: BooleanCondition['values'],
): BooleanCondition | null {
  const count = type.endsWith('BETWEEN') ? 2 : 1;
  return /_[A-Z]/.test(type) && values?.length === count
    ? {type: type as BooleanCondition['type'], values}
    : null;
}

/** A number stays one, anything else is a formula. */
function operandOf(formula: string, context: FileContext): string {
  return /^-?\d+(?:\.\d+)?$/.test(formula)
    ? formula.replace('.', context.locale.decimal)
    : sheetsFormula(formula, false, context);
}

/** Excel writes a date as its serial number. */
function dateOf(formula: string, context: FileContext): string {
  if (!/^\d+(?:\.\d+)?$/.test(formula)) return operandOf(formula, context);
  const day = new Date(Math.round((Number(formula) - 25569) * 864e5));
  const two = (n: number) => String(n).padStart(2, '0');
  const [date, month] = [two(day.getUTCDate()), two(day.getUTCMonth() + 1)];
  return context.locale.dayFirst
    ? `${date}.${month}.${day.getUTCFullYear()}`
    : `${month}/${date}/${day.getUTCFullYear()}`;
}

function listOf(
  formula: string,
  file: File,
  lists: string | null,
  context: FileContext,
): BooleanCondition | null {
  if (formula.startsWith('"')) {
    const items = formula.slice(1, -1).replace(/""/g, '"').split(',');
    return oneOf(items.map(item => item.trim()).filter(item => item !== ''));
  }
  const place = fileReference(formula);
  if (place?.title === lists && lists !== null) {
    const held = listedValues(file, place.title, place.range);
    const [yes, no] = held;
    if (held.length === 2 && yes === true && no === false) {
      return {type: 'BOOLEAN'};
    }
    return oneOf(held.map(value => String(value ?? '')));
  }
  return {
    type: 'ONE_OF_RANGE',
    values: [{userEnteredValue: sheetsFormula(formula, false, context)}],
  };
}

function oneOf(items: readonly string[]): BooleanCondition | null {
  return items.length > 0
    ? {
        type: 'ONE_OF_LIST',
        values: items.map(userEnteredValue => ({userEnteredValue})),
      }
    : null;
}

function listedValues(file: File, title: string, range: string): unknown[] {
  const box = fileBox(range);
  const sheet = file.getWorksheet(title);
  if (!box || !sheet) return [];
  const {startRow, startColumn} = box;
  const last = Math.min(box.endRow ?? sheet.rowCount, sheet.rowCount);
  return Array.from(
    {length: Math.max(0, last - startRow)},
    (_, i) => sheet.getCell(startRow + i + 1, startColumn + 1).value,
  );
}

/** Text of the first element of a name, or of the `xm:f` that it holds. */
function textOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child && (childOf(child, 'f') ?? child).text;
}
