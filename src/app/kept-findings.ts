import {cellName} from '../workbook/a1';
import type {RestoredLine} from '../workbook/decode/registry';
import type {FindingRow} from '../workbook/model';
import {KEPT} from '../workbook/tabs/findings';

/** A value that a repair found in a place which is not for it. */
export interface Stray {
  /** Whose it is: an institution's name, or empty. */
  name: string;
  /** Title of the tab. */
  tab: string;
  /** In A1 notation. */
  cell: string;
  value: string;
}

/** The line of «Замечания» that keeps the value. */
export function keptFinding({name, tab, cell, value}: Stray): FindingRow {
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
