/** Zero-based, half-open. */
export interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface SheetArea extends Area {
  sheetId: number;
}

/** Rows or columns of a sheet, zero-based, half-open. */
export interface Lines {
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  end: number;
}

/**
 * One thing that a person does to the workbook by hand, as opposed to what a
 * script or the API does: protection and strict validation apply, and triggers
 * run after it.
 */
export type Gesture =
  /** '' clears the cell, anything else is read in the workbook's locale. */
  | {do: 'type'; sheetId: number; row: number; column: number; text: string}
  /** The Delete key: values go, formats and validation stay. */
  | {do: 'clear'; areas: SheetArea[]}
  /**
   * From the clipboard of another program, each text as if typed. A selection
   * that is a multiple of the block is filled with it; anything else only says
   * where to begin. A row that ends early leaves the rest of its cells alone.
   */
  | {do: 'paste'; to: SheetArea; rows: string[][]}
  /**
   * Within the workbook: values, formulas with references moved, formats. A
   * target that is a multiple of the source is filled with copies.
   */
  | {do: 'copy'; from: SheetArea; to: SheetArea; only?: 'values' | 'formats'}
  /** To the first cell of `to`; what pointed at the cells follows them. */
  | {do: 'cut'; from: SheetArea; to: SheetArea}
  /** `target` holds `source` and grows out of it in one direction. */
  | {do: 'fill'; source: SheetArea; target: SheetArea}
  /** By one column of the area, counted from the sheet's first. */
  | {do: 'sort'; area: SheetArea; column: number; ascending: boolean}
  /** Before `start`, which may be the sheet's end; the new lines look like their neighbour. */
  | {do: 'insert-lines'; lines: Lines; likeBefore: boolean}
  | {do: 'delete-lines'; lines: Lines}
  /** To stand before the line `to`, counted before the move. */
  | {do: 'move-lines'; lines: Lines; to: number}
  | {do: 'resize-lines'; lines: Lines; pixels: number}
  | {do: 'hide-lines'; lines: Lines; hidden: boolean}
  /** At the right end when there is no `index`. */
  | {do: 'add-sheet'; title?: string; index?: number}
  | {do: 'duplicate-sheet'; sheetId: number}
  | {do: 'delete-sheet'; sheetId: number}
  | {do: 'rename-sheet'; sheetId: number; title: string}
  /** To stand at `index` after the move, hidden sheets counted. */
  | {do: 'move-sheet'; sheetId: number; index: number}
  | {do: 'hide-sheet'; sheetId: number; hidden: boolean}
  | {
      do: 'write-note';
      sheetId: number;
      row: number;
      column: number;
      note: string;
    }
  /** Takes back the person's own last gesture, or does it again. */
  | {do: 'undo'}
  | {do: 'redo'};

/** A gesture that edits; the others need to know what was done before. */
export type Edit = Exclude<Gesture, {do: 'undo' | 'redo'}>;

/** As an `onChange` trigger is told. */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';
