import type {CellData, CellFormat, ExtendedValue} from '../../sheets/model';
import type {ReadCell} from '../../sheets/read/read-cell';
import type {CellView, StyleView} from '../protocol';
import {editorText} from './editor-text';
import type {IndexTable} from './index-table';
import {linkView, type LinkPlace} from './link-view';
import {styleView} from './style-view';

/** What a cell is shown with, the same for every cell of a sheet. */
export interface CellContext extends LinkPlace {
  locale: string;
  /** The spreadsheet's default format. */
  base: CellFormat;
  styles: IndexTable<StyleView>;
}

export interface ShownCell {
  r: number;
  c: number;
  cell: CellData | undefined;
  /** Of the conditional format that applies. */
  over: CellFormat | undefined;
  read: ReadCell;
  /** Index of its dropdown or checkbox. */
  choice: number | undefined;
}

const PLAIN: CellFormat = {};

/** Null for a cell that neither holds nor looks like anything. */
export function cellView(
  {r, c, cell, over, read, choice}: ShownCell,
  context: CellContext,
): CellView | null {
  const view: CellView = {r, c};
  const {effective, formatted, userEntered} = read;
  if (formatted !== '') view.d = formatted;
  if (userEntered) {
    const text = editorText(read, context.locale);
    if (text !== formatted) view.e = text;
  }
  const type = typeOf(effective);
  if (type) view.t = type;
  const format = cell?.userEnteredFormat;
  if (format || over) {
    const style = styleView(format ?? PLAIN, context.base, over ?? null);
    if (Object.keys(style).length > 0) view.s = context.styles.place(style);
  }
  if (choice !== undefined) view.v = choice;
  if (cell?.note) view.note = cell.note;
  const link = linkView(cell, context);
  if (link) view.link = link;
  return Object.keys(view).length > 2 ? view : null;
}

function typeOf(value: ExtendedValue | null): CellView['t'] {
  if (value?.numberValue !== undefined) return 'number';
  if (value?.boolValue !== undefined) return 'boolean';
  return value?.errorValue ? 'error' : undefined;
}

export function sameView(a: CellView | null, b: CellView | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.d === b.d &&
    a.e === b.e &&
    a.t === b.t &&
    a.s === b.s &&
    a.v === b.v &&
    a.note === b.note &&
    JSON.stringify(a.link) === JSON.stringify(b.link)
  );
}
