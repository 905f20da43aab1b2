import {formatMoment} from '../../wording/date';
import {FORM_BY_LINK} from '../../wording/form-by-link';
import {serialOf} from '../../workbook/compile/cell-value';
import {parseDay} from '../../workbook/decode/parse-day';
import type {CellData, Request} from '../../workbook/sheets-api';
import type {PlannedCell} from './plan-cells';

/** A line of «Журнал» to add below the others. */
export interface AppendedLine {
  sheetId: number;
  moment: string;
  result: string;
}

function entered({value, isDate}: PlannedCell): CellData {
  if (value === null) return {};
  const day = isDate ? parseDay(value) : null;
  if (day) return {userEnteredValue: {numberValue: serialOf(day)}};
  if (typeof value === 'number') {
    return {userEnteredValue: {numberValue: value}};
  }
  if (typeof value === 'boolean') return {userEnteredValue: {boolValue: value}};
  return {userEnteredValue: {stringValue: value}};
}

/**
 * Requests that write the cells: text stays text, whatever it looks like, and
 * formats stay as they are.
 */
export function writeRequests(
  sheetId: number,
  cells: readonly PlannedCell[],
  line: AppendedLine | null,
): Request[] {
  const texts = line
    ? ['line', formatMoment(line.moment), ...FORM_BY_LINK.journal, line.result]
    : [];
  return [
    ...cells.map(cell => ({
      updateCells: {
        start: {sheetId, rowIndex: cell.row, columnIndex: cell.column},
        rows: [{values: [entered(cell)]}],
        fields: 'userEnteredValue',
      },
    })),
    ...(line
      ? [
          {
            appendCells: {
              sheetId: line.sheetId,
              rows: [
                {
                  values: texts.map(stringValue => ({
                    userEnteredValue: {stringValue},
                  })),
                },
              ],
              fields: 'userEnteredValue',
            },
          },
        ]
      : []),
  ];
}
