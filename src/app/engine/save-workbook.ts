import type {Actual} from '../../workbook/actual';
import {desired} from '../../workbook/desired';
import type {JournalLine, Model} from '../../workbook/model';
import {bodies} from '../../workbook/reconcile/bodies';
import {
  reconcile,
  type ReconcileOptions,
} from '../../workbook/reconcile/reconcile';
import {overwritten} from '../../workbook/reconcile/overwritten';
import type {Host} from './host';
import {keptStray} from '../analysis/kept-findings';
import {refuseShifted} from './refuse-damage';

/** A write that holds no more than this adds the line in the journal alone. */
const ONLY_JOURNAL = 1;

/**
 * Writes the difference between the model and the workbook; when there is
 * none, nothing, not even a line in the journal unless `always` asks for it.
 * Returns how many typed values that have no place it keeps in «Замечания».
 */
export function saveWorkbook(
  host: Host,
  actual: Actual,
  model: Model,
  line: JournalLine,
  options: ReconcileOptions,
  always = false,
): number {
  const written = {...model, journal: [line]};
  const planned = desired(written);
  refuseShifted(planned, actual);
  const strays = [
    ...(actual.straightening?.strays ?? []),
    ...overwritten(planned, actual, model.preset),
  ].map(stray => keptStray(stray, model));
  const known = new Set(model.newFindings.map(({id}) => id));
  const newFindings = [
    ...model.newFindings,
    ...strays.filter(({id}) => !known.has(id)),
  ];
  const specs =
    strays.length > 0 ? desired({...written, newFindings}) : planned;
  const groups = reconcile(actual, specs, options);
  const requests = groups.reduce((sum, group) => sum + group.length, 0);
  const isWorthIt = requests > ONLY_JOURNAL || always;
  if (isWorthIt) for (const body of bodies(groups)) host.write(body);
  return newFindings.length;
}
