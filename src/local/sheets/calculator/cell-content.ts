import {momentOf} from '../format/serial';
import type {CellData} from '../model';
import {toEngineFormula, type Content} from './engine';

/**
 * A cell for the engine. Dates go as text that the engine reads back as dates,
 * so that it knows what they are; texts are marked so that it reads nothing
 * into them.
 */
export function cellContent(
  cell: CellData | undefined,
  locale: string,
): Content {
  const value = cell?.userEnteredValue;
  if (!value) return null;
  if (value.formulaValue !== undefined) {
    return toEngineFormula(value.formulaValue, locale);
  }
  if (value.stringValue !== undefined) return `'${value.stringValue}`;
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.numberValue === undefined) return null;
  const type = cell?.userEnteredFormat?.numberFormat?.type;
  return dateText(value.numberValue, type) ?? value.numberValue;
}

function dateText(serial: number, type: string | undefined): string | null {
  if (type !== 'DATE' && type !== 'DATE_TIME') return null;
  if (serial < 1 || serial > 2_958_465) return null;
  const at = momentOf(serial);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(at.day)}.${two(at.month)}.${at.year}`;
  if (Number.isInteger(serial)) return day;
  return `${day} ${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
}
