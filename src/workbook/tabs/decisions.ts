import {DECISION_STATE_NAMES} from '../../wording/decision';
import {columnName} from '../a1';
import {putCell, type GridDraft} from '../grid';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import type {Changes, DecisionChanges} from '../changes';
import {COLOUR} from '../style';
import {capacityFor, tableLayout, TABLE_TOP, type TableColumn} from '../table';
import type {TabContent} from './tab-content';

/** Columns of «Решения» that are read back. */
export const DECISION_COLUMN = {
  id: 0,
  act: 1,
  actDate: 2,
  text: 3,
  measure: 4,
  responsible: 5,
  due: 6,
  state: 7,
  recommendations: 8,
  activities: 9,
  effect: 10,
  links: 11,
} as const;

const LEAST_ROWS = 200;
const input = (title: string, width: number) =>
  ({title, width, style: 'inputText', content: 'input'}) as const;
const date = (title: string) =>
  ({
    title,
    width: 92,
    style: 'inputDate',
    content: 'input',
    validation: {type: 'date', help: 'Введите дату: 31.12.2025.'},
  }) as const;

const COLUMNS: readonly TableColumn[] = [
  input('№ акта', 80),
  date('Дата акта'),
  input('Решение', 300),
  input('Мера', 240),
  input('Ответственный', 150),
  date('Срок'),
  {
    title: 'Состояние',
    width: 128,
    style: 'inputChoice',
    content: 'input',
    validation: {
      type: 'list',
      values: Object.values(DECISION_STATE_NAMES),
      strict: true,
      help: 'Выберите состояние из списка.',
    },
  },
  input('Рекомендации', 220),
  input('Мероприятия', 120),
  {title: 'Эффект через год', width: 420, style: 'text'},
  {title: 'Связи', width: 60, hidden: true, style: 'hidden'},
];

type Draft = DecisionChanges['drafts'][number];

function cells(draft: Draft): CellValue[] {
  return [
    draft.id,
    draft.act,
    draft.actDate && {day: draft.actDate},
    draft.text,
    draft.measure,
    draft.responsible,
    draft.due && {day: draft.due},
    draft.state,
    draft.recommendations,
    draft.activities,
    draft.effect,
    draft.links.join(' '),
  ];
}

/** The last day has passed, and the line is neither a draft nor closed. */
function lateFormula(): string {
  const first = (column: number) => `$${columnName(column)}${TABLE_TOP + 1}`;
  const due = first(DECISION_COLUMN.due);
  const state = first(DECISION_COLUMN.state);
  const others = (['draft', 'done', 'dropped'] as const).map(
    one => `${state}<>"${DECISION_STATE_NAMES[one]}"`,
  );
  return `=AND(ISNUMBER(${due});${due}<TODAY();${others.join(';')})`;
}

/**
 * «Решения»: the committee's decisions and measures, typed by hand. Commands
 * add drafts below all that is there and say what came of measures, no more.
 */
export function decisions(
  {decisions: there}: Book,
  {decisions: changes, typedDecisions = new Map()}: Changes,
): TabContent {
  const drafts = changes?.drafts ?? [];
  const end = there.reduce((last, {row}) => Math.max(last, row + 1), TABLE_TOP);
  const capacity = Math.max(
    LEAST_ROWS,
    capacityFor(end - TABLE_TOP + drafts.length),
  );
  const layout = tableLayout({
    title: 'Решения',
    lead: 'Решения принимает комитет: номер и дата акта, мера, ответственный, срок. Программа добавляет только проекты. Записать через форму: меню «Профориентация → Решения».',
    columns: COLUMNS,
    conditions: [
      {
        area: {
          startRow: TABLE_TOP,
          endRow: TABLE_TOP + capacity,
          startColumn: DECISION_COLUMN.due,
          endColumn: DECISION_COLUMN.due + 1,
        },
        formula: lateFormula(),
        foreground: COLOUR.errorText,
        background: COLOUR.errorGround,
        bold: true,
      },
    ],
    capacity,
  });
  const values: GridDraft<CellValue> = [];
  drafts.forEach((draft, index) =>
    cells(draft).forEach((value, column) => {
      if (value !== null && value !== '') {
        putCell(values, end + index, column, value);
      }
    }),
  );
  for (const [row, text] of changes?.effects ?? []) {
    putCell(values, row, DECISION_COLUMN.effect, text);
  }
  for (const [row, typed] of typedDecisions) {
    for (const [name, value] of Object.entries(typed)) {
      const column = DECISION_COLUMN[name as keyof typeof typed];
      putCell(values, row, column, value);
    }
  }
  const {id, effect, links} = DECISION_COLUMN;
  return {
    layout,
    values,
    keptColumns: changes ? [id, links] : [id, effect, links],
  };
}
