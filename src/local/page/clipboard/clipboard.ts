import type {Area, SheetArea} from '../../server/protocol';
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

/** Copying within the workbook and pasting from anywhere. */
export class Clipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly editor: CellEditor,
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
      void this.workspace.do({do: isCut ? 'cut' : 'copy', from, to});
      if (isCut) this.forget();
      return;
    }
    this.forget();
    const rows = readHtml(data.getData('text/html')) ?? readText(text);
    if (text === '' && rows.flat().every(cell => cell === '')) return;
    void this.workspace.do({do: 'paste', to, rows});
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

  /** By the browser's own command, which asks for no permission. */
  run(kind: 'copy' | 'cut'): void {
    this.editor.field.focus();
    document.execCommand(kind);
  }
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
