import {FORM} from '../../wording/form';
import type {Context} from '../engine/command';
import {Refusal} from '../engine/host';

/** Rows of the one table that was given: of a file, or pasted from Excel. */
export function tableOf(
  {parseCsv}: Pick<Context, 'parseCsv'>,
  {csv, tsv}: {csv?: string; tsv?: string},
): string[][] {
  if ((csv === undefined) === (tsv === undefined)) {
    throw new Refusal(FORM.noTable);
  }
  return tsv === undefined ? parseCsv(csv ?? '') : parseCsv(tsv, '\t');
}
