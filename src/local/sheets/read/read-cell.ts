import {errorText, type Calculated, type Kind} from '../calculator/calculated';
import type {Calculator} from '../calculator/calculator';
import {localeOf, type Locale} from '../calculator/locale';
import {formatNumber, formatPlain, formatText} from '../format/format-number';
import type {
  BookState,
  CellData,
  CellFormat,
  ExtendedValue,
  NumberFormat,
  SheetState,
} from '../model';
import {hasField, type Mask} from '../schema/field-mask';

export interface ReadCell {
  userEntered: ExtendedValue | null;
  /** Null for an empty cell and for a formula that gives nothing. */
  effective: ExtendedValue | null;
  /** As the cell shows it; '' for nothing. */
  formatted: string;
  /** The cell's own number format, or the one that its formula came to. */
  numberFormat?: NumberFormat;
}

/** `calculator` must follow `book`. */
export function readCell(
  book: BookState,
  calculator: Calculator,
  sheet: SheetState,
  row: number,
  column: number,
): ReadCell {
  const cell = sheet.rows[row]?.[column];
  const userEntered = cell?.userEnteredValue ?? null;
  const {value: effective, kind} = calculate(
    userEntered,
    calculator,
    sheet.properties.sheetId,
    row,
    column,
  );
  const locale = localeOf(book.properties.locale);
  const numberFormat =
    cell?.userEnteredFormat?.numberFormat ?? formatOfKind(kind, locale);
  return {
    userEntered,
    effective,
    formatted: formatValue(effective, numberFormat, locale),
    ...(numberFormat ? {numberFormat} : {}),
  };
}

/** A literal is its own result; only formulas and spills ask the engine. */
function calculate(
  value: ExtendedValue | null,
  calculator: Calculator,
  sheetId: number,
  row: number,
  column: number,
): Calculated {
  return value && value.formulaValue === undefined
    ? {value, kind: 'plain'}
    : calculator.read(sheetId, row, column);
}

function formatOfKind(kind: Kind, locale: Locale): NumberFormat | undefined {
  switch (kind) {
    case 'date':
      return {type: 'DATE', pattern: locale.datePattern};
    case 'dateTime':
      return {type: 'DATE_TIME', pattern: `${locale.datePattern} hh:mm:ss`};
    case 'time':
      return {type: 'TIME', pattern: 'hh:mm:ss'};
    case 'percent':
      return {type: 'PERCENT', pattern: '0.00%'};
    case 'plain':
      return undefined;
  }
}

const DEFAULT_PATTERNS: Record<string, string> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  TIME: 'hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

function formatValue(
  value: ExtendedValue | null,
  format: NumberFormat | undefined,
  locale: Locale,
): string {
  if (!value) return '';
  if (value.errorValue) return errorText(value.errorValue);
  if (value.boolValue !== undefined) {
    return value.boolValue ? locale.yes : locale.no;
  }
  if (value.stringValue !== undefined) {
    return format?.pattern === undefined
      ? value.stringValue
      : formatText(value.stringValue, format.pattern);
  }
  const number = value.numberValue ?? 0;
  const type = format?.type ?? 'NUMBER_FORMAT_TYPE_UNSPECIFIED';
  const pattern =
    format?.pattern ??
    (type === 'DATE'
      ? locale.datePattern
      : type === 'DATE_TIME'
        ? `${locale.datePattern} hh:mm:ss`
        : DEFAULT_PATTERNS[type]);
  return pattern === undefined || type === 'TEXT' || pattern === 'General'
    ? formatPlain(number, locale)
    : formatNumber(number, pattern, locale);
}

/**
 * The cell with the calculated fields that the mask asks for, or undefined for
 * one that holds nothing. The effective format leaves conditional formats out.
 */
export function readCellData(
  book: BookState,
  calculator: Calculator,
  sheet: SheetState,
  row: number,
  column: number,
  mask: Mask,
): CellData | undefined {
  const cell = sheet.rows[row]?.[column];
  const read = readCell(book, calculator, sheet, row, column);
  if (!cell && !read.effective) return undefined;
  const out: CellData = {...cell};
  if (read.effective) {
    out.effectiveValue = read.effective;
    out.formattedValue = read.formatted;
  }
  const dressed = cell?.userEnteredFormat !== undefined || read.effective;
  if (dressed && hasField(mask, 'effectiveFormat')) {
    out.effectiveFormat = effectiveFormat(
      book.properties.defaultFormat,
      cell?.userEnteredFormat,
      read.numberFormat,
    );
  }
  const link = hasField(mask, 'hyperlink')
    ? linkOf(read.userEntered, cell)
    : null;
  if (link !== null) out.hyperlink = link;
  return out;
}

function effectiveFormat(
  standard: CellFormat | undefined,
  own: CellFormat | undefined,
  numberFormat: NumberFormat | undefined,
): CellFormat {
  return {
    ...standard,
    ...own,
    ...(numberFormat ? {numberFormat} : {}),
    textFormat: {...standard?.textFormat, ...own?.textFormat},
  };
}

/** Of a HYPERLINK whose address is written out, or of the whole cell. */
function linkOf(
  value: ExtendedValue | null,
  cell: CellData | undefined,
): string | null {
  const whole = cell?.userEnteredFormat?.textFormat?.link?.uri;
  if (whole !== undefined) return whole;
  const match = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(
    value?.formulaValue ?? '',
  );
  return match ? (match[1] ?? '').replace(/""/g, '"') : null;
}
