import {columnLetters, formatA1} from '../a1';
import {invalid} from '../api-error';
import {forEachCell} from '../box';
import type {Draft} from '../draft';
import type {Box, CellData, SheetState, ValueRange} from '../model';
import {demandEdit} from '../protection';
import type {Area} from '../read/data-filters';
import {readTyped, withTyped} from '../type-cell';
import {writeCell} from '../write-cell';

export type InputOption = 'RAW' | 'USER_ENTERED';

export interface Written {
  updatedRange: string;
  box: Box;
  sheetId: number;
  /** The area that was asked for. */
  asked: Box;
  /** Rows, columns and cells that were written; null writes none. */
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  cells: number;
}

const VALUE_MASK = new Map([['userEnteredValue', 'all' as const]]);

/** @throws ApiError unless it is one of Google's two options that write */
export function readInputOption(option: string | undefined): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  if (option === undefined || option === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified");
  }
  throw invalid(
    `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${option}"`,
  );
}

/** By rows, whichever way the body has them. */
export function rowsOf(body: ValueRange): unknown[][] {
  const values = (body.values ?? []) as unknown[][];
  if (body.majorDimension !== 'COLUMNS') return values;
  const height = values.reduce((most, {length}) => Math.max(most, length), 0);
  return Array.from({length: height}, (_, row) =>
    values.map(column => column[row] ?? null),
  );
}

/**
 * Writes values from the area's first cell on. Null leaves a cell as it is, ''
 * empties it. A range of one cell only says where to begin.
 */
export function writeValues(
  draft: Draft,
  {sheet: seen, box}: Area,
  rows: readonly unknown[][],
  option: InputOption,
  year: number,
): Written {
  const sheet = draft.edit(seen.properties.sheetId);
  const {title, sheetId} = sheet.properties;
  const width = widthOf(rows);
  const touched = {rows: new Set<number>(), columns: new Set<number>()};
  if (rows.length === 0 || width === 0) {
    const updatedRange = formatA1(title, box);
    return {updatedRange, box, asked: box, sheetId, ...touched, cells: 0};
  }
  const written: Box = {
    startRow: box.startRow,
    endRow: box.startRow + rows.length,
    startColumn: box.startColumn,
    endColumn: box.startColumn + width,
  };
  checkFit(sheet, box, written);
  demandEdit(draft, sheet, written);
  let cells = 0;
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      cells++;
      const [at, column] = [box.startRow + r, box.startColumn + c];
      touched.rows.add(at);
      touched.columns.add(column);
      const before = draft.cell(sheet, at, column);
      const path = `data.values[${r}][${c}]`;
      const after = enter(draft, before, value, option, year, path);
      if (before !== after) draft.setCell(sheet, at, column, after);
    }),
  );
  const updatedRange = formatA1(title, written);
  return {
    updatedRange,
    box: written,
    asked: box,
    sheetId,
    ...touched,
    cells,
  };
}

/**
 * Columns up to the last value; nulls at the end of rows are no part of what is
 * written (grouparoo/grouparoo, recordings of 2022).
 */
export function widthOf(rows: readonly unknown[][]): number {
  const used = (row: readonly unknown[]) => {
    let width = row.length;
    while (width > 0 && (row[width - 1] ?? null) === null) width--;
    return width;
  };
  return rows.reduce((most, row) => Math.max(most, used(row)), 0);
}

function checkFit(sheet: SheetState, box: Box, written: Box): void {
  const {title} = sheet.properties;
  const isCell =
    box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
  if (!isCell) {
    const within = `Requested writing within range [${formatA1(title, box)}], but tried writing to`;
    if (written.endRow > box.endRow) {
      throw invalid(`${within} row [${box.endRow + 1}]`);
    }
    if (written.endColumn > box.endColumn) {
      throw invalid(`${within} column [${columnLetters(box.endColumn)}]`);
    }
  }
  if (
    written.endRow > sheet.rowCount ||
    written.endColumn > sheet.columnCount
  ) {
    throw invalid(
      `Range (${formatA1(title, written)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
}

function enter(
  draft: Draft,
  before: CellData | undefined,
  value: unknown,
  option: InputOption,
  year: number,
  path: string,
): CellData | undefined {
  if (typeof value === 'string' && option === 'USER_ENTERED') {
    const {locale} = draft.state.properties;
    const typed = readTyped(value, before, locale, year);
    const patch = typed.value ? {userEnteredValue: typed.value} : {};
    return withTyped(writeCell(before, patch, VALUE_MASK), typed);
  }
  switch (typeof value) {
    case 'string':
      return put(before, {stringValue: value});
    case 'number':
      return put(before, {numberValue: value});
    case 'boolean':
      return put(before, {boolValue: value});
    default: {
      const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
      throw invalid(`Invalid values[${path}]: ${kind}`);
    }
  }
}

function put(
  before: CellData | undefined,
  userEnteredValue: NonNullable<CellData['userEnteredValue']>,
): CellData | undefined {
  return writeCell(before, {userEnteredValue}, VALUE_MASK);
}

/** Empties the cells; formats, notes and validation stay. */
export function clearValues(draft: Draft, area: Area): string {
  const sheet = draft.edit(area.sheet.properties.sheetId);
  demandEdit(draft, sheet, area.box);
  const used = {...area.box};
  used.endRow = Math.min(used.endRow, sheet.rows.length);
  forEachCell(used, (row, column) => {
    const before = draft.cell(sheet, row, column);
    if (!before?.userEnteredValue) return;
    draft.setCell(sheet, row, column, writeCell(before, {}, VALUE_MASK));
  });
  return formatA1(sheet.properties.title, area.box);
}
