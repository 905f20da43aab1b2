import {tableLayout} from '../table';
import {keep, type TabContent} from './tab-content';

/** Columns of «Архив» that are read back. */
export const ARCHIVE_COLUMN = {
  period: 1,
  institution: 2,
  field: 3,
  value: 4,
  status: 5,
  explanation: 6,
} as const;

/** «Архив»: values of closed periods, one a row. */
export function archive(): TabContent {
  return keep(
    tableLayout({
      title: 'Архив',
      lead: 'Снимки закрытых периодов: одна строка – одно значение. Не меняется руками.',
      columns: [
        {title: 'Период', width: 80, style: 'centre', content: 'keep'},
        {title: 'Код', width: 80, style: 'no', content: 'keep'},
        {title: 'Показатель', width: 110, style: 'plain', content: 'keep'},
        {title: 'Значение', width: 110, style: 'centre', content: 'keep'},
        {title: 'Состояние', width: 120, style: 'centre', content: 'keep'},
        {title: 'Пояснение', width: 420, style: 'text', content: 'keep'},
      ],
      capacity: 100,
    }),
  );
}
