import {el} from '../dom/el';
import type {Grid} from '../grid/grid';
import {FONT, FONT_SIZE} from '../grid/cell-data';
import type {Place} from '../model/address';
import {editText} from '../model/sheet-state';

/** Pixels in a point. */
const POINT = 4 / 3;

/** Where the cursor goes after an edit. */
export type After = 'stay' | 'up' | 'down' | 'left' | 'right';

/**
 * A text field that always has the keyboard. It lies unseen in the active cell
 * until something is typed, and is then the editor of that cell.
 */
export class CellEditor {
  readonly field = el('textarea', {
    id: 'cell-editor',
    className: 'cell-editor',
    spellcheck: false,
    autocomplete: 'off',
    aria: {label: 'Содержимое ячейки'},
  });
  /** The cell that is being edited. */
  place: Place | null = null;
  /** Whether the arrows move the caret rather than end the edit. */
  isCareful = false;
  private before = '';

  onText: (text: string) => void = () => undefined;
  onCommit: (place: Place, text: string) => void = () => undefined;
  onEnd: (after: After) => void = () => undefined;

  constructor(private readonly grid: Grid) {
    this.field.addEventListener('input', event => {
      // The Enter that closed a message or a menu is not meant for the cell.
      const isBreak = (event as InputEvent).inputType === 'insertLineBreak';
      if (isBreak && !this.isOpen) this.field.value = '';
      else this.typed();
    });
    grid.canvas.onScroll(() => this.layOut());
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  /** Only from a cell's own content does an edit go on; typing replaces it. */
  open(isCareful: boolean, text?: string): void {
    if (this.isOpen) return;
    const {sheet, active} = this.grid;
    if (!sheet) return;
    this.place = active;
    this.isCareful = isCareful;
    this.before = editText(sheet.cell(active.row, active.column));
    this.field.value = text ?? this.before;
    this.grid.reveal(sheet.wholeOf(active.row, active.column));
    this.show();
    this.onText(this.field.value);
  }

  private typed(): void {
    if (!this.isOpen) this.open(false, this.field.value);
    this.layOut();
    this.onText(this.field.value);
  }

  /** Takes over what is typed in the fx line. */
  write(text: string): void {
    this.field.value = text;
    this.layOut();
  }

  commit(after: After = 'stay'): void {
    const {place, field, before} = this;
    if (!place) return;
    const text = field.value;
    this.close();
    if (text !== before) this.onCommit(place, text);
    this.onEnd(after);
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.close();
    this.onEnd('stay');
  }

  private close(): void {
    this.place = null;
    this.field.value = '';
    this.field.classList.remove('open');
    this.layOut();
  }

  /** A line break where the caret is. */
  breakLine(): void {
    const {selectionStart, selectionEnd} = this.field;
    this.field.setRangeText('\n', selectionStart, selectionEnd, 'end');
    this.typed();
  }

  private show(): void {
    const {sheet} = this.grid;
    const {field, place} = this;
    if (!sheet || !place) return;
    const style = sheet.style(sheet.cell(place.row, place.column));
    field.style.font = [
      style.italic ? 'italic' : '',
      style.bold ? '700' : '400',
      `${(style.fontSize ?? FONT_SIZE) * POINT}px`,
      `${FONT}, Arial, sans-serif`,
    ].join(' ');
    field.classList.add('open');
    this.layOut();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Puts the field over its cell, as large as what is typed needs. */
  layOut(): void {
    const {sheet, canvas, active} = this.grid;
    const {field} = this;
    if (!sheet || !field.parentElement) return;
    const {row, column} = this.place ?? active;
    const rect = canvas.rectOf(sheet.wholeOf(row, column));
    const host = field.parentElement.getBoundingClientRect();
    field.style.left = `${rect.left - host.left - 1}px`;
    field.style.top = `${rect.top - host.top - 1}px`;
    if (!this.isOpen) {
      field.style.width = '1px';
      field.style.height = '1px';
      return;
    }
    const room = Math.max(rect.width, host.right - rect.left - 24);
    field.style.width = `${Math.min(this.textWidth(rect.width), room) + 2}px`;
    field.style.height = '0';
    field.style.height = `${Math.max(rect.height + 2, field.scrollHeight + 4)}px`;
    field.scrollTop = 0;
  }

  private textWidth(least: number): number {
    const {font} = getComputedStyle(this.field);
    const ctx = document.createElement('canvas').getContext('2d');
    if (!ctx) return least;
    ctx.font = font;
    const widths = this.field.value
      .split('\n')
      .map(line => ctx.measureText(line).width + 16);
    return Math.max(least, ...widths);
  }
}
