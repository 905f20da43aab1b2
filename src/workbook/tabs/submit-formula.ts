import {LOOKS} from '../../wording/looks';
import {cellName, inOwnRow} from '../a1';
import {quote} from '../formulas/text';
import {COLUMN, TOP} from './institution-columns';
import {START_CELL} from './start-cells';

const TICKED = 'Отметка стоит';

/** Rows with a question that are named; the others are counted. */
const NAMED = 3;

/** The answer to the last try, of what an elder tab shows beside the box. */
export const shownAnswer = (shown: string): string =>
  shown.startsWith(TICKED) ? '' : shown;

/** Where the box stands and the rows that must be in order, zero-based. */
interface Place {
  submit: number;
  fields: readonly [first: number, last: number];
  /** Hidden cell that holds something while the tab may be filled. */
  open: string;
}

/** The first rows that ask for something, by their numbers. */
function missingFormula([first, last]: Place['fields']): string {
  const span = (column: number, from = first) =>
    `${cellName(from, column)}:${cellName(last, column)}`;
  const todo = span(COLUMN.todo);
  const named = Array.from({length: NAMED}, (_, index) => {
    const row = `SMALL(${todo};${index + 1})`;
    const no = `INDEX(${span(COLUMN.no, TOP)};${row}-${TOP})`;
    const label = `IF(${no}="";"строка "&${row};${no})`;
    const comma = index > 0 ? '", "&' : '';
    return `IF(COUNT(${todo})>${index};${comma}${label};"")`;
  });
  const rest = `(COUNT(${todo})-${NAMED})`;
  return `${named.join('&')}&IF(${rest}>0;" и ещё "&${rest};"")`;
}

/**
 * What stands beside the box «Сдать»: while a tick waits, when it is taken in
 * or what keeps it from that; else the answer to the last try. In a file that
 * holds this tab alone «Начало» is not there to say who looks.
 */
export function submitFormula({submit, fields, open}: Place): string {
  const [first, last] = fields.map(row => cellName(row, COLUMN.todo));
  const begins = `LEFT(${START_CELL.looks};${LOOKS.on.length})`;
  const isOn = `IFERROR(${begins}=${quote(LOOKS.on)};FALSE)`;
  const taken = `IF(${isOn};"отчёт примут в течение пяти минут";"отчёт примет методический центр")`;
  const waits = quote(`${TICKED}: `);
  const refused = quote(
    `${TICKED}, но так отчёт не примут. Поправьте или заполните: `,
  );
  const box = inOwnRow(COLUMN.box, TOP - 1, submit);
  const answer = `${cellName(submit, COLUMN.reply)}&""`;
  return (
    `=IF(AND(${box}=TRUE;${open}<>"");` +
    `IF(COUNT(${first}:${last})=0;${waits}&${taken};${refused}&${missingFormula(fields)});${answer})`
  );
}
