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
   * From the clipboard of another program. One value over a larger selection
   * fills it; anything else starts at the selection's first cell.
   */
  | {do: 'paste'; to: SheetArea; rows: string[][]}
  /** Within the workbook: values, formulas with references moved, formats. */
  | {do: 'copy'; from: SheetArea; to: SheetArea; only?: 'values' | 'formats'}
  | {do: 'cut'; from: SheetArea; to: SheetArea}
  /** `target` holds `source` and grows out of it in one direction. */
  | {do: 'fill'; source: SheetArea; target: SheetArea}
  | {do: 'sort'; area: SheetArea; column: number; ascending: boolean}
  /** Before `start`; the new lines look like their neighbour. */
  | {do: 'insert-lines'; lines: Lines; likeBefore: boolean}
  | {do: 'delete-lines'; lines: Lines}
  | {do: 'move-lines'; lines: Lines; to: number}
  | {do: 'resize-lines'; lines: Lines; pixels: number}
  | {do: 'hide-lines'; lines: Lines; hidden: boolean}
  /** At the right end when there is no `index`. */
  | {do: 'add-sheet'; title?: string; index?: number}
  | {do: 'duplicate-sheet'; sheetId: number}
  | {do: 'delete-sheet'; sheetId: number}
  | {do: 'rename-sheet'; sheetId: number; title: string}
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
