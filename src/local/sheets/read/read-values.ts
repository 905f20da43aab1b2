import {formatA1} from '../a1';
import {invalid} from '../api-error';
import {errorText} from '../calculator/calculated';
import type {Calculator} from '../calculator/calculator';
import type {BookState, ExtendedValue, ValueRange} from '../model';
import type {Area} from './data-filters';
import {readCell, type ReadCell} from './read-cell';

export interface ValueOptions {
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

type Scalar = string | number | boolean;

/**
 * The values of an area as Google gives them: empty cells as '', trailing ones
 * and trailing rows left out, `values` absent when nothing is there.
 */
export function readValues(
  book: BookState,
  calculator: Calculator,
  {sheet, box}: Area,
  options: ValueOptions,
): ValueRange {
  const render = options.valueRenderOption ?? 'FORMATTED_VALUE';
  const major = options.majorDimension ?? 'ROWS';
  if (major !== 'ROWS' && major !== 'COLUMNS') {
    throw invalid(`Invalid value at 'major_dimension': ${major}`);
  }
  checkOption('value_render_option', 'ValueRenderOption', RENDERS, render);
  checkOption(
    'date_time_render_option',
    'DateTimeRenderOption',
    ['SERIAL_NUMBER', 'FORMATTED_STRING'],
    options.dateTimeRenderOption ?? 'SERIAL_NUMBER',
  );
  const asText = options.dateTimeRenderOption === 'FORMATTED_STRING';
  const {rows, columns} = calculator.size(sheet.properties.sheetId);
  const endRow = Math.min(box.endRow, Math.max(rows, sheet.rows.length));
  const width = sheet.rows.reduce(
    (most, row) => Math.max(most, row?.length ?? 0),
    columns,
  );
  const endColumn = Math.min(box.endColumn, width);
  const at = (row: number, column: number): Scalar => {
    const cell = readCell(book, calculator, sheet, row, column);
    return renderCell(cell, render, asText);
  };
  const byRows = major === 'ROWS';
  const outer = byRows ? [box.startRow, endRow] : [box.startColumn, endColumn];
  const inner = byRows ? [box.startColumn, endColumn] : [box.startRow, endRow];
  const values: Scalar[][] = [];
  for (let i = outer[0] ?? 0; i < (outer[1] ?? 0); i++) {
    const line: Scalar[] = [];
    for (let j = inner[0] ?? 0; j < (inner[1] ?? 0); j++) {
      line.push(byRows ? at(i, j) : at(j, i));
    }
    while (line.length > 0 && line[line.length - 1] === '') line.pop();
    values.push(line);
  }
  while (values.length > 0 && values[values.length - 1]?.length === 0) {
    values.pop();
  }
  return {
    range: formatA1(sheet.properties.title, box),
    majorDimension: major,
    ...(values.length > 0 ? {values} : {}),
  };
}

const RENDERS = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];

function checkOption(
  field: string,
  type: string,
  options: readonly string[],
  given: string,
): void {
  if (options.includes(given)) return;
  throw invalid(
    `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${given}"`,
  );
}

function renderCell(cell: ReadCell, render: string, asText: boolean): Scalar {
  switch (render) {
    case 'FORMATTED_VALUE':
      return cell.formatted;
    case 'FORMULA':
      return (
        cell.userEntered?.formulaValue ??
        (cell.userEntered ? scalar(cell, asText) : '')
      );
    default:
      return scalar(cell, asText);
  }
}

const MOMENTS = ['DATE', 'TIME', 'DATE_TIME'];

function scalar(cell: ReadCell, asText: boolean): Scalar {
  const value: ExtendedValue = cell.effective ?? {};
  if (value.errorValue) return errorText(value.errorValue);
  if (
    asText &&
    value.numberValue !== undefined &&
    MOMENTS.includes(cell.numberFormat?.type ?? '')
  ) {
    return cell.formatted;
  }
  return value.numberValue ?? value.boolValue ?? value.stringValue ?? '';
}
