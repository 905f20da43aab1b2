import {DECISION_STATE_NAMES} from '../../wording/decision';
import {absoluteName, columnName} from '../a1';
import {putCell, type GridDraft} from '../grid';
import type {CellValue, Layout} from '../layout';
import type {Book} from '../book';
import type {Changes, DecisionChanges} from '../changes';
import {COLOUR} from '../style';
import {defineColumns, inOrder} from '../columns';
import {capacityFor, tableLayout, TABLE_TOP} from '../table';
import {fixedCell} from './fixed-cell';
import {START_CELL} from './start-cells';
import type {TabContent} from './tab-content';

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

/** Columns of «Решения». */
export const DECISIONS = defineColumns({
  act: input('№ акта', 80),
  actDate: date('Дата акта'),
  text: input('Решение', 300),
  measure: input('Мера', 240),
  responsible: input('Ответственный', 150),
  due: date('Срок'),
  state: {
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
  recommendations: input('Рекомендации', 220),
  activities: input('Мероприятия', 120),
  effect: {title: 'Эффект через год', width: 420, style: 'text'},
  links: {title: 'Связи', width: 60, hidden: true, style: 'hidden'},
});

export const DECISION_COLUMN = DECISIONS.at;

/** Hidden: the day of the workbook, which a condition cannot ask of a tab. */
const DAY_CELL = [0, DECISION_COLUMN.links] as const;
const TODAY = absoluteName(...DAY_CELL);

/** The layout with the day in its heading. */
function withDay(layout: Layout): Layout {
  const [row, column] = DAY_CELL;
  const day = fixedCell('hidden', {formula: `=${START_CELL.day}`});
  return {
    ...layout,
    rows: layout.rows.map((cells, index) =>
      index === row
        ? cells.map((cell, place) => (place === column ? day : cell))
        : cells,
    ),
  };
}

type Draft = DecisionChanges['drafts'][number];

function cells({actDate, due, links, ...draft}: Draft): CellValue[] {
  return inOrder(DECISIONS, {
    ...draft,
    actDate: actDate && {day: actDate},
    due: due && {day: due},
    links: links.join(' '),
  });
}

/** The last day has passed, and the line is neither a draft nor closed. */
function lateFormula(): string {
  const first = (column: number) => `$${columnName(column)}${TABLE_TOP + 1}`;
  const due = first(DECISION_COLUMN.due);
  const state = first(DECISION_COLUMN.state);
  const others = (['draft', 'done', 'dropped'] as const).map(
    one => `${state}<>"${DECISION_STATE_NAMES[one]}"`,
  );
  return `=AND(ISNUMBER(${due});${due}<${TODAY};${others.join(';')})`;
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
  const table = tableLayout({
    title: 'Решения',
    lead: 'Решения принимает комитет: номер и дата акта, мера, ответственный, срок. Программа добавляет только проекты. Записать через форму: меню «Профориентация → Решения».',
    columns: DECISIONS.list,
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
  const layout = withDay(table);
  const {id, effect, links} = DECISION_COLUMN;
  return {
    layout,
    values,
    keptColumns: changes ? [id, links] : [id, effect, links],
  };
}
