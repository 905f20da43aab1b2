import type {BookState, Box, ExtendedValue} from './model';
import type {CellPosition} from './type-cell';

/** What an edit trigger is told; half-open and zero-based. */
export interface EditEvent {
  user: string;
  sheetId: number;
  range: {
    startRow: number;
    endRow: number;
    startColumn: number;
    endColumn: number;
  };
  /** As Google words it: TRUE or FALSE, a number with a point, else the text. */
  value?: string;
  oldValue?: string;
}

/** Of a cell that `user` typed into, between two states of the workbook. */
export function editEvent(
  before: BookState,
  after: BookState,
  at: CellPosition,
  user: string,
): EditEvent {
  const {sheetId, row, column} = at;
  const value = eventText(valueAt(after, at));
  const oldValue = eventText(valueAt(before, at));
  return {
    user,
    sheetId,
    range: {
      startRow: row,
      endRow: row + 1,
      startColumn: column,
      endColumn: column + 1,
    },
    ...(value === undefined ? {} : {value}),
    ...(oldValue === undefined ? {} : {oldValue}),
  };
}

/**
 * Of an area that `user` edited otherwise than by typing. Of one cleared cell
 * the old value is told; of a copied, pasted or filled one Google tells
 * neither (as observed by the library tanaikech/GetEditType), and of a block
 * it documents neither (guides/triggers/events).
 */
export function areaEvent(
  before: BookState,
  area: Box & {sheetId: number},
  user: string,
  cleared: boolean,
): EditEvent {
  const {sheetId, startRow, endRow, startColumn, endColumn} = area;
  const isCell = endRow - startRow === 1 && endColumn - startColumn === 1;
  const at = {sheetId, row: startRow, column: startColumn};
  const oldValue =
    cleared && isCell ? eventText(valueAt(before, at)) : undefined;
  return {
    user,
    sheetId,
    range: {startRow, endRow, startColumn, endColumn},
    ...(oldValue === undefined ? {} : {oldValue}),
  };
}

function valueAt(
  book: BookState,
  {sheetId, row, column}: CellPosition,
): ExtendedValue | undefined {
  const sheet = book.sheets.find(s => s.properties.sheetId === sheetId);
  return sheet?.rows[row]?.[column]?.userEnteredValue;
}

function eventText(value: ExtendedValue | undefined): string | undefined {
  if (!value) return undefined;
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return String(value.numberValue);
  return value.formulaValue ?? value.stringValue;
}
