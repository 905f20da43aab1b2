import type {Model} from '../model';
import {capacityFor, tableLayout, tableValues} from '../table';
import {inPeriod} from './in-period';
import {keep, type TabContent} from './tab-content';

/** «Замечания»: what is wrong, odd or not counted, with links to the cells. */
export function findings(model: Model): TabContent {
  const layout = tableLayout({
    title: inPeriod('Замечания', model),
    lead: 'Что не сошлось и кого нет в принятом итоге, с причиной. Обновляют команды «Проверить» и «Обновить свод».',
    columns: [
      {title: 'Учреждение', width: 240, style: 'text'},
      {title: '№', width: 64, style: 'no'},
      {title: 'Показатель', width: 320, style: 'text'},
      {title: 'Уровень', width: 120, style: 'centre'},
      {title: 'Замечание', width: 330, style: 'text'},
      {title: 'Значение', width: 90, style: 'plain'},
      {title: 'Пояснение', width: 220, style: 'text'},
      {title: 'Ячейка', width: 74, style: 'link'},
    ],
    capacity: capacityFor(model.findings?.length ?? model.rowsThere.findings),
  });
  if (!model.findings) return keep(layout);
  const records = model.findings.map(row => [row.id, ...row.cells]);
  return {layout, values: tableValues(records)};
}
