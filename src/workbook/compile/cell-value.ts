import {addDays, daysBetween} from '../../core/schedule/day';
import {formatDay} from '../../wording/date';
import {sheetPrefix} from '../a1';
import {quote} from '../formulas/text';
import type {CellValue, Scalar} from '../layout';
import type {ExtendedValue} from '../sheets-api';

/** Where the tabs are, for formulas and links. */
export interface Places {
  title(tab: string): string;
  sheetId(tab: string): number;
}

/** The day from which the API counts. */
const FIRST_DAY = '1899-12-30';

/** Serial number of a day. */
export const serialOf = (day: string): number => daysBetween(FIRST_DAY, day);

/** The day of a whole serial number, `yyyy-mm-dd`. */
export const dayOfSerial = (serial: number): string =>
  addDays(FIRST_DAY, serial);

/** Names the tabs of a formula by their present titles. */
export function resolveFormula(formula: string, places: Places): string {
  return formula.replace(/⟦([^⟧]+)⟧/g, (_, tab: string) =>
    sheetPrefix(places.title(tab)),
  );
}

/** What is written into the cell; an empty object clears it. */
export function extendedValue(
  value: CellValue,
  places: Places,
): ExtendedValue | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return {stringValue: value};
  if (typeof value === 'number') return {numberValue: value};
  if (typeof value === 'boolean') return {boolValue: value};
  if ('formula' in value) {
    return {formulaValue: resolveFormula(value.formula, places)};
  }
  if ('day' in value) return {numberValue: serialOf(value.day)};
  if ('sheetOf' in value) return {numberValue: places.sheetId(value.sheetOf)};
  const range = value.cell ? `&range=${value.cell}` : '';
  const target = `#gid=${places.sheetId(value.tab)}${range}`;
  return {formulaValue: `=HYPERLINK(${quote(target)};${quote(value.label)})`};
}

/** What a read shows of the value; undefined for a formula's result. */
export function shownValue(
  value: CellValue,
  places: Places,
): Scalar | undefined {
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  if ('formula' in value) return undefined;
  if ('sheetOf' in value) return places.sheetId(value.sheetOf);
  return 'day' in value ? formatDay(value.day) : value.label;
}
