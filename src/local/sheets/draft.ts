import {invalid} from './api-error';
import type {Calculator} from './calculator/calculator';
import {
  MAX_CELLS,
  MAX_COLUMNS,
  type BookState,
  type CellData,
  type CellRow,
  type SheetState,
} from './model';

/**
 * A batch in the making: a copy of the state in which only the touched sheets
 * and rows are copied. Dropped whole when a request is refused.
 */
export class Draft {
  readonly state: BookState;
  private readonly ownedSheets = new Set<SheetState>();
  private readonly ownedRows = new Set<CellRow>();

  constructor(
    state: BookState,
    /** E-mail of the person in whose name the batch runs. */
    readonly user: string,
    /** Of the workbook; it may follow any state. */
    readonly calculator: () => Calculator,
    /** What a date that is typed without a year gets. */
    readonly year = new Date().getFullYear(),
  ) {
    this.state = {
      ...state,
      sheets: [...state.sheets],
      developerMetadata: [...state.developerMetadata],
    };
  }

  find(sheetId: number): SheetState | undefined {
    return this.state.sheets.find(s => s.properties.sheetId === sheetId);
  }

  /** To look at, not to change. Throws for an unknown id. */
  grid(sheetId: number | undefined): SheetState {
    const sheet = this.find(sheetId ?? 0);
    if (!sheet) throw invalid(`No grid with id: ${sheetId ?? 0}`);
    return sheet;
  }

  /** The sheet's own copy in this draft, free to change at its first level. */
  edit(sheetId: number | undefined): SheetState {
    const sheet = this.grid(sheetId);
    if (this.ownedSheets.has(sheet)) return sheet;
    const copy: SheetState = {
      ...sheet,
      rows: [...sheet.rows],
      rowMetadata: [...sheet.rowMetadata],
      columnMetadata: [...sheet.columnMetadata],
      merges: [...sheet.merges],
      conditionalFormats: [...sheet.conditionalFormats],
      protectedRanges: [...sheet.protectedRanges],
      charts: [...sheet.charts],
    };
    this.state.sheets[this.state.sheets.indexOf(sheet)] = copy;
    this.ownedSheets.add(copy);
    return copy;
  }

  cell(sheet: SheetState, row: number, column: number): CellData | undefined {
    return sheet.rows[row]?.[column];
  }

  /** `sheet` must come from `edit`. */
  setCell(
    sheet: SheetState,
    row: number,
    column: number,
    cell: CellData | undefined,
  ): void {
    const current = sheet.rows[row];
    let own = current as (CellData | undefined)[] | undefined;
    if (!own || !this.ownedRows.has(own)) {
      own = own ? [...own] : [];
      this.ownedRows.add(own);
      while (sheet.rows.length < row) sheet.rows.push(undefined);
      sheet.rows[row] = own;
    }
    while (own.length < column) own.push(undefined);
    own[column] = cell;
  }

  /**
   * A fresh id, the same for the same history of the workbook. Spread out so
   * that nobody comes to rely on ids being consecutive: Google's are random.
   */
  drawId(taken: (id: number) => boolean): number {
    for (;;) {
      this.state.idsDrawn++;
      const id = Math.imul(this.state.idsDrawn, 0x9e3779b1) & 0x7fffffff;
      if (id !== 0 && !taken(id)) return id;
    }
  }

  /** Throws when the spreadsheet has outgrown what Google holds. */
  checkSize(): void {
    let cells = 0;
    for (const sheet of this.state.sheets) {
      cells += sheet.rowCount * sheet.columnCount;
      if (sheet.columnCount <= MAX_COLUMNS) continue;
      throw invalid(
        `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`,
        'book-too-large',
      );
    }
    if (cells > MAX_CELLS) {
      throw invalid(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
        'book-too-large',
      );
    }
  }
}
