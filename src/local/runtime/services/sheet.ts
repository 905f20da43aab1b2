import {columnIndex} from '../../sheets/a1';
import type {Execution} from '../execution';
import {Refusal} from '../../sheets/refusal';
import {GoogleError, NotEmulated} from '../google-error';
import {checkArguments} from '../signature';

interface Grid {
  rowCount: number;
  columnCount: number;
}

const A1 = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/;

/**
 * A sheet as far as a script may move the selection with it; null when there
 * is none of the id (reference/spreadsheet/spreadsheet#getSheetById).
 */
export function sheetById(x: Execution, sheetId: number): object | null {
  const fields =
    'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))';
  const answer = x.host.document.get({fields}, x.user) as {
    sheets: {
      properties: {sheetId?: number; title: string; gridProperties: Grid};
    }[];
  };
  const found = answer.sheets.find(
    ({properties}) => (properties.sheetId ?? 0) === sheetId,
  );
  if (!found) return null;
  const {title, gridProperties} = found.properties;
  return x.expose('Sheet', {
    getSheetId: () => sheetId,
    getName: () => title,
    getRange: (...args: unknown[]) => {
      checkArguments('Sheet.getRange', args, ['String']);
      return range(x, sheetId, args[0] as string, gridProperties);
    },
  });
}

/** One or more cells of the sheet; they must lie within its grid. */
function range(x: Execution, sheetId: number, a1: string, grid: Grid): object {
  const [, ...ends] = A1.exec(a1) ?? [];
  if (ends.length === 0) throw new GoogleError('Range not found');
  const [column = '', row = '', lastColumn = column, lastRow = row] = ends;
  const isInside = [
    [column, row],
    [lastColumn, lastRow],
  ].every(
    ([letters = '', number]) =>
      Number(number) <= grid.rowCount &&
      columnIndex(letters) < grid.columnCount,
  );
  if (!isInside) throw new GoogleError('Range exceeds grid limits');
  const shown: object = x.expose('Range', {
    getA1Notation: () => a1,
    activate: () =>
      x.calls.record('SpreadsheetApp', 'Range.activate', [a1], () => {
        const selection = {kind: 'select', sheetId, a1} as const;
        x.host.screen.selections.push(selection);
        x.host.screen.shown.push(selection);
        return shown;
      }),
    setValue: (...args: unknown[]) => {
      checkArguments('Range.setValue', args, ['String'], ['Number']);
      x.calls.record('SpreadsheetApp', 'Range.setValue', [a1, ...args], () => {
        if (lastColumn !== column || lastRow !== row) {
          throw new NotEmulated('Range.setValue of more than one cell');
        }
        write(x, sheetId, a1, {
          row: Number(row) - 1,
          column: columnIndex(column),
          text: typedText(args[0] as string | number),
        });
      });
      return shown;
    },
  });
  return shown;
}

/** A number as it is typed where the decimal mark is a comma; whole ones do. */
function typedText(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return String(value);
  throw new NotEmulated('Range.setValue of a fraction');
}

/**
 * Writes as if it were typed: protection and strict validation refuse it, the
 * latter in words that people quote; no page of Google's has them.
 */
function write(
  x: Execution,
  sheetId: number,
  a1: string,
  {row, column, text}: {row: number; column: number; text: string},
): void {
  try {
    x.host.document.type({sheetId, row, column}, text, x.user);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new GoogleError(
      error.kind === 'validation'
        ? `The data you entered in cell ${a1} violates the data validation rules set on this cell.`
        : error.kind === 'protected'
          ? 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
          : error.message,
    );
  }
}
