import type {BookState} from '../model';

export interface SheetSummary {
  sheetId: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
}

/** In tab order. */
export function listSheets(book: BookState): SheetSummary[] {
  return book.sheets.map(({properties, rowCount, columnCount}) => {
    const {sheetId, title, hidden, gridProperties} = properties;
    return {
      sheetId,
      title,
      hidden: hidden === true,
      rowCount,
      columnCount,
      frozenRowCount: gridProperties?.frozenRowCount ?? 0,
      frozenColumnCount: gridProperties?.frozenColumnCount ?? 0,
    };
  });
}
