import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {cellName} from '../a1';
import {bodyRows, rowNumbers} from './institution-body';
import {COLUMN} from './institution-columns';
import type {Book} from '../book';

const known = new WeakMap<Preset, Map<string, Map<string, number>>>();

/** Rows of an institution's tab by id, worked out once for each shape. */
function rowsOf(preset: Preset, institution: Institution) {
  const shapes = known.get(preset) ?? new Map<string, Map<string, number>>();
  known.set(preset, shapes);
  const shape = `${institution.kind} ${institution.upperGrades}`;
  const rows = shapes.get(shape) ?? rowNumbers(bodyRows(preset, institution));
  shapes.set(shape, rows);
  return rows;
}

/** Where an institution's tab holds the value of a row: `E12`; null if nowhere. */
export function fieldCell(
  {preset}: Pick<Book, 'preset'>,
  institution: Institution,
  field: string,
): string | null {
  const row = rowsOf(preset, institution).get(field);
  return row === undefined ? null : cellName(row, COLUMN.value);
}
