import {
  institutionsIn,
  readInstitutionTable,
} from '../../src/app/institutions/institution-table';
import type {Institution} from '../../src/core/order/institution';
import {csv, FOUR_SHAPES, PRESET, type Line} from './municipality';

/** The institutions of a list, as the add-on reads them. */
export function institutionsOf(lines: readonly Line[]): Institution[] {
  const table = csv(lines)
    .split('\n')
    .map(line => line.split(';'));
  return institutionsIn(readInstitutionTable(table, PRESET));
}

export const fourInstitutions = (): Institution[] =>
  institutionsOf(FOUR_SHAPES);
