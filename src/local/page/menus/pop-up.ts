import {el} from '../dom/el';
import type {Entry} from './entry';

/** Where a menu opens: beside a box, or at a point. */
export interface Anchor {
  left: number;
  top: number;
  /** Used instead of `left` when there is no room to the right. */
  right?: number;
  /** Used instead of `top` when there is no room below. */
  bottom?: number;
}

interface Open {
  list: HTMLElement;
  closed: () => void;
}

const GAP = 8;

let opened: Open[] = [];

/** A menu, a list to search or the values of a cell. */
export function isMenuOpen(): boolean {
  return document.querySelector('.menu') !== null;
}

/** Closes every menu that is open. */
export function closeMenus(): void {
  closeFrom(0);
}

function closeFrom(depth: number): void {
  const closing = opened.slice(depth).reverse();
  opened = opened.slice(0, depth);
  for (const {list, closed} of closing) {
    list.remove();
    closed();
  }
}

/**
 * Opens a menu with its first item focused. The focus goes back to where it
 * was when it is closed.
 */
export function popUp(
  entries: Entry[],
  anchor: Anchor,
  closed: () => void = () => undefined,
): void {
  closeMenus();
  const before = document.activeElement as HTMLElement | null;
  open(entries, anchor, 0, () => {
    closed();
    before?.focus({preventScroll: true});
  });
  focusFirst();
}

function open(
  entries: Entry[],
  anchor: Anchor,
  depth: number,
  closed: () => void,
): void {
  closeFrom(depth);
  const list = el('div', {className: 'menu', aria: {role: 'menu'}});
  list.append(...entries.map(entry => line(entry, depth)));
  list.addEventListener('keydown', event => onKey(event, list, depth));
  list.addEventListener('contextmenu', event => event.preventDefault());
  document.body.append(list);
  opened.push({list, closed});
  place(list, anchor);
}

function line(entry: Entry, depth: number): HTMLElement {
  if (entry.kind === 'separator') {
    return el('div', {className: 'menu-line', aria: {role: 'separator'}});
  }
  const isMenu = entry.kind === 'menu';
  const button = el(
    'button',
    {
      className: 'menu-item',
      type: 'button',
      disabled: !isMenu && entry.isOff === true,
      aria: {role: 'menuitem', ...(isMenu ? {haspopup: 'menu'} : {})},
    },
    el('span', {className: 'menu-mark'}, !isMenu && entry.isChecked ? '✓' : ''),
    el('span', {className: 'menu-title'}, entry.title),
    el('span', {className: 'menu-keys'}, isMenu ? '▸' : (entry.keys ?? '')),
  );
  const unfold = () => {
    if (!isMenu) return;
    open(entry.entries, besideOf(button), depth + 1, () => button.focus());
  };
  button.addEventListener('click', () => {
    if (isMenu) {
      unfold();
      focusFirst();
    } else {
      closeMenus();
      entry.act();
    }
  });
  button.addEventListener('pointerenter', () => {
    closeFrom(depth + 1);
    button.focus({preventScroll: true});
    unfold();
  });
  return button;
}

function besideOf(button: HTMLElement): Anchor {
  const {left, right, top} = button.getBoundingClientRect();
  return {left: right - 2, right: left + 2, top: top - 6};
}

function place(list: HTMLElement, anchor: Anchor): void {
  const {width, height} = list.getBoundingClientRect();
  const {innerWidth, innerHeight} = window;
  const fitsRight = anchor.left + width + GAP <= innerWidth;
  const left = fitsRight ? anchor.left : (anchor.right ?? anchor.left) - width;
  const fitsBelow = anchor.top + height + GAP <= innerHeight;
  const top = fitsBelow
    ? anchor.top
    : anchor.bottom === undefined
      ? innerHeight - height - GAP
      : anchor.bottom - height;
  list.style.left = `${Math.max(GAP, left)}px`;
  list.style.top = `${Math.max(GAP, top)}px`;
}

function focusable(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)')];
}

function onKey(event: KeyboardEvent, list: HTMLElement, depth: number): void {
  const items = focusable(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const go = (to: number) => items.at(to % items.length)?.focus();
  const isMenu = items[at]?.getAttribute('aria-haspopup') === 'menu';
  switch (event.key) {
    case 'ArrowDown':
      go(at + 1);
      break;
    case 'ArrowUp':
      go(at - 1);
      break;
    case 'Home':
      go(0);
      break;
    case 'End':
      go(-1);
      break;
    case 'ArrowRight':
      if (!isMenu) return;
      items[at]?.click();
      break;
    case 'ArrowLeft':
      if (depth === 0) return;
      closeFrom(depth);
      break;
    case 'Escape':
      closeFrom(depth);
      break;
    case 'Tab':
      closeMenus();
      break;
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function focusFirst(): void {
  const list = opened.at(-1)?.list;
  if (list) focusable(list)[0]?.focus();
}

document.addEventListener(
  'pointerdown',
  event => {
    const target = event.target as Node;
    if (opened.length > 0 && !opened.some(({list}) => list.contains(target))) {
      closeMenus();
    }
  },
  true,
);
window.addEventListener('blur', closeMenus);
window.addEventListener('resize', closeMenus);
