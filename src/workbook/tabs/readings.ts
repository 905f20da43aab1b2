import {defineColumns} from '../columns';
import {activityNo, indicatorNo} from '../../wording/row-number';
import {putCell, type GridDraft} from '../grid';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import {tableLayout} from '../table';
import type {TabContent} from './tab-content';

/** Columns of «Трактовки». */
export const READINGS = defineColumns({
  no: {title: '№', width: 50, style: 'centre', read: false},
  question: {title: 'Что неясно', width: 480, style: 'text', read: false},
  reading: {title: 'Как читаем', width: 480, style: 'text', read: false},
  concerns: {title: 'Чего касается', width: 180, style: 'text', read: false},
});

/** «Трактовки»: what the order leaves open, and the reading chosen. */
export function readings({preset}: Book): TabContent {
  const {plan, catalogue} = preset;
  const shown = (id: string) => {
    const activity = plan.activities.find(row => row.id === id);
    if (activity) return activityNo(activity.no);
    const indicator = catalogue.indicators.find(row => row.id === id);
    return indicator ? indicatorNo(indicator.no) : '';
  };
  const fixed: GridDraft<CellValue> = [];
  preset.readings.forEach((reading, row) => {
    const concerns = reading.concerns.map(shown).filter(text => text !== '');
    const cells = [
      reading.no,
      reading.question,
      reading.reading,
      concerns.join(', '),
    ];
    cells.forEach((value, column) =>
      putCell<CellValue>(fixed, row, column + 1, value),
    );
  });
  return {
    layout: tableLayout({
      title: 'Трактовки',
      lead: 'Где приказ допускает разные прочтения и какое выбрано. Другое решение комитета – повод поправить показатели.',
      columns: READINGS.list,
      capacity: preset.readings.length,
      rowIds: preset.readings.map(reading => `r${reading.no}`),
      fixed,
    }),
    values: [],
  };
}
