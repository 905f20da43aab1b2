import {putCell, type GridDraft} from '../grid';
import type {CellValue, Day, Scalar} from '../layout';
import type {Request} from '../sheets-api';
import {valueRequests} from './value-requests';

/** What a person typed into a cell; null empties it. */
export interface TypedCell {
  row: number;
  column: number;
  value: Scalar | Day;
}

const none = () => {
  throw new Error('what is typed names no tab');
};

/** Types text as text: what looks like a formula stays what was written. */
export function typedRequests(
  sheetId: number,
  cells: readonly TypedCell[],
): Request[] {
  const writes: GridDraft<CellValue> = [];
  for (const {row, column, value} of cells) putCell(writes, row, column, value);
  return valueRequests(sheetId, writes, {title: none, sheetId: none});
}
