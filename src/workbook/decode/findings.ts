import type {ActualTab} from '../actual';
import type {FindingRow} from '../book';
import {FINDINGS, KEPT} from '../tabs/findings';
import {tableRows} from './table-rows';

/** Lines of «Замечания» that hold a value which found no place. */
export function decodeKeptFindings(tab: ActualTab | undefined): FindingRow[] {
  return tableRows(tab)
    .filter(row => row.text(0).startsWith(KEPT))
    .map(row => ({
      id: row.text(0),
      cells: FINDINGS.list.map((_, index) => row.cell(index + 1)),
    }));
}
