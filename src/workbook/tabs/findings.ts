import type {CellValue} from '../layout';
import type {Book, FindingRow} from '../book';
import type {Changes} from '../changes';
import {defineColumns} from '../columns';
import {capacityFor, tableLayout, tableValues} from '../table';
import {inPeriod} from './in-period';
import {keep, type TabContent} from './tab-content';

/** How the id of a value begins that a repair found no place for. */
export const KEPT = 'kept/';

/** Columns of «Замечания». */
export const FINDINGS = defineColumns({
  institution: {title: 'Учреждение', width: 240, style: 'text'},
  no: {title: '№', width: 64, style: 'no'},
  title: {title: 'Показатель', width: 320, style: 'text'},
  severity: {title: 'Уровень', width: 120, style: 'centre'},
  text: {title: 'Замечание', width: 330, style: 'text'},
  value: {title: 'Значение', width: 90, style: 'plain'},
  explanation: {title: 'Пояснение', width: 220, style: 'text'},
  cell: {title: 'Ячейка', width: 74, style: 'link'},
});

const record = ({id, cells}: FindingRow): CellValue[] => [id, ...cells];

/** «Замечания»: what is wrong, odd or not counted, with links to the cells. */
export function findings(
  book: Book,
  {findings: found, newlyKept = []}: Changes,
): TabContent {
  const layout = tableLayout({
    title: inPeriod('Замечания', book),
    lead: 'Что не сошлось и кого нет в принятом итоге, с причиной. Обновляют команды «Проверить» и «Обновить свод».',
    columns: FINDINGS.list,
    capacity: capacityFor(book.findingLines),
  });
  return found
    ? {
        layout,
        values: tableValues([...found, ...book.keptFindings].map(record)),
      }
    : {...keep(layout), appended: newlyKept.map(record)};
}
