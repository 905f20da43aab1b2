import {isTarget} from '../../core/analysis/target';
import type {Catalogue} from '../../core/order/indicator';
import type {ActualTab} from '../actual';
import type {Book} from '../book';
import {TARGET_COLUMN} from '../tabs/indicators';
import {tableRows} from './table-rows';

/** What the centre typed into «Цель на период», as far as it can be read. */
export function decodeTargets(
  tab: ActualTab | undefined,
  {indicators}: Catalogue,
): Pick<Book, 'targets' | 'targetProblems'> {
  const targets = new Map<string, number>();
  const targetProblems = new Map<string, string | number | boolean>();
  for (const row of tableRows(tab)) {
    const indicator = indicators.find(({id}) => id === row.text(0));
    const typed = row.cell(TARGET_COLUMN);
    if (!indicator || typed === null || row.text(TARGET_COLUMN) === '') {
      continue;
    }
    if (isTarget(indicator, typed)) targets.set(indicator.id, typed);
    else targetProblems.set(indicator.id, typed);
  }
  return {targets, targetProblems};
}
