import {activityNo} from '../../wording/row-number';
import {institutionsConcerned} from '../../core/order/parties';
import {nextControlDate} from '../../core/schedule/schedule';
import type {Activity} from '../../core/order/plan';
import {describeSchedule} from '../../wording/schedule';
import {putCell, type GridDraft} from '../grid';
import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import type {CellValue, Layout, LayoutCell} from '../layout';
import type {Book} from '../book';
import {defineColumns} from '../columns';
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

/** Columns of «План». */
export const PLAN = defineColumns({
  no: {title: '№', width: 56, style: 'no'},
  title: {
    title: 'Наименование мероприятия',
    width: 330,
    style: 'text',
    read: false,
  },
  responsible: {
    title: 'Ответственный исполнитель',
    width: 190,
    style: 'text',
    read: false,
  },
  term: {title: 'Сроки', width: 130, style: 'text', read: false},
  result: {
    title: 'Ожидаемый результат',
    width: 240,
    style: 'text',
    read: false,
  },
  reading: {title: 'Как прочитан срок', width: 150, style: 'text', read: false},
  ownDate: {
    title: 'Своя контрольная дата',
    width: 110,
    style: 'inputDate',
    content: 'input',
    validation: {type: 'date', help: 'Введите дату: 31.12.2025.'},
  },
  nextDate: {title: 'Ближайшая контрольная дата', width: 110, style: 'date'},
  done: {title: 'Выполнено', width: 84, style: 'number'},
  inWork: {title: 'В работе', width: 78, style: 'number'},
  notBegun: {title: 'Не начато', width: 78, style: 'number'},
  notApplicable: {title: 'Не применимо', width: 92, style: 'number'},
  overdue: {title: 'Просрочено', width: 88, style: 'strong'},
  silent: {title: 'Нет сведений', width: 88, style: 'number'},
  ownStatus: {
    title: 'Статус: комитет и центр',
    width: 118,
    style: 'text',
    content: 'data',
  },
});

export const PLAN_COLUMN = PLAN.at;

/** Columns that a roll-up counts. */
export const PLAN_COUNTS = [
  'done',
  'inWork',
  'notBegun',
  'notApplicable',
  'overdue',
  'silent',
] as const;

/** Where the centre says how an activity without institutions stands. */
const OWN_STATUS: Partial<LayoutCell> = {
  style: 'inputChoice',
  content: 'input',
  validation: {
    type: 'list',
    values: Object.values(ACTIVITY_STATUS_NAMES),
    strict: true,
    help: 'Выберите состояние из списка.',
  },
};

function layoutOf(rows: readonly Row[]): Layout {
  const fixed: GridDraft<CellValue> = [];
  const special: GridDraft<Partial<LayoutCell>> = [];
  const sections = new Set<number>();
  rows.forEach((row, index) => {
    if ('section' in row) {
      sections.add(index);
      putCell(fixed, index, PLAN_COLUMN.no, row.section);
      return;
    }
    const {activity} = row;
    if (!institutionsConcerned(activity)) {
      putCell(special, index, PLAN_COLUMN.ownStatus, OWN_STATUS);
    }
    const {no, title, responsible, term, result} = activity;
    const reading = describeSchedule(activity.schedule);
    const texts = {
      no: activityNo(no),
      title,
      responsible,
      term,
      result,
      reading,
    };
    for (const [key, text] of Object.entries(texts)) {
      putCell(fixed, index, PLAN_COLUMN[key as keyof typeof texts], text);
    }
  });
  return tableLayout({
    title: 'План мероприятий («дорожная карта»)',
    lead: 'Тексты – дословно по приказу. Контрольную дату центр может назначить сам, счёт по учреждениям обновляет свод. Состояние мероприятий, которые ведут комитет и сам центр, центр выбирает в последнем столбце.',
    headerHeight: 58,
    columns: PLAN.list,
    capacity: rows.length,
    rowIds: rows.map(row => row.id),
    fixed,
    special,
    sections,
  });
}

/** «План»: the roadmap verbatim, its readings, and how it goes. */
export function plan(
  book: Book,
  {activityCounts, ownStatuses}: Changes,
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
    if (!institutionsConcerned(activity)) {
      const status = book.ownStatuses.get(activity.id);
      // What people typed is written only where a command changes it.
      if (ownStatuses) {
        const name = status ? ACTIVITY_STATUS_NAMES[status] : null;
        put(PLAN_COLUMN.ownStatus, name);
      }
      // Of one that says nothing only that is known.
      if (counts && !status) put(PLAN_COLUMN.silent, counts.silent);
      if (!status) return;
    }
    if (!counts) return;
    for (const key of PLAN_COUNTS) put(PLAN_COLUMN[key], counts[key]);
  });
  const kept = [
    ...(today ? [] : [PLAN_COLUMN.nextDate]),
    ...(activityCounts ? [] : PLAN_COUNTS.map(key => PLAN_COLUMN[key])),
  ];
  return {layout: layoutOf(rows), values, keptColumns: kept};
}
