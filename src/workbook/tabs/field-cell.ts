import type {Institution} from '../../core/institution';
import {cellName} from '../a1';
import {bodyRows, rowNumbers} from './institution-body';
import {COLUMN} from './institution-columns';
import type {Model} from '../model';

/** Where an institution's tab holds the value of a row: `E12`; null if nowhere. */
export function fieldCell(
  model: Pick<Model, 'preset'>,
  institution: Institution,
  field: string,
): string | null {
  const row = rowNumbers(bodyRows(model.preset, institution)).get(field);
  return row === undefined ? null : cellName(row, COLUMN.value);
}
