import {institutionsConcerned} from '../../core/order/parties';
import {nextControlDate} from '../../core/schedule/schedule';
import type {Activity} from '../../core/order/plan';
import {describeSchedule} from '../../wording/schedule';
import {putCell, type GridDraft} from '../grid';
import type {CellValue, Layout} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {tableLayout, TABLE_TOP} from '../table';
import type {TabContent} from './tab-content';

type Row = {id: string; section: string} | {id: string; activity: Activity};

function rowsOf({preset}: Book): Row[] {
  const {sections, activities} = preset.plan;
  return sections.flatMap((section): Row[] => [
    {id: `section:${section.no}`, section: `${section.no}. ${section.title}`},
    ...activities
      .filter(activity => activity.section === section.no)
      .map(activity => ({id: activity.id, activity})),
  ]);
}

/** Columns that others need: the control date that the centre may set. */
export const PLAN_COLUMN = {ownDate: 7, nextDate: 8, counts: 9} as const;

function layoutOf(rows: readonly Row[]): Layout {
  const fixed: GridDraft<CellValue> = [];
  const sections = new Set<number>();
  rows.forEach((row, index) => {
    if ('section' in row) {
      sections.add(index);
      putCell(fixed, index, 1, row.section);
      return;
    }
    const {activity} = row;
    const texts = [
      `П ${activity.no}`,
      activity.title,
      activity.responsible,
      activity.term,
      activity.result,
      describeSchedule(activity.schedule),
    ];
    texts.forEach((text, column) => putCell(fixed, index, column + 1, text));
  });
  return tableLayout({
    title: 'План мероприятий («дорожная карта»)',
    lead: 'Тексты – дословно по приказу. Контрольную дату центр может назначить сам, счёт по учреждениям обновляет свод.',
    headerHeight: 58,
    columns: [
      {title: '№', width: 56, style: 'no'},
      {title: 'Наименование мероприятия', width: 330, style: 'text'},
      {title: 'Ответственный исполнитель', width: 190, style: 'text'},
      {title: 'Сроки', width: 130, style: 'text'},
      {title: 'Ожидаемый результат', width: 240, style: 'text'},
      {title: 'Как прочитан срок', width: 150, style: 'text'},
      {
        title: 'Своя контрольная дата',
        width: 110,
        style: 'inputDate',
        content: 'input',
        validation: {type: 'date', help: 'Введите дату: 31.12.2025.'},
      },
      {title: 'Ближайшая контрольная дата', width: 110, style: 'date'},
      {title: 'Выполнено', width: 84, style: 'number'},
      {title: 'В работе', width: 78, style: 'number'},
      {title: 'Не начато', width: 78, style: 'number'},
      {title: 'Не применимо', width: 92, style: 'number'},
      {title: 'Просрочено', width: 88, style: 'strong'},
    ],
    capacity: rows.length,
    rowIds: rows.map(row => row.id),
    fixed,
    sections,
  });
}

/** «План»: the roadmap verbatim, its readings, and how it goes. */
export function plan(
  book: Book,
  {activityCounts}: Changes,
  today: string | null,
): TabContent {
  const rows = rowsOf(book);
  const values: GridDraft<CellValue> = [];
  rows.forEach((row, index) => {
    if (!('activity' in row)) return;
    const {activity} = row;
    const put = (column: number, value: CellValue) =>
      putCell(values, TABLE_TOP + index, column, value);
    const own = book.controlDates.get(activity.id);
    if (today) {
      const day = nextControlDate(activity.schedule, today, own);
      if (day) put(PLAN_COLUMN.nextDate, {day});
    }
    const counts = activityCounts?.get(activity.id);
    if (!counts || !institutionsConcerned(activity)) return;
    const {done, inWork, notBegun, notApplicable, overdue} = counts;
    [done, inWork, notBegun, notApplicable, overdue].forEach((count, column) =>
      put(PLAN_COLUMN.counts + column, count),
    );
  });
  const kept = [
    ...(today ? [] : [PLAN_COLUMN.nextDate]),
    ...(activityCounts ? [] : [0, 1, 2, 3, 4]).map(
      offset => PLAN_COLUMN.counts + offset,
    ),
  ];
  return {layout: layoutOf(rows), values, keptColumns: kept};
}
