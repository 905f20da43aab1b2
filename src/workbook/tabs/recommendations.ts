import {PRIORITIES} from '../../core/rules/rule';
import {PRIORITY_NAMES, priorityText} from '../../wording/priority';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import type {CellValue, Validation} from '../layout';
import type {Book, RecommendationRow} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {columnName} from '../a1';
import {defineColumns, inOrder, type TableColumn} from '../columns';
import {capacityFor, tableLayout, tableValues, TABLE_TOP} from '../table';
import {institutionTab} from '../tab-ids';
import {YES} from './registry';
import {keep, type TabContent} from './tab-content';

const DATE = {type: 'date', help: 'Введите дату: 31.12.2025.'} as const;

/** Columns of «Рекомендации». */
export const RECOMMENDATIONS = defineColumns({
  institution: {title: 'Учреждение', width: 170, style: 'text'},
  no: {title: '№', width: 56, style: 'no'},
  priority: {
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
  text: {title: 'Рекомендация', width: 396, style: 'text'},
  evidence: {title: 'Основание', width: 240, style: 'text'},
  cell: {title: 'Ячейка', width: 76, style: 'link'},
  controlDate: {
    title: 'Контрольная дата',
    width: 100,
    style: 'date',
    validation: DATE,
  },
  state: {
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
  mark: {title: 'Отметка', width: 150, style: 'text'},
  answer: {title: 'Ответ учреждения', width: 220, style: 'text'},
  answerBy: {
    title: 'Ответить до',
    width: 104,
    style: 'date',
    validation: DATE,
  },
  cause: {
    title: 'Причина',
    width: 190,
    style: 'text',
  },
  reason: {title: 'Почему отозвана', width: 190, style: 'text'},
  drafted: {title: 'Проект решения', width: 60, hidden: true, style: 'hidden'},
  generated: {title: 'Отпечаток', width: 60, hidden: true, style: 'hidden'},
  known: {title: 'Учтено', width: 60, hidden: true, style: 'hidden'},
});

export const RECOMMENDATION_COLUMN = RECOMMENDATIONS.at;

/** The same, with the causes to choose from. */
function columnsWith(causes: readonly string[]): readonly TableColumn[] {
  const {list, at} = RECOMMENDATIONS;
  if (causes.length === 0) return list;
  const validation: Validation = {
    type: 'list',
    values: causes,
    strict: false,
    help: 'Выберите причину из списка или впишите свою.',
  };
  return list.map((column, index) =>
    index + 1 === at.cause ? {...column, validation} : column,
  );
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
  const {id, no, text, evidence, mark, answer, cause, reason} = row;
  return inOrder(RECOMMENDATIONS, {
    id,
    institution: institution?.name ?? row.institution,
    no,
    priority: priorityText(row),
    text,
    evidence,
    cell: institution
      ? {
          label: row.cell ?? 'К вкладке',
          tab: institutionTab(institution.code),
          cell: row.cell,
        }
      : '',
    controlDate: dateCell(row, 'controlDate'),
    state: row.unread.state ?? RECOMMENDATION_STATE_NAMES[row.state],
    mark,
    answer,
    answerBy: dateCell(row, 'answerBy'),
    cause,
    reason,
    drafted: row.drafted ? YES : '',
    generated: row.generated,
    known: row.known ? RECOMMENDATION_STATE_NAMES[row.known] : '',
  });
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
    columns: columnsWith(book.causes),
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
