import {el} from '../dom/el';
import type {Place} from '../model/address';
import {editText} from '../model/sheet-state';
import type {Workspace} from '../workspace/workspace';

const GAP = 8;

/** The list of a cell whose values are given. */
export class DropDown {
  private list: HTMLElement | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly leave: () => void,
  ) {
    document.addEventListener('pointerdown', event => {
      if (!this.list?.contains(event.target as Node)) this.close();
    });
    workspace.grid.canvas.onScroll(() => this.close());
  }

  close(): void {
    if (!this.list) return;
    this.list.remove();
    this.list = null;
    this.leave();
  }

  /** Whether the cell has a list that the person may choose from. */
  open({row, column}: Place): boolean {
    const {sheet, grid} = this.workspace;
    const cell = sheet?.cell(row, column) ?? null;
    const choice = sheet?.choice(cell);
    if (!sheet || choice?.kind !== 'list' || !sheet.isOpen(row, column)) {
      return false;
    }
    this.close();
    const chosen = editText(cell);
    const list = el(
      'div',
      {className: 'menu drop-down', aria: {role: 'listbox', label: 'Значения'}},
      ...choice.values.map(value =>
        this.option(value, value === chosen, {row, column}),
      ),
    );
    list.addEventListener('keydown', event => this.onKey(event, list));
    document.body.append(list);
    this.list = list;
    const rect = grid.canvas.rectOf(sheet.wholeOf(row, column));
    const {height} = list.getBoundingClientRect();
    const isBelow = rect.bottom + height + GAP <= window.innerHeight;
    list.style.left = `${rect.left}px`;
    list.style.top = `${isBelow ? rect.bottom : rect.top - height}px`;
    list.style.minWidth = `${rect.width}px`;
    const current = list.querySelector<HTMLElement>('[aria-selected=true]');
    (current ?? (list.firstElementChild as HTMLElement | null))?.focus();
    return true;
  }

  private option(value: string, isChosen: boolean, at: Place): HTMLElement {
    return el(
      'button',
      {
        type: 'button',
        className: 'menu-item',
        aria: {role: 'option', selected: String(isChosen)},
        onclick: () => {
          this.close();
          void this.workspace.do({
            do: 'type',
            sheetId: this.workspace.current,
            ...at,
            text: value,
          });
        },
      },
      el('span', {className: 'menu-mark'}, isChosen ? '✓' : ''),
      el('span', {className: 'menu-title'}, value),
    );
  }

  private onKey(event: KeyboardEvent, list: HTMLElement): void {
    const items = [...list.children] as HTMLElement[];
    const at = items.indexOf(document.activeElement as HTMLElement);
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key === 'ArrowDown') items[at + 1]?.focus();
    else if (event.key === 'ArrowUp') items[at - 1]?.focus();
    else return;
    event.preventDefault();
  }
}
