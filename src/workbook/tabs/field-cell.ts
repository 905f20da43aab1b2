import type {Institution} from '../../core/order/institution';
import {cellName} from '../a1';
import {rowNumbers} from './institution-body';
import {COLUMN} from './institution-columns';
import type {Book} from '../book';

/** Where an institution's tab holds the value of a row: `E12`; null if nowhere. */
export function fieldCell(
  {preset}: Pick<Book, 'preset'>,
  institution: Institution,
  field: string,
): string | null {
  const row = rowNumbers(preset, institution).get(field);
  return row === undefined ? null : cellName(row, COLUMN.value);
}
