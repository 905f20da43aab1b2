import {MARK, ROW_TEXT} from '../../wording/check-message';
import {absoluteName, cellName} from '../a1';
import {quote} from '../formulas/text';
import {daysLeftFormula} from '../formulas/days-left';
import type {LayoutCell} from '../layout';
import {dataCell, fixedCell} from './fixed-cell';
import {ALL, COLUMN, TOP} from './institution-columns';
import {START_CELL} from './start-cells';

/** Cells of the heading, zero-based. */
export const HEADING = {
  name: [0, 1],
  standing: [0, 4],
  period: [1, 1],
  time: [1, 4],
  message: [2, 1],
  progress: [3, 1],
  /** The first of the links to what is still to be done. */
  links: [3, 3],
  /** Hidden: 1 when any earlier period is archived. */
  hasPrevious: [0, COLUMN.given],
  /** Hidden: id of this sheet while the tab may be filled, for the links. */
  sheet: [1, COLUMN.given],
  /** Hidden: the last day to submit, while one is awaited. */
  lastDay: [2, COLUMN.given],
  /** Hidden: the same in words. */
  lastDayText: [3, COLUMN.given],
} as const;

/** Numbers of the heading, in the hidden column: filled, of so many, wrong. */
export const PROGRESS = {filled: 0, expected: 1, wrong: 2} as const;

/** Links to what is to be done that have room beside the progress. */
const LINKS = COLUMN.explanation - HEADING.links[1] + 1;

/** Whether a row still asks for something, by what its check says. */
export function todoFormula(check: string, of: 'field' | 'activity'): string {
  const wrong = `LEFT(${check};1)=${quote(MARK.error)}`;
  const empty = [
    ROW_TEXT.blankNumber,
    ROW_TEXT.blankCohort,
    ROW_TEXT.blankAnswer,
  ].map(text => `${check}=${quote(text)}`);
  const asks = of === 'field' ? `OR(${[wrong, ...empty].join(';')})` : wrong;
  return `=IF(${asks};ROW();"")`;
}

/**
 * Link to the `number`th row that asks for something; the first one leads to
 * the box when no row does. Nothing while the tab cannot be filled.
 */
function linkFormula(number: number, last: number, submit: number): string {
  const sheet = absoluteName(...HEADING.sheet);
  const span = (column: number) =>
    `${absoluteName(TOP, column)}:${absoluteName(last, column)}`;
  const todo = span(COLUMN.todo);
  const row = `SMALL(${todo};${number})`;
  const no = `INDEX(${span(COLUMN.no)};${row}-${TOP})`;
  const label = `"→ "&IF(${no}="";"строка "&${row};${no})`;
  const target = (cell: string) =>
    `"#gid="&${sheet}&"&range=${cell.replace(/\d+$/, '')}"&`;
  const input = cellName(0, COLUMN.value);
  const link = `IF(COUNT(${todo})<${number};"";HYPERLINK(${target(input)}${row};${label}))`;
  const box = `HYPERLINK(${target(input)}${submit + 1};"→ Сдать")`;
  const first = `IF(COUNT(${todo})=0;${box};${link})`;
  return `=IF(${sheet}="";"";${number === 1 ? first : link})`;
}

function progressFormula(last: number): string {
  const [filled, expected, wrong] = [
    PROGRESS.filled,
    PROGRESS.expected,
    PROGRESS.wrong,
  ].map(row => cellName(row, COLUMN.progress));
  const todo = `COUNT(${cellName(TOP, COLUMN.todo)}:${cellName(last, COLUMN.todo)})`;
  const rest = `IF(${todo}=0;". Всё готово:";". Осталось: "&${todo}&IF(${wrong}>0;", из них исправить: "&${wrong};""))`;
  const open = absoluteName(...HEADING.sheet);
  return `="Заполнено "&${filled}&" из "&${expected}&IF(${open}="";"";${rest})`;
}

/** Where the rows of the table stand, zero-based. */
export interface TableRows {
  /** First and last row of the fields. */
  fields: readonly [number, number];
  /** Last row of all that is part of the return. */
  last: number;
  submit: number;
}

/** Rows above the table. The numbers of progress are over the fields. */
export function heading({fields, last, submit}: TableRows): LayoutCell[][] {
  const rows = Array.from({length: TOP - 1}, () =>
    ALL.map(() => fixedCell('base')),
  );
  const put = (place: readonly [number, number], cell: LayoutCell) => {
    const target = rows[place[0]];
    if (target) target[place[1]] = cell;
  };
  const span = (column: number) =>
    `${cellName(fields[0], column)}:${cellName(fields[1], column)}`;
  put(HEADING.name, dataCell('title'));
  put(HEADING.standing, dataCell('standing'));
  put(HEADING.period, dataCell('subtitle'));
  put(HEADING.message, dataCell('lead'));
  put(HEADING.hasPrevious, dataCell('hidden'));
  put(HEADING.sheet, dataCell('hidden'));
  put(HEADING.lastDay, dataCell('date'));
  put(HEADING.lastDayText, dataCell('hidden'));
  put(
    HEADING.time,
    fixedCell('aside', {
      formula: daysLeftFormula(
        cellName(...HEADING.lastDay),
        cellName(...HEADING.lastDayText),
        START_CELL.day,
      ),
    }),
  );
  put(HEADING.progress, fixedCell('lead', {formula: progressFormula(last)}));
  for (let number = 1; number <= LINKS; number++) {
    const formula = linkFormula(number, last, submit);
    const [row, column] = HEADING.links;
    put([row, column + number - 1], fixedCell('jump', {formula}));
  }
  const numbers = [
    `=SUMPRODUCT(--(LEN(${span(COLUMN.clean)})>0))`,
    `=SUMPRODUCT(--(LEN(${span(COLUMN.check)})>0))`,
    `=SUMPRODUCT(--(LEFT(${span(COLUMN.check)};1)="${MARK.error}"))`,
  ];
  numbers.forEach((formula, index) =>
    put([index, COLUMN.progress], fixedCell('hidden', {formula})),
  );
  return rows;
}
