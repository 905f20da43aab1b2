import type {TabView} from '../../server/protocol';
import {el, icon} from '../dom/el';

const LIST = 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z';
const PLUS = 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z';

export interface TabActions {
  open(sheetId: number): void;
  rename(sheetId: number, title: string): void;
  move(sheetId: number, beforeSheetId: number | null): void;
  contextMenu(tab: TabView, at: {left: number; top: number}): void;
  add(): void;
  list(button: HTMLElement): void;
}

/** The tabs at the foot of the page. */
export class TabStrip {
  private readonly strip = el('div', {
    className: 'tabs',
    aria: {role: 'tablist', label: 'Вкладки'},
  });
  readonly element: HTMLElement;
  private key = '';

  constructor(private readonly actions: TabActions) {
    const add = el(
      'button',
      {
        type: 'button',
        className: 'round',
        title: 'Добавить вкладку',
        aria: {label: 'Добавить вкладку'},
        onclick: () => actions.add(),
      },
      icon(PLUS),
    );
    const list = el(
      'button',
      {
        id: 'all-tabs',
        type: 'button',
        className: 'round',
        title: 'Все вкладки',
        aria: {label: 'Все вкладки', haspopup: 'listbox', expanded: 'false'},
      },
      icon(LIST),
    );
    list.addEventListener('click', () => actions.list(list));
    this.element = el('footer', {}, add, list, this.strip);
    // A press leaves the keyboard with the cells.
    for (const button of [add, list]) {
      button.addEventListener('mousedown', event => event.preventDefault());
    }
    this.strip.addEventListener('wheel', event => {
      if (event.deltaX === 0) this.strip.scrollLeft += event.deltaY;
    });
  }

  show(tabs: TabView[], current: number): void {
    const key = JSON.stringify([tabs, current]);
    if (key === this.key) return;
    this.key = key;
    this.strip.replaceChildren(
      ...tabs.map(tab => this.button(tab, tab.sheetId === current)),
    );
    this.strip
      .querySelector('[aria-selected=true]')
      ?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  private button(tab: TabView, isCurrent: boolean): HTMLElement {
    const {sheetId, title, color} = tab;
    const button = el(
      'div',
      {
        className: isCurrent ? 'tab current' : 'tab',
        draggable: true,
        tabIndex: isCurrent ? 0 : -1,
        aria: {role: 'tab', selected: String(isCurrent)},
        data: {sheetId: String(sheetId)},
      },
      el('span', {className: 'tab-title'}, title),
    );
    if (color) button.style.setProperty('--tab-color', color);
    button.addEventListener('click', () => {
      if (!isCurrent) this.actions.open(sheetId);
    });
    button.addEventListener('dblclick', () => this.rename(tab));
    button.addEventListener('contextmenu', event => {
      event.preventDefault();
      this.actions.contextMenu(tab, {left: event.clientX, top: event.clientY});
    });
    button.addEventListener('keydown', event => this.onKey(event, tab));
    this.makeMovable(button, tab);
    return button;
  }

  private onKey(event: KeyboardEvent, tab: TabView): void {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const target = event.currentTarget as HTMLElement;
    if (event.key === 'F2') this.rename(tab);
    else if (event.key === 'Enter' || event.key === ' ') {
      this.actions.open(tab.sheetId);
    } else if (step) {
      const all = [...this.strip.children] as HTMLElement[];
      all.at((all.indexOf(target) + step) % all.length)?.focus();
    } else if (event.key === 'ContextMenu') {
      const {left, top} = target.getBoundingClientRect();
      this.actions.contextMenu(tab, {left, top});
    } else return;
    event.preventDefault();
  }

  private makeMovable(button: HTMLElement, tab: TabView): void {
    button.addEventListener('dragstart', event =>
      event.dataTransfer?.setData('text/x-tab', String(tab.sheetId)),
    );
    button.addEventListener('dragover', event => {
      if (event.dataTransfer?.types.includes('text/x-tab')) {
        event.preventDefault();
      }
    });
    button.addEventListener('drop', event => {
      const moved = Number(event.dataTransfer?.getData('text/x-tab'));
      const {left, width} = button.getBoundingClientRect();
      const isLeft = event.clientX < left + width / 2;
      const next = button.nextElementSibling as HTMLElement | null;
      const before = isLeft ? tab.sheetId : (next?.dataset.sheetId ?? null);
      this.actions.move(moved, before === null ? null : Number(before));
      event.preventDefault();
    });
  }

  /** Lets the title be written over. */
  rename({sheetId, title}: TabView): void {
    const button = this.strip.querySelector<HTMLElement>(
      `[data-sheet-id="${sheetId}"]`,
    );
    if (!button) return;
    const input = el('input', {
      type: 'text',
      value: title,
      className: 'tab-rename',
      aria: {label: 'Новое название вкладки'},
    });
    let isDone = false;
    const end = (isKept: boolean) => {
      if (isDone) return;
      isDone = true;
      const text = input.value.trim();
      input.replaceWith(el('span', {className: 'tab-title'}, title));
      if (isKept && text && text !== title) this.actions.rename(sheetId, text);
    };
    input.addEventListener('blur', () => end(true));
    input.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    });
    for (const kind of ['click', 'dblclick', 'pointerdown']) {
      input.addEventListener(kind, event => event.stopPropagation());
    }
    button.querySelector('.tab-title')?.replaceWith(input);
    input.focus();
    input.select();
  }
}
