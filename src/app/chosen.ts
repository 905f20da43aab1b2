import * as z from 'zod/mini';
import type {Institution} from '../core/institution';
import type {Model} from '../workbook/model';
import {Refusal} from './host';

/** One institution by code, or all of them. */
export const Choice = z.union([
  z.strictObject({institution: z.string()}),
  z.strictObject({all: z.literal(true)}),
]);

/** The institutions that are meant; throws `Refusal` for an unknown code. */
export function chosen(
  model: Model,
  choice: {institution?: string; all?: boolean},
): readonly Institution[] {
  if (choice.all) return model.institutions.filter(one => one.active);
  const code = (choice.institution ?? '').trim().toLowerCase();
  const institution = model.institutions.find(
    one => one.code.toLowerCase() === code,
  );
  if (!institution) {
    throw new Refusal(
      `Учреждения с кодом «${choice.institution}» нет. Коды – во вкладке «Учреждения».`,
    );
  }
  return [institution];
}
