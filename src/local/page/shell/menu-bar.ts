import {el} from '../dom/el';
import type {Entry} from '../menus/entry';
import {popUp} from '../menus/pop-up';

export interface BarMenu {
  title: string;
  /** Asked each time it opens. */
  entries: () => Entry[];
}

/** Menus side by side; an open one follows the pointer and the arrows. */
export class MenuBar {
  readonly element = el('nav', {
    className: 'menu-bar',
    aria: {role: 'menubar', label: 'Меню'},
  });
  private opened: HTMLElement | null = null;

  show(menus: BarMenu[]): void {
    this.element.replaceChildren(...menus.map(menu => this.button(menu)));
  }

  private button(menu: BarMenu): HTMLElement {
    const button = el(
      'button',
      {
        type: 'button',
        className: 'bar-item',
        aria: {role: 'menuitem', haspopup: 'menu', expanded: 'false'},
      },
      menu.title,
    );
    const open = () => this.open(button, menu);
    // The press must not take the focus from the cell: it comes back to it.
    button.addEventListener('pointerdown', event => {
      event.preventDefault();
      if (this.opened !== button) open();
    });
    button.addEventListener('click', event => {
      if (event.detail === 0) open();
    });
    button.addEventListener('pointerenter', () => {
      if (this.opened && this.opened !== button) open();
    });
    button.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown') open();
      else if (event.key === 'ArrowRight') this.neighbour(button, 1)?.focus();
      else if (event.key === 'ArrowLeft') this.neighbour(button, -1)?.focus();
      else return;
      event.preventDefault();
    });
    return button;
  }

  private neighbour(button: HTMLElement, step: number): HTMLElement | null {
    const all = [...this.element.children] as HTMLElement[];
    return all.at((all.indexOf(button) + step) % all.length) ?? null;
  }

  private open(button: HTMLElement, menu: BarMenu): void {
    const {left, bottom} = button.getBoundingClientRect();
    popUp(menu.entries(), {left, top: bottom}, () => {
      button.setAttribute('aria-expanded', 'false');
      if (this.opened === button) this.opened = null;
    });
    this.opened = button;
    button.setAttribute('aria-expanded', 'true');
    const list = document.querySelector('.menu');
    list?.addEventListener('keydown', event => {
      const {key} = event as KeyboardEvent;
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      if (document.querySelectorAll('.menu').length > 1) return;
      this.neighbour(button, key === 'ArrowRight' ? 1 : -1)?.dispatchEvent(
        new PointerEvent('pointerdown', {cancelable: true}),
      );
    });
  }
}
