import {FINDING_LINE} from '../../wording/finding-line';
import {cellName} from '../../workbook/a1';
import type {Mended} from '../../workbook/decode/mended';
import type {FindingRow, Book} from '../../workbook/book';
import type {Stray} from '../../workbook/actual';
import {institutionOf} from '../../workbook/tab-ids';
import {KEPT} from '../../workbook/tabs/findings';

/** Where a value stood that has no place. */
interface Found {
  /** Whose it is: an institution's name, or empty. */
  name: string;
  /** Title of the tab. */
  tab: string;
  /** In A1 notation. */
  cell: string;
  value: string;
}

/** The line of «Замечания» that keeps the value. */
function keptFinding({name, tab, cell, value}: Found): FindingRow {
  const text = FINDING_LINE.displaced(tab, cell);
  return {
    id: `${KEPT}${tab}/${cell}`,
    cells: [name, '', '', FINDING_LINE.kept, text, value, '', ''],
  };
}

/** What stood in place of something that was put right. */
export function keptTyped({name, tab, typed}: Mended): FindingRow[] {
  return typed.map(({row, column, value}) =>
    keptFinding({name, tab, cell: cellName(row, column), value}),
  );
}

/** The line of a value that the repair writes over or takes away. */
export function keptStray(
  {tabId, title, row, column, value}: Stray,
  institutions: Book['institutions'],
): FindingRow {
  const code = institutionOf(tabId);
  return keptFinding({
    name: institutions.find(one => one.code === code)?.name ?? '',
    tab: title,
    cell: cellName(row, column),
    value,
  });
}
