import type {Actual, ActualTab} from './actual';
import {putCell, type GridDraft} from './grid';
import type {Scalar} from './layout';
import type {
  CellData,
  DataFilter,
  GridData,
  Sheet,
  Spreadsheet,
} from './sheets-api';

const BORDER = 'style,colorStyle';

/**
 * Field mask of a deep read of the cells: what is compared, and no more.
 * Google tells each colour twice; the style says it whole.
 */
export const DEEP_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,' +
  'rowMetadata(hiddenByUser),columnMetadata(hiddenByUser,pixelSize),' +
  'rowData(values(userEnteredValue,effectiveValue,formattedValue,' +
  'userEnteredFormat(backgroundColorStyle,' +
  `borders(top(${BORDER}),bottom(${BORDER}),left(${BORDER}),right(${BORDER})),` +
  'textFormat(fontFamily,fontSize,bold,foregroundColorStyle),' +
  'horizontalAlignment,verticalAlignment,wrapStrategy,numberFormat),' +
  'dataValidation(condition,strict),note))))';

/**
 * Cells of one answer of a deep read. Those of an institution's tab take some
 * 550 bytes each, with their looks and dropdowns, so an answer is of 6-7 MB.
 */
export const PORTION_CELLS = 12_000;

type Sized = Pick<ActualTab, 'sheetId' | 'rowCount' | 'columnCount'>;

/** Some rows of a sheet, or all of it. */
interface Piece {
  filter: DataFilter;
  cells: number;
}

function piecesOf(
  {sheetId, rowCount, columnCount}: Sized,
  most: number,
): Piece[] {
  const whole = rowCount * columnCount;
  if (whole <= most) return [{filter: {gridRange: {sheetId}}, cells: whole}];
  const rows = Math.max(1, Math.floor(most / columnCount));
  const pieces: Piece[] = [];
  for (let from = 0; from < rowCount; from += rows) {
    const to = Math.min(rowCount, from + rows);
    const gridRange = {sheetId, startRowIndex: from, endRowIndex: to};
    pieces.push({filter: {gridRange}, cells: (to - from) * columnCount});
  }
  return pieces;
}

/**
 * What to read of the tabs at once, so that no answer holds more cells than
 * `most`: whole tabs as far as they fit, and large ones row by row.
 */
export function portionsOf(
  tabs: readonly Sized[],
  most = PORTION_CELLS,
): DataFilter[][] {
  const portions: DataFilter[][] = [];
  let cells = most;
  for (const piece of tabs.flatMap(tab => piecesOf(tab, most))) {
    const current = portions[portions.length - 1];
    if (current && cells + piece.cells <= most) {
      current.push(piece.filter);
      cells += piece.cells;
    } else {
      portions.push([piece.filter]);
      cells = piece.cells;
    }
  }
  return portions;
}

function scalarOf(cell: CellData): Scalar {
  const value = cell.effectiveValue;
  if (!value) return null;
  if (value.errorValue) return cell.formattedValue ?? '#ERROR!';
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.numberValue !== undefined) {
    const type = cell.userEnteredFormat?.numberFormat?.type;
    const isDate = type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
    return isDate ? (cell.formattedValue ?? '') : value.numberValue;
  }
  return value.stringValue ?? null;
}

/** Keeps one of all that are equal: most cells of a workbook are. */
class Shared {
  private readonly parts = new Map<string, {value: object; id: number}>();
  private readonly cells = new Map<string, CellData>();
  private readonly texts = new Map<string, string>();

  private part(value: object): {value: object; id: number} {
    const key = JSON.stringify(value);
    let part = this.parts.get(key);
    if (!part) {
      part = {value, id: this.parts.size};
      this.parts.set(key, part);
    }
    return part;
  }

  /** What is compared of the cell. */
  cell({
    userEnteredValue,
    userEnteredFormat,
    dataValidation,
    note,
  }: CellData): CellData {
    const format = userEnteredFormat && this.part(userEnteredFormat);
    const validation = dataValidation && this.part(dataValidation);
    const key = `${format?.id} ${validation?.id} ${JSON.stringify([userEnteredValue, note])}`;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = {
        ...(userEnteredValue && {userEnteredValue}),
        ...(format && {userEnteredFormat: format.value}),
        ...(validation && {dataValidation: validation.value}),
        ...(note !== undefined && {note}),
      };
      this.cells.set(key, cell);
    }
    return cell;
  }

  scalar(value: Scalar): Scalar {
    if (typeof value !== 'string') return value;
    const known = this.texts.get(value);
    if (known === undefined) this.texts.set(value, value);
    return known ?? value;
  }
}

/** A tab as far as it has been read. */
interface TabDraft {
  values: GridDraft<Scalar>;
  cells: CellData[][];
  columnWidths: (number | undefined)[];
  hiddenColumns: boolean[];
  hiddenRows: boolean[];
}

/** Puts the answers of a deep read together, each let go when it is taken. */
export class DeepRead {
  private readonly shared = new Shared();
  private readonly drafts = new Map<number, TabDraft>();

  constructor(private readonly actual: Actual) {}

  take({sheets = []}: Spreadsheet): void {
    for (const sheet of sheets) this.takeSheet(sheet);
  }

  private takeSheet({properties, data = []}: Sheet): void {
    const sheetId = properties?.sheetId ?? 0;
    const draft = this.drafts.get(sheetId) ?? {
      values: [],
      cells: [],
      columnWidths: [],
      hiddenColumns: [],
      hiddenRows: [],
    };
    this.drafts.set(sheetId, draft);
    for (const grid of data) this.takeGrid(draft, grid);
  }

  private takeGrid(draft: TabDraft, grid: GridData): void {
    const {rowData = [], rowMetadata = [], columnMetadata = []} = grid;
    const [top, left] = [grid.startRow ?? 0, grid.startColumn ?? 0];
    rowData.forEach(({values = []}, at) => {
      const row = top + at;
      while (draft.cells.length <= row) draft.cells.push([]);
      values.forEach((cell, place) => {
        const column = left + place;
        draft.cells[row]![column] = this.shared.cell(cell);
        const scalar = this.shared.scalar(scalarOf(cell));
        if (scalar !== null && scalar !== '') {
          putCell(draft.values, row, column, scalar);
        }
      });
    });
    rowMetadata.forEach(({hiddenByUser}, at) => {
      draft.hiddenRows[top + at] = !!hiddenByUser;
    });
    columnMetadata.forEach(({hiddenByUser, pixelSize}, at) => {
      draft.columnWidths[left + at] = pixelSize;
      draft.hiddenColumns[left + at] = !!hiddenByUser;
    });
  }

  /** The structure of the first read with the cells beside it. */
  whole(): Actual {
    return {
      ...this.actual,
      tabs: this.actual.tabs.map(tab => {
        const draft = this.drafts.get(tab.sheetId);
        if (!draft) return tab;
        const {values, cells, ...deep} = draft;
        return {...tab, values, cells, deep};
      }),
    };
  }
}
