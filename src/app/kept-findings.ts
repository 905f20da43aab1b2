import {cellName} from '../workbook/a1';
import type {RestoredLine} from '../workbook/decode/registry';
import type {FindingRow, Model} from '../workbook/model';
import type {Overwritten} from '../workbook/reconcile/strays';
import {institutionOf} from '../workbook/tab-ids';
import {KEPT} from '../workbook/tabs/findings';

/** A value that a repair found in a place which is not for it. */
interface Stray {
  /** Whose it is: an institution's name, or empty. */
  name: string;
  /** Title of the tab. */
  tab: string;
  /** In A1 notation. */
  cell: string;
  value: string;
}

/** The line of «Замечания» that keeps the value. */
function keptFinding({name, tab, cell, value}: Stray): FindingRow {
  const text = `Стояло во вкладке «${tab}» в ячейке ${cell}, при восстановлении места не нашлось`;
  return {
    id: `${KEPT}${tab}/${cell}`,
    cells: [name, '', '', 'сохранено', text, value, '', ''],
  };
}

/** What of a line of the registry could not be read when it was made again. */
export function keptLine({name, typed, row}: RestoredLine): FindingRow[] {
  if (row === null) return [];
  return [...typed].map(([column, value]) =>
    keptFinding({
      name,
      tab: 'Учреждения',
      cell: cellName(row - 1, column),
      value,
    }),
  );
}

/** A value that the repair writes over. */
export function keptStray(
  {tabId, title, row, column, value}: Overwritten,
  {institutions}: Model,
): FindingRow {
  const code = institutionOf(tabId);
  return keptFinding({
    name: institutions.find(one => one.code === code)?.name ?? '',
    tab: title,
    cell: cellName(row, column),
    value,
  });
}
