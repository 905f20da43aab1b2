import type {Actual} from '../workbook/actual';
import {desired} from '../workbook/desired';
import type {JournalLine, Model} from '../workbook/model';
import {bodies} from '../workbook/reconcile/bodies';
import {
  reconcile,
  type ReconcileOptions,
} from '../workbook/reconcile/reconcile';
import type {Host} from './host';
import {refuseShifted} from './refuse-damage';

/** A write that holds no more than this adds the line in the journal alone. */
const ONLY_JOURNAL = 1;

/**
 * Writes the difference between the model and the workbook; when there is
 * none, nothing, not even a line in the journal unless `always` asks for it.
 * Returns whether it wrote.
 */
export function saveWorkbook(
  host: Host,
  actual: Actual,
  model: Model,
  line: JournalLine,
  options: ReconcileOptions,
  always = false,
): boolean {
  const specs = desired({...model, journal: [line]});
  refuseShifted(specs, actual);
  const groups = reconcile(actual, specs, options);
  const requests = groups.reduce((sum, group) => sum + group.length, 0);
  if (requests <= ONLY_JOURNAL && !always) return false;
  for (const body of bodies(groups)) host.write(body);
  return true;
}
