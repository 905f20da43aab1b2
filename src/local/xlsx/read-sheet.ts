import type {Cell, Style, Workbook as File, Worksheet} from 'exceljs';
import {canonical} from '../sheets/canonical';
import {joinBoxes} from '../sheets/join-boxes';
import type {
  Box,
  CellData,
  CellFormat,
  DimensionProperties,
  SheetState,
} from '../sheets/model';
import {emptySheet} from '../sheets/requests/sheets';
import {Allowance} from './allowance';
import {cellFormat, colorOf} from './cell-format';
import {fileBox, gridRange, withinGrid} from './file-box';
import {fileConditions} from './file-conditions';
import {fileValidations} from './file-validations';
import {readValue} from './read-value';
import type {FileContext, KnownSheet} from './sheets-formula';
import type {XmlElement} from './xml-elements';

/** Google's smallest new sheet; a file's own may be larger. */
const ROWS = 1000;
const COLUMNS = 26;

/** Of all sheets together; a part says in few words that many cells have them. */
const MOST_RULED = 2_000_000;
const MOST_CHARACTERS = 50_000_000;

/** What the sheets of a file may still come to. */
export interface FileAllowances {
  /** Cells with a rule for input. */
  ruled: Allowance;
  /** Of texts; a shared one counts wherever it stands. */
  characters: Allowance;
}

export function fileAllowances(): FileAllowances {
  return {
    ruled: new Allowance(MOST_RULED),
    characters: new Allowance(MOST_CHARACTERS),
  };
}

export interface FileSheet {
  allowances: FileAllowances;
  file: File;
  worksheet: Worksheet;
  /** `dataValidation` of the sheet's part. */
  validations: readonly XmlElement[];
  known: KnownSheet;
  /** Title of the sheet that holds lists of validations, if there is one. */
  lists: string | null;
  base: CellFormat;
  owner: string;
}

/** A sheet of an Excel file as a tab of the spreadsheet. */
export function readSheet(source: FileSheet, context: FileContext): SheetState {
  const {worksheet, known} = source;
  const used = usedSize(worksheet);
  const sheet = emptySheet(
    {...known},
    Math.max(used.rows, ROWS),
    Math.max(used.columns, COLUMNS),
  );
  const open: Box[] = [];
  readCells(sheet, source, context, used, open);
  readSizes(sheet, worksheet, used);
  readView(sheet, worksheet);
  for (const range of worksheet.model.merges ?? []) {
    const box = fileBox(String(range));
    const inside = box && withinGrid(box, sheet.rowCount, sheet.columnCount);
    if (inside) sheet.merges.push(gridRange(known.sheetId, inside));
  }
  readValidations(sheet, source, context);
  sheet.conditionalFormats = fileConditions(
    worksheet,
    known.sheetId,
    sheet,
    context,
  );
  protect(sheet, source, open);
  return sheet;
}

function usedSize({rowCount, columnCount}: Worksheet) {
  return {rows: rowCount, columns: columnCount};
}

function readCells(
  sheet: SheetState,
  {worksheet, base, allowances}: FileSheet,
  context: FileContext,
  used: {rows: number; columns: number},
  open: Box[],
): void {
  const formats = new WeakMap<object, CellFormat | null>();
  const formatOf = (style: Partial<Style>) => {
    const before = formats.get(style);
    if (before !== undefined) return before;
    const made = cellFormat(style, base) ?? null;
    formats.set(style, made);
    return made;
  };
  for (let row = 0; row < used.rows; row++) {
    const held = worksheet.findRow(row + 1);
    if (!held) continue;
    const cells: (CellData | undefined)[] = [];
    for (let column = 0; column < held.cellCount; column++) {
      const cell = held.findCell(column + 1);
      if (!cell) continue;
      const data = readCell(cell, formatOf, context);
      if (data) {
        const text = data.userEnteredValue?.stringValue ?? '';
        allowances.characters.spend(text.length + (data.note ?? '').length);
        while (cells.length < column) cells.push(undefined);
        cells[column] = data;
      }
      if (cell.style.protection?.locked === false) {
        open.push({
          startRow: row,
          endRow: row + 1,
          startColumn: column,
          endColumn: column + 1,
        });
      }
    }
    while (sheet.rows.length < row) sheet.rows.push(undefined);
    sheet.rows.push(cells.length > 0 ? cells : undefined);
  }
}

function readCell(
  cell: Cell,
  formatOf: (style: Partial<Style>) => CellFormat | null,
  context: FileContext,
): CellData | undefined {
  const {value, link} = readValue(cell, context);
  const plain = formatOf(cell.style);
  const format = link
    ? {...plain, textFormat: {...plain?.textFormat, link: {uri: link}}}
    : plain;
  const note = noteOf(cell);
  const data: CellData = {
    ...(value ? {userEnteredValue: value} : {}),
    ...(format ? {userEnteredFormat: format} : {}),
    ...(note ? {note} : {}),
  };
  return Object.keys(data).length > 0 ? data : undefined;
}

function noteOf({note}: Cell): string {
  if (typeof note === 'string') return note;
  return (note?.texts ?? []).map(({text}) => text).join('');
}

/** 7 pixels a character and 5 of margin; 4 pixels are 3 points. */
function readSizes(
  sheet: SheetState,
  worksheet: Worksheet,
  used: {rows: number; columns: number},
): void {
  const width = Math.max(used.columns, COLUMNS);
  for (let at = 0; at < width; at++) {
    const column = worksheet.getColumn(at + 1);
    const pixelSize = column.width && Math.round(column.width * 7 + 5);
    put(sheet.columnMetadata, at, pixelSize, column.hidden);
  }
  for (let at = 0; at < used.rows; at++) {
    const row = worksheet.findRow(at + 1);
    if (!row) continue;
    const pixelSize = row.height && Math.round(row.height / 0.75);
    put(sheet.rowMetadata, at, pixelSize, row.hidden);
  }
}

function put(
  lines: (DimensionProperties | undefined)[],
  at: number,
  pixelSize: number | undefined,
  hidden: boolean | undefined,
): void {
  if (!pixelSize && !hidden) return;
  while (lines.length < at) lines.push(undefined);
  lines[at] = {
    ...(pixelSize ? {pixelSize} : {}),
    ...(hidden ? {hiddenByUser: true} : {}),
  };
}

/** Null in place of a list where the file says nothing. */
interface View {
  state?: string;
  xSplit?: number;
  ySplit?: number;
  showGridLines?: boolean;
}

function readView(sheet: SheetState, worksheet: Worksheet): void {
  const views = worksheet.views as View[] | null;
  const view = views?.[0];
  const frozen = view?.state === 'frozen' ? view : {};
  const rows = Math.min(frozen.ySplit ?? 0, sheet.rowCount - 1);
  const columns = Math.min(frozen.xSplit ?? 0, sheet.columnCount - 1);
  const grid = {
    ...(rows > 0 ? {frozenRowCount: rows} : {}),
    ...(columns > 0 ? {frozenColumnCount: columns} : {}),
    ...(view?.showGridLines === false ? {hideGridlines: true} : {}),
  };
  const color = colorOf(worksheet.properties.tabColor);
  sheet.properties = canonical({
    ...sheet.properties,
    ...(worksheet.state === 'visible' ? {} : {hidden: true}),
    ...(Object.keys(grid).length > 0 ? {gridProperties: grid} : {}),
    ...(color ? {tabColor: color} : {}),
  });
}

function readValidations(
  sheet: SheetState,
  {validations, file, lists, allowances}: FileSheet,
  context: FileContext,
): void {
  for (const {boxes, rule} of fileValidations(
    validations,
    file,
    lists,
    context,
  )) {
    for (const box of boxes) {
      const inside = withinGrid(box, sheet.rowCount, sheet.columnCount);
      if (!inside) continue;
      allowances.ruled.spend(
        (inside.endRow - inside.startRow) *
          (inside.endColumn - inside.startColumn),
      );
      for (let row = inside.startRow; row < inside.endRow; row++) {
        while (sheet.rows.length <= row) sheet.rows.push(undefined);
        const cells = [...(sheet.rows[row] ?? [])];
        for (let at = inside.startColumn; at < inside.endColumn; at++) {
          while (cells.length < at) cells.push(undefined);
          cells[at] = {...cells[at], dataValidation: rule};
        }
        sheet.rows[row] = cells;
      }
    }
  }
}

/** A file knows no users: what it locks is the owner's alone. */
function protect(sheet: SheetState, source: FileSheet, open: Box[]): void {
  const {worksheet, owner} = source;
  const {sheetId} = sheet.properties;
  const {sheetProtection} = worksheet as unknown as {
    sheetProtection?: {sheet?: boolean} | null;
  };
  if (!sheetProtection || sheetProtection.sheet === false) return;
  const unprotectedRanges = joinBoxes(open).map(box => gridRange(sheetId, box));
  sheet.protectedRanges = [
    {
      protectedRangeId: sheetId + 1,
      range: {sheetId},
      ...(unprotectedRanges.length > 0 ? {unprotectedRanges} : {}),
      editors: {users: [owner]},
    },
  ];
}
