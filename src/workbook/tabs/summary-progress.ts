import {KINDS, type Kind} from '../../core/order/institution';
import {KIND_NAMES} from '../../wording/kinds';
import {STATUS_NAMES} from '../../wording/status';
import {columnName} from '../a1';
import {quote} from '../formulas/text';
import {putCell, type Grid, type GridDraft} from '../grid';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import {capacityFor, TABLE_TOP} from '../table';
import {tabToken} from '../tab-ids';
import {REGISTRY_COLUMN, YES} from './registry';
import {SUMMARY_COLUMN as C} from './summary-columns';

/** Names that fit beside a bar. */
const SHORT: Record<Kind, string> = {
  school: 'Школы',
  preschool: 'Детские сады',
  supplementary: 'Доп. образование',
};

/** A row a kind: live counts of its returns, by rows of the body. */
export function progressCells(book: Book): Grid<CellValue> {
  const cells: GridDraft<CellValue> = [];
  const last = TABLE_TOP + capacityFor(book.institutions.length);
  const range = (column: number) => {
    const name = columnName(column);
    return `${tabToken('registry')}${name}${TABLE_TOP + 1}:${name}${last}`;
  };
  const of = (kind: Kind) =>
    `${range(REGISTRY_COLUMN.kind)};${quote(KIND_NAMES[kind].one)};` +
    `${range(REGISTRY_COLUMN.active)};${quote(YES)}`;
  const status = range(REGISTRY_COLUMN.status);
  KINDS.forEach((kind, row) => {
    const counted = (name: string) =>
      `COUNTIFS(${of(kind)};${status};${quote(name)})`;
    const accepted = counted(STATUS_NAMES.accepted);
    const submitted = counted(STATUS_NAMES.submitted);
    const put = (column: number, value: CellValue) =>
      putCell(cells, row, column, value);
    put(C.kind, SHORT[kind]);
    put(C.accepted, {formula: `=${accepted}`});
    put(C.submitted, {formula: `=${submitted}`});
    put(C.missing, {
      formula: `=COUNTIFS(${of(kind)})-${accepted}-${submitted}`,
    });
  });
  return cells;
}
