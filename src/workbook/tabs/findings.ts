import type {CellValue} from '../layout';
import type {Book, FindingRow} from '../book';
import type {Changes} from '../changes';
import {
  capacityFor,
  tableLayout,
  tableValues,
  type TableColumn,
} from '../table';
import {inPeriod} from './in-period';
import {keep, type TabContent} from './tab-content';

/** How the id of a value begins that a repair found no place for. */
export const KEPT = 'kept/';

export const FINDING_COLUMNS: readonly TableColumn[] = [
  {title: 'Учреждение', width: 240, style: 'text'},
  {title: '№', width: 64, style: 'no'},
  {title: 'Показатель', width: 320, style: 'text'},
  {title: 'Уровень', width: 120, style: 'centre'},
  {title: 'Замечание', width: 330, style: 'text'},
  {title: 'Значение', width: 90, style: 'plain'},
  {title: 'Пояснение', width: 220, style: 'text'},
  {title: 'Ячейка', width: 74, style: 'link'},
];

const record = ({id, cells}: FindingRow): CellValue[] => [id, ...cells];

/** «Замечания»: what is wrong, odd or not counted, with links to the cells. */
export function findings(
  book: Book,
  {findings: found, newlyKept = []}: Changes,
): TabContent {
  const layout = tableLayout({
    title: inPeriod('Замечания', book),
    lead: 'Что не сошлось и кого нет в принятом итоге, с причиной. Обновляют команды «Проверить» и «Обновить свод».',
    columns: FINDING_COLUMNS,
    capacity: capacityFor(book.findingLines),
  });
  return found
    ? {
        layout,
        values: tableValues([...found, ...book.keptFindings].map(record)),
      }
    : {...keep(layout), appended: newlyKept.map(record)};
}
