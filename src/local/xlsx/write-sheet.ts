import type {Style, Worksheet} from 'exceljs';
import {columnLetters} from '../sheets/a1';
import type {CellData, CellFormat, GridRange, Sheet} from '../sheets/model';
import {argb, cellStyle, colorOf} from './cell-style';
import {cellValue} from './cell-value';
import {addConditionalFormats, reference} from './conditional-formats';
import {dataValidation, type ListStore} from './data-validation';
import {fittedHeight} from './fitted-height';
import {lockedCells, type LockedCells} from './locked-cells';
import type {FormulaContext} from './us-formula';

/** Height of a row that nobody has set, pixels. */
const DEFAULT_HEIGHT = 21;

/** The size of paper by its number in the file (ECMA-376, 18.3.1.63). */
const A4 = 9;

export async function writeSheet(
  worksheet: Worksheet,
  sheet: Sheet,
  base: CellFormat,
  context: FormulaContext,
  lists: ListStore,
): Promise<void> {
  const locked = lockedCells(sheet.protectedRanges ?? []);
  writeView(worksheet, sheet);
  writePage(worksheet, sheet);
  writeSizes(worksheet, sheet, base);
  writeCells(worksheet, sheet, base, context, lists, locked);
  const grid = gridOf(sheet);
  for (const range of sheet.merges ?? []) {
    worksheet.mergeCells(reference(range, grid));
  }
  addConditionalFormats(
    worksheet,
    sheet.conditionalFormats ?? [],
    grid,
    context,
  );
  const filter = sheet.basicFilter?.range;
  if (filter !== undefined) worksheet.autoFilter = reference(filter, grid);
  if (locked.isProtected) {
    await worksheet.protect('', {
      formatColumns: false,
      formatRows: false,
      autoFilter: false,
    });
  }
}

function gridOf(sheet: Sheet): {rowCount: number; columnCount: number} {
  const {rowCount = 1, columnCount = 1} =
    sheet.properties?.gridProperties ?? {};
  return {rowCount, columnCount};
}

function writeView(worksheet: Worksheet, {properties = {}}: Sheet): void {
  const {frozenRowCount, frozenColumnCount, hideGridlines} =
    properties.gridProperties ?? {};
  const showGridLines = hideGridlines !== true;
  worksheet.views = [
    frozenRowCount || frozenColumnCount
      ? {
          state: 'frozen',
          xSplit: frozenColumnCount ?? 0,
          ySplit: frozenRowCount ?? 0,
          showGridLines,
        }
      : {state: 'normal', showGridLines},
  ];
  worksheet.state = properties.hidden ? 'hidden' : 'visible';
  const color = colorOf(properties, 'tabColor');
  if (color !== undefined) {
    worksheet.properties.tabColor = {argb: argb(color)};
  }
}

/** Pixels of a sheet that A4 held upright still shows in a legible size. */
const UPRIGHT = 900;

/** Margins of a printed page, inches. */
const MARGIN = 0.47;

/**
 * Prints on A4 across one page, with the frozen rows on each. What Google puts
 * there comes from its print dialog and is not part of the spreadsheet.
 */
function writePage(worksheet: Worksheet, {properties, data}: Sheet): void {
  const columns = data?.[0]?.columnMetadata ?? [];
  const width = columns
    .filter(column => !column.hiddenByUser)
    .reduce((sum, {pixelSize = 0}) => sum + pixelSize, 0);
  const rows = properties?.gridProperties?.frozenRowCount ?? 0;
  worksheet.pageSetup = {
    paperSize: A4,
    orientation: width > UPRIGHT ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    // As many pages down as it takes.
    fitToHeight: 0,
    margins: {
      left: MARGIN,
      right: MARGIN,
      top: MARGIN,
      bottom: MARGIN,
      header: 0.2,
      footer: 0.2,
    },
    ...(rows > 0 ? {printTitlesRow: `1:${rows}`} : {}),
  };
}

/** 7 pixels a character and 5 of margin; 3 points are 4 pixels. */
function writeSizes(
  worksheet: Worksheet,
  sheet: Sheet,
  base: CellFormat,
): void {
  const [data] = sheet.data ?? [];
  for (const [at, column] of (data?.columnMetadata ?? []).entries()) {
    const {pixelSize, hiddenByUser} = column;
    const target = worksheet.getColumn(at + 1);
    if (pixelSize !== undefined) target.width = (pixelSize - 5) / 7;
    if (hiddenByUser) target.hidden = true;
  }
  for (const [at, row] of (data?.rowMetadata ?? []).entries()) {
    const {pixelSize = DEFAULT_HEIGHT, hiddenByUser} = row;
    const height =
      pixelSize === DEFAULT_HEIGHT ? fittedHeight(sheet, at, base) : pixelSize;
    if (height <= DEFAULT_HEIGHT && !hiddenByUser) continue;
    const target = worksheet.getRow(at + 1);
    if (height > DEFAULT_HEIGHT) target.height = height * 0.75;
    if (hiddenByUser) target.hidden = true;
  }
}

function writeCells(
  worksheet: Worksheet,
  sheet: Sheet,
  base: CellFormat,
  context: FormulaContext,
  lists: ListStore,
  locked: LockedCells,
): void {
  const rows = sheet.data?.[0]?.rowData ?? [];
  const styles = new Map<string, Partial<Style>>();
  /** One object for equal styles, which the file then keeps once. */
  const styleOf = (format: CellFormat, isLocked: boolean) => {
    const key = `${isLocked}${JSON.stringify(format)}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    const made = cellStyle(format, base, isLocked);
    styles.set(key, made);
    return made;
  };
  const write = (row: number, column: number, cell: CellData) => {
    const target = worksheet.getCell(row + 1, column + 1);
    const address = `${columnLetters(column)}${row + 1}`;
    target.style = styleOf(
      cell.userEnteredFormat ?? {},
      locked.isLocked(row, column),
    );
    const value = cellValue(cell, address, context);
    if (value !== null) target.value = value;
    if (cell.note !== undefined) target.note = cell.note;
    const rule =
      cell.dataValidation &&
      dataValidation(cell.dataValidation, address, context, lists);
    if (rule) target.dataValidation = rule;
  };
  const written = (row: number, column: number) =>
    rows[row]?.values?.[column] !== undefined;
  for (const [row, {values = []}] of rows.entries()) {
    for (const [column, cell] of values.entries()) {
      if (Object.keys(cell).length > 0) write(row, column, cell);
    }
  }
  const width = rows.reduce(
    (most, {values = []}) => Math.max(most, values.length),
    0,
  );
  forEachOpen(locked.open, rows.length, width, (row, column) => {
    const cell = rows[row]?.values?.[column] ?? {};
    if (!written(row, column) || Object.keys(cell).length === 0) {
      write(row, column, {});
    }
  });
}

/** An open end of a range goes as far as the used part of the sheet. */
function forEachOpen(
  ranges: readonly GridRange[],
  height: number,
  width: number,
  visit: (row: number, column: number) => void,
): void {
  for (const range of ranges) {
    const {startRowIndex = 0, endRowIndex = height} = range;
    const {startColumnIndex = 0, endColumnIndex = width} = range;
    for (let row = startRowIndex; row < endRowIndex; row++) {
      for (let column = startColumnIndex; column < endColumnIndex; column++) {
        visit(row, column);
      }
    }
  }
}
