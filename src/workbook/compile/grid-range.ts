import type {Area} from '../layout';
import type {GridRange} from '../sheets-api';

/** An area of a sheet in the API's form. */
export function gridRange(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.startRow === b.startRow &&
    a.endRow === b.endRow &&
    a.startColumn === b.startColumn &&
    a.endColumn === b.endColumn
  );
}
