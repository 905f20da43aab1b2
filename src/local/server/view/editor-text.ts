import {localeOf, type Locale} from '../../sheets/calculator/locale';
import {formatNumber, formatPlain} from '../../sheets/format/format-number';
import {parseTyped} from '../../sheets/format/parse-typed';
import type {NumberFormat} from '../../sheets/model';
import type {ReadCell} from '../../sheets/read/read-cell';

/**
 * What stands in the editor when a cell is opened: typed back unchanged, it
 * leaves the cell as it is. '' for an empty cell.
 */
export function editorText(
  {userEntered, numberFormat}: ReadCell,
  localeName: string,
): string {
  if (!userEntered) return '';
  const {formulaValue, stringValue, boolValue, numberValue} = userEntered;
  if (formulaValue !== undefined) return formulaValue;
  const locale = localeOf(localeName);
  if (boolValue !== undefined) return boolValue ? locale.yes : locale.no;
  if (stringValue !== undefined) {
    const isText = numberFormat?.type === 'TEXT';
    return isText || staysText(stringValue, localeName)
      ? stringValue
      : `'${stringValue}`;
  }
  return numberValue === undefined
    ? ''
    : numberText(numberValue, numberFormat, locale);
}

/** A text that would be read as something else is marked by an apostrophe. */
function staysText(text: string, locale: string): boolean {
  return parseTyped(text, locale).value?.stringValue === text;
}

function numberText(
  value: number,
  format: NumberFormat | undefined,
  locale: Locale,
): string {
  switch (format?.type) {
    case 'DATE':
      return Number.isInteger(value)
        ? formatNumber(value, locale.datePattern, locale)
        : formatNumber(value, `${locale.datePattern} hh:mm:ss`, locale);
    case 'DATE_TIME':
      return formatNumber(value, `${locale.datePattern} hh:mm:ss`, locale);
    case 'TIME':
      return formatNumber(value, 'hh:mm:ss', locale);
    case 'PERCENT':
      return `${exact(Number((value * 100).toPrecision(15)), locale)}%`;
    default:
      return exact(value, locale);
  }
}

/** All digits of the number, unlike the cell, which shows about ten. */
function exact(value: number, locale: Locale): string {
  const text = String(value);
  return text.includes('e')
    ? formatPlain(value, locale)
    : text.replace('.', locale.decimal);
}
