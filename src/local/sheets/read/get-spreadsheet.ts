import type {Calculator} from '../calculator/calculator';
import {groupsOf} from '../dimension-groups';
import {sheetOfMetadata} from '../developer-metadata';
import type {
  BookState,
  Box,
  CellData,
  DimensionProperties,
  GridData,
  Sheet,
  SheetState,
  Spreadsheet,
} from '../model';
import {protectionSeenBy} from '../protection';
import {readProperties} from '../requests/sheet-properties';
import {below, pick, type Mask} from '../schema/field-mask';
import {wholeOf} from '../a1';
import {boxOf, intersection} from '../box';
import type {Area} from './data-filters';
import {readCellData} from './read-cell';

export interface ReadContext {
  book: BookState;
  /** Asked only when the mask takes in calculated cells. */
  calculator: () => Calculator;
  user: string;
}

/** What a read gives when neither cells nor a mask were asked for. */
export const WITHOUT_CELLS: Mask = new Map<string, Mask>([
  ['spreadsheetId', 'all'],
  ['properties', 'all'],
  ['spreadsheetUrl', 'all'],
  ['developerMetadata', 'all'],
  ['namedRanges', 'all'],
  [
    'sheets',
    new Map<string, Mask>(
      [
        'properties',
        'merges',
        'conditionalFormats',
        'protectedRanges',
        'basicFilter',
        'bandedRanges',
        'filterViews',
        'charts',
        'rowGroups',
        'columnGroups',
        'developerMetadata',
      ].map(field => [field, 'all']),
    ),
  ],
]);

/**
 * The spreadsheet as the user may see it, in the fields of the mask. Without
 * areas every sheet comes whole; with areas, only the sheets that they meet.
 */
export function getSpreadsheet(
  context: ReadContext,
  areas: readonly Area[] | null,
  mask: Mask,
): Spreadsheet {
  const {book} = context;
  const sheetsMask = below(mask, 'sheets');
  const whole: Spreadsheet = {
    spreadsheetId: book.id,
    properties: book.properties,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
  const own = book.developerMetadata.filter(m => sheetOfMetadata(m) === null);
  if (own.length > 0) whole.developerMetadata = own;
  if (book.namedRanges?.length) whole.namedRanges = book.namedRanges;
  const out = pick(whole, mask);
  if (sheetsMask) {
    out.sheets = book.sheets.flatMap((sheet, index) => {
      const mine = areas?.filter(area => area.sheet === sheet) ?? null;
      if (mine?.length === 0) return [];
      const boxes = mine?.map(area => area.box) ?? [wholeOf(sheet)];
      return [getSheet(context, sheet, index, boxes, sheetsMask)];
    });
  }
  return out;
}

function getSheet(
  context: ReadContext,
  sheet: SheetState,
  index: number,
  boxes: readonly Box[],
  mask: Mask,
): Sheet {
  const {book, user} = context;
  const {sheetId} = sheet.properties;
  const out: Sheet = {properties: readProperties(sheet, index)};
  const merges = sheet.merges.filter(range => {
    const merge = boxOf(range, sheet);
    return boxes.some(box => intersection(box, merge));
  });
  if (merges.length > 0) out.merges = merges;
  if (sheet.conditionalFormats.length > 0) {
    out.conditionalFormats = sheet.conditionalFormats;
  }
  if (sheet.protectedRanges.length > 0) {
    out.protectedRanges = sheet.protectedRanges.map(p =>
      protectionSeenBy(p, book, user),
    );
  }
  if (sheet.basicFilter) out.basicFilter = sheet.basicFilter;
  if (sheet.bandedRanges?.length) out.bandedRanges = sheet.bandedRanges;
  if (sheet.filterViews?.length) out.filterViews = sheet.filterViews;
  const [rowGroups, columnGroups] = [true, false].map(rows =>
    groupsOf(sheet, rows),
  );
  if (rowGroups?.length) out.rowGroups = rowGroups;
  if (columnGroups?.length) out.columnGroups = columnGroups;
  if (sheet.charts.length > 0) out.charts = sheet.charts;
  const metadata = book.developerMetadata.filter(
    m => m.location?.sheetId === sheetId,
  );
  if (metadata.length > 0) out.developerMetadata = metadata;
  const picked = pick(out, mask);
  const dataMask = below(mask, 'data');
  if (dataMask) {
    picked.data = boxes.map(box => getData(context, sheet, box, dataMask));
  }
  return picked;
}

const CALCULATED = [
  'effectiveValue',
  'formattedValue',
  'effectiveFormat',
  'hyperlink',
];

function getData(
  context: ReadContext,
  sheet: SheetState,
  box: Box,
  mask: Mask,
): GridData {
  const rowMask = below(mask, 'rowData');
  const cellMask = below(rowMask, 'values');
  const out: GridData = {
    ...(box.startRow > 0 ? {startRow: box.startRow} : {}),
    ...(box.startColumn > 0 ? {startColumn: box.startColumn} : {}),
  };
  if (below(mask, 'rowMetadata')) {
    out.rowMetadata = dimensions(context, sheet, true, box);
  }
  if (below(mask, 'columnMetadata')) {
    out.columnMetadata = dimensions(context, sheet, false, box);
  }
  const picked = pick(out, mask);
  if (rowMask && cellMask) {
    const rows = readRows(context, sheet, box, cellMask);
    if (rows.length > 0) {
      picked.rowData = rows.map(values => (values.length > 0 ? {values} : {}));
    }
  }
  return picked;
}

/** Trailing empty cells and rows are left out; cells keep their places. */
function readRows(
  context: ReadContext,
  sheet: SheetState,
  box: Box,
  mask: Mask,
): CellData[][] {
  const calculated =
    mask === 'all' || CALCULATED.some(field => mask.has(field));
  const calculator = calculated ? context.calculator() : null;
  const size = calculator?.size(sheet.properties.sheetId);
  const endRow = Math.min(
    box.endRow,
    Math.max(sheet.rows.length, size?.rows ?? 0),
  );
  const rows: CellData[][] = [];
  let used = 0;
  for (let row = box.startRow; row < endRow; row++) {
    const endColumn = Math.min(
      box.endColumn,
      Math.max(sheet.rows[row]?.length ?? 0, size?.columns ?? 0),
    );
    const values: CellData[] = [];
    let width = 0;
    for (let column = box.startColumn; column < endColumn; column++) {
      const cell = calculator
        ? readCellData(context.book, calculator, sheet, row, column, mask)
        : sheet.rows[row]?.[column];
      const picked = cell ? pick(cell, mask) : {};
      values.push(picked);
      if (Object.keys(picked).length > 0) width = values.length;
    }
    values.length = width;
    rows.push(values);
    if (width > 0) used = rows.length;
  }
  rows.length = used;
  return rows;
}

const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

function dimensions(
  {book}: ReadContext,
  sheet: SheetState,
  rows: boolean,
  box: Box,
): DimensionProperties[] {
  const held = rows ? sheet.rowMetadata : sheet.columnMetadata;
  const [start, end] = rows
    ? [box.startRow, box.endRow]
    : [box.startColumn, box.endColumn];
  const metadata = book.developerMetadata.filter(
    ({location}) =>
      location?.locationType === (rows ? 'ROW' : 'COLUMN') &&
      location.dimensionRange?.sheetId === sheet.properties.sheetId,
  );
  return Array.from({length: end - start}, (_, i) => {
    const own = metadata.filter(
      m => m.location?.dimensionRange?.startIndex === start + i,
    );
    return {
      pixelSize: rows ? ROW_PIXELS : COLUMN_PIXELS,
      ...held[start + i],
      ...(own.length > 0 ? {developerMetadata: own} : {}),
    };
  });
}
