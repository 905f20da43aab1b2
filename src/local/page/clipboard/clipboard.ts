import type {Area, Gesture, SheetArea} from '../../server/protocol';
import type {CellEditor} from '../editor/cell-editor';
import {el} from '../dom/el';
import {editText, type SheetState} from '../model/sheet-state';
import type {Overlay} from '../grid/overlay';
import type {Workspace} from '../workspace/workspace';
import {readHtml} from './read-html';
import {readText, writeText} from './read-text';

/** What this window put on the clipboard last. */
interface Copied {
  from: SheetArea;
  isCut: boolean;
  text: string;
  unmark: () => void;
}

/** By the browser's own command, which asks for no permission. */
export function runClipboard({field}: CellEditor, kind: 'copy' | 'cut'): void {
  field.focus();
  document.execCommand(kind);
}

/** Copying within the workbook and pasting from anywhere. */
export class Clipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly workspace: Workspace,
    editor: CellEditor,
    private readonly overlay: Overlay,
  ) {
    const on = (kind: 'copy' | 'cut' | 'paste') =>
      editor.field.addEventListener(kind, event => {
        if (editor.isOpen) return;
        event.preventDefault();
        if (kind === 'paste') this.paste(event.clipboardData);
        else this.copy(event.clipboardData, kind === 'cut');
      });
    on('copy');
    on('cut');
    on('paste');
  }

  /** Forgets what was marked for copying. */
  forget(): void {
    this.copied?.unmark();
    this.copied = null;
  }

  private copy(data: DataTransfer | null, isCut: boolean): void {
    const {sheet, grid} = this.workspace;
    if (!sheet || !data) return;
    const area = grid.selection;
    const rows = shownText(sheet, area);
    const text = writeText(rows);
    data.setData('text/plain', text);
    data.setData('text/html', tableHtml(rows));
    this.forget();
    const mark = el('div', {className: 'copied'});
    const unmark = this.overlay.put(mark, area);
    const from = {sheetId: sheet.view.sheetId, ...area};
    this.copied = {from, isCut, text, unmark};
  }

  private paste(data: DataTransfer | null): void {
    const {sheet, grid} = this.workspace;
    if (!sheet || !data) return;
    const to = {sheetId: sheet.view.sheetId, ...grid.selection};
    const text = data.getData('text/plain');
    const {copied} = this;
    // Another program may have copied something since.
    if (copied && sameText(copied.text, text)) {
      const {from, isCut} = copied;
      const kind = isCut ? 'cut' : 'copy';
      void this.put({do: kind, from, to}, sized(to, from));
      if (isCut) this.forget();
      return;
    }
    this.forget();
    const rows = readHtml(data.getData('text/html')) ?? readText(text);
    if (text === '' && rows.flat().every(cell => cell === '')) return;
    void this.put(
      {do: 'paste', to, rows},
      {
        rows: Math.max(
          rows.length,
          isSingle(rows) ? to.endRow - to.startRow : 0,
        ),
        columns: Math.max(
          rows[0]?.length ?? 1,
          isSingle(rows) ? to.endColumn - to.startColumn : 0,
        ),
      },
    );
  }

  /** What was put in place is selected, as everywhere. */
  private async put(gesture: Gesture, size: Size): Promise<void> {
    const {grid} = this.workspace;
    const {startRow, startColumn} = grid.selection;
    if (!(await this.workspace.do(gesture))) return;
    const {view} = this.workspace.sheet ?? {};
    if (!view || !('to' in gesture)) return;
    grid.select({
      startRow,
      endRow: Math.min(view.rowCount, startRow + size.rows),
      startColumn,
      endColumn: Math.min(view.columnCount, startColumn + size.columns),
    });
  }

  /** Of the values alone, from what this window copied. */
  pasteOnly(only: 'values' | 'formats'): void {
    const {sheet, grid} = this.workspace;
    if (!sheet || !this.copied) return;
    const to = {sheetId: sheet.view.sheetId, ...grid.selection};
    void this.workspace.do({do: 'copy', from: this.copied.from, to, only});
  }

  get hasCopied(): boolean {
    return this.copied !== null;
  }
}

interface Size {
  rows: number;
  columns: number;
}

function isSingle(rows: string[][]): boolean {
  return rows.length === 1 && rows[0]?.length === 1;
}

/** A smaller area is repeated as often as it fits into a larger one. */
function sized(to: Area, from: Area): Size {
  const along = (target: number, source: number) =>
    target % source === 0 ? target : source;
  return {
    rows: along(to.endRow - to.startRow, from.endRow - from.startRow),
    columns: along(
      to.endColumn - to.startColumn,
      from.endColumn - from.startColumn,
    ),
  };
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd();
  return plain(one) === plain(other);
}

function shownText(sheet: SheetState, area: Area): string[][] {
  const rows: string[][] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const cells: string[] = [];
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = sheet.cell(row, column);
      cells.push(cell?.d ?? editText(cell));
    }
    rows.push(cells);
  }
  return rows;
}

function tableHtml(rows: string[][]): string {
  const body = rows.map(row =>
    el('tr', {}, ...row.map(cell => el('td', {}, cell))),
  );
  return el('table', {}, el('tbody', {}, ...body)).outerHTML;
}
