import {PRIORITIES} from '../../core/rules/rule';
import {PRIORITY_NAMES, priorityText} from '../../wording/priority';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import type {CellValue} from '../layout';
import type {Book, RecommendationRow} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {columnName} from '../a1';
import {
  capacityFor,
  tableLayout,
  tableValues,
  TABLE_TOP,
  type TableColumn,
} from '../table';
import {institutionTab} from '../tab-ids';
import {YES} from './registry';
import {keep, type TabContent} from './tab-content';

/** Columns of «Рекомендации» that are read back. */
export const RECOMMENDATION_COLUMN = {
  id: 0,
  institution: 1,
  no: 2,
  priority: 3,
  text: 4,
  evidence: 5,
  cell: 6,
  controlDate: 7,
  state: 8,
  mark: 9,
  answer: 10,
  answerBy: 11,
  cause: 12,
  reason: 13,
  drafted: 14,
  generated: 15,
  known: 16,
} as const;

const DATE = {type: 'date', help: 'Введите дату: 31.12.2025.'} as const;

function columns(causes: readonly string[]): TableColumn[] {
  return [
    {title: 'Учреждение', width: 170, style: 'text'},
    {title: '№', width: 56, style: 'no'},
    {
      title: 'Приоритет',
      width: 104,
      style: 'centre',
      validation: {
        type: 'list',
        values: PRIORITIES.map(priority => PRIORITY_NAMES[priority]),
        strict: true,
        help: 'Выберите приоритет из списка.',
      },
    },
    {title: 'Рекомендация', width: 396, style: 'text'},
    {title: 'Основание', width: 240, style: 'text'},
    {title: 'Ячейка', width: 76, style: 'link'},
    {title: 'Контрольная дата', width: 100, style: 'date', validation: DATE},
    {
      title: 'Состояние',
      width: 110,
      style: 'centre',
      validation: {
        type: 'list',
        values: Object.values(RECOMMENDATION_STATE_NAMES),
        strict: true,
        help: 'Выберите состояние из списка.',
      },
    },
    {title: 'Отметка', width: 150, style: 'text'},
    {title: 'Ответ учреждения', width: 220, style: 'text'},
    {
      title: 'Ответить до',
      width: 104,
      style: 'date',
      validation: DATE,
    },
    {
      title: 'Причина',
      width: 190,
      style: 'text',
      ...(causes.length > 0
        ? {
            validation: {
              type: 'list',
              values: causes,
              strict: false,
              help: 'Выберите причину из списка или впишите свою.',
            } as const,
          }
        : {}),
    },
    {title: 'Почему отозвана', width: 190, style: 'text'},
    {title: 'Проект решения', width: 60, hidden: true, style: 'hidden'},
    {title: 'Отпечаток', width: 60, hidden: true, style: 'hidden'},
    {title: 'Учтено', width: 60, hidden: true, style: 'hidden'},
  ];
}

/** What cannot be read stays as it was typed. */
function dateCell(
  row: RecommendationRow,
  name: 'controlDate' | 'answerBy',
): CellValue {
  const day = row[name];
  return row.unread[name] ?? (day ? {day} : '');
}

function cells(row: RecommendationRow, {institutions}: Book): CellValue[] {
  const institution = institutions.find(one => one.code === row.institution);
  return [
    row.id,
    institution?.name ?? row.institution,
    row.no,
    priorityText(row),
    row.text,
    row.evidence,
    institution
      ? {
          label: row.cell ?? 'К вкладке',
          tab: institutionTab(institution.code),
          cell: row.cell,
        }
      : '',
    dateCell(row, 'controlDate'),
    row.unread.state ?? RECOMMENDATION_STATE_NAMES[row.state],
    row.mark,
    row.answer,
    dateCell(row, 'answerBy'),
    row.cause,
    row.reason,
    row.drafted ? YES : '',
    row.generated,
    row.known ? RECOMMENDATION_STATE_NAMES[row.known] : '',
  ];
}

/** «Рекомендации»: what the rules propose and what people made of it. */
export function recommendations(
  book: Book,
  {recommendations: renewed}: Changes,
): TabContent {
  const capacity = capacityFor(book.recommendations.length);
  const first = (column: number) => `$${columnName(column)}${TABLE_TOP + 1}`;
  const mark = first(RECOMMENDATION_COLUMN.mark);
  const state = first(RECOMMENDATION_COLUMN.state);
  const layout = tableLayout({
    title: 'Рекомендации',
    lead: 'Программа предлагает, решают люди: текст можно править, повторный расчёт ваших правок не изменит. Просмотреть по одной: меню «Профориентация → Рекомендации».',
    columns: columns(book.causes),
    capacity,
    frozenColumns: 3,
    filtered: true,
    conditions: [
      {
        area: {
          startRow: TABLE_TOP,
          endRow: TABLE_TOP + capacity,
          startColumn: RECOMMENDATION_COLUMN.institution,
          endColumn: RECOMMENDATION_COLUMN.mark,
        },
        formula: `=${state}="${RECOMMENDATION_STATE_NAMES.withdrawn}"`,
        foreground: COLOUR.muted,
      },
      {
        area: {
          startRow: TABLE_TOP,
          endRow: TABLE_TOP + capacity,
          startColumn: RECOMMENDATION_COLUMN.mark,
          endColumn: RECOMMENDATION_COLUMN.mark + 1,
        },
        formula: `=${mark}<>""`,
        foreground: COLOUR.warningText,
        background: COLOUR.warningGround,
      },
    ],
  });
  if (!renewed) return keep(layout);
  return {
    layout,
    values: tableValues(renewed.map(row => cells(row, book))),
  };
}
