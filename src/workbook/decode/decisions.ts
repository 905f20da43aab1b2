import type {ActualTab} from '../actual';
import type {DecisionRow} from '../book';
import {DECISION_COLUMN as C} from '../tabs/decisions';
import {parseDay} from './parse-day';
import {tableRows, type TableRow} from './table-rows';

/** Columns of which any makes a row a decision. */
const TYPED = [
  C.act,
  C.actDate,
  C.text,
  C.measure,
  C.responsible,
  C.due,
  C.recommendations,
  C.activities,
];

function unreadIn(row: TableRow): DecisionRow['unread'] {
  const unread: {-readonly [Key in keyof DecisionRow['unread']]: string} = {};
  for (const name of ['actDate', 'due'] as const) {
    const text = row.text(C[name]);
    if (text !== '' && !parseDay(row.cell(C[name]))) unread[name] = text;
  }
  return unread;
}

/** Rows of «Решения» that hold anything, in their order. */
export function decodeDecisions(tab: ActualTab | undefined): DecisionRow[] {
  return tableRows(tab)
    .filter(
      row =>
        row.text(C.id) !== '' || TYPED.some(column => row.text(column) !== ''),
    )
    .map(row => ({
      row: row.row - 1,
      id: row.text(C.id),
      act: row.text(C.act),
      actDate: parseDay(row.cell(C.actDate)),
      text: row.text(C.text),
      measure: row.text(C.measure),
      responsible: row.text(C.responsible),
      due: parseDay(row.cell(C.due)),
      state: row.text(C.state),
      recommendations: row.text(C.recommendations),
      activities: row.text(C.activities),
      links: row
        .text(C.links)
        .split(/\s+/)
        .filter(id => id !== ''),
      unread: unreadIn(row),
    }));
}
