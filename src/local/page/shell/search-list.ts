import {el} from '../dom/el';

export interface SearchLine {
  title: string;
  note?: string;
  color?: string | null;
  isCurrent?: boolean;
  choose: () => void;
}

const GAP = 8;

/** How many lines make a search field worth its place. */
const FEW = 8;

/**
 * Opens a list beside `button`, with a search field once it is long. The first
 * match is chosen by Enter.
 */
export function openSearchList(
  button: HTMLElement,
  label: string,
  lines: SearchLine[],
): void {
  const list = el('div', {
    className: 'search-lines',
    aria: {role: 'listbox', label},
  });
  const search = el('input', {
    type: 'search',
    className: 'field',
    placeholder: 'Найти',
    aria: {label: `${label}: найти`},
  });
  const box = el(
    'div',
    {className: 'menu search-list', tabIndex: -1},
    lines.length > FEW ? search : null,
    list,
  );
  const close = () => {
    box.remove();
    document.removeEventListener('pointerdown', outside, true);
    button.setAttribute('aria-expanded', 'false');
    button.focus({preventScroll: true});
  };
  const outside = (event: Event) => {
    if (!box.contains(event.target as Node)) close();
  };
  const fill = () => {
    const wanted = search.value.trim().toLocaleLowerCase('ru');
    const found = lines.filter(line =>
      `${line.title} ${line.note ?? ''}`
        .toLocaleLowerCase('ru')
        .includes(wanted),
    );
    list.replaceChildren(...found.map(line => lineOf(line, close)));
    if (found.length === 0) list.append(el('p', {}, 'Ничего не нашлось'));
  };
  search.addEventListener('input', fill);
  box.addEventListener('keydown', event => onKey(event, box, list, close));
  fill();
  document.body.append(box);
  place(box, button);
  document.addEventListener('pointerdown', outside, true);
  button.setAttribute('aria-expanded', 'true');
  const current = list.querySelector<HTMLElement>('[aria-selected=true]');
  current?.scrollIntoView({block: 'center'});
  (lines.length > FEW ? search : (current ?? box)).focus();
}

function lineOf(line: SearchLine, close: () => void): HTMLElement {
  const dot = el('span', {className: 'dot'});
  if (line.color) dot.style.background = line.color;
  return el(
    'button',
    {
      type: 'button',
      className: 'menu-item',
      tabIndex: -1,
      aria: {role: 'option', selected: String(line.isCurrent === true)},
      onclick: () => {
        close();
        line.choose();
      },
    },
    el('span', {className: 'menu-mark'}, line.isCurrent ? '✓' : ''),
    line.color === undefined ? null : dot,
    el('span', {className: 'menu-title'}, line.title),
    line.note ? el('span', {className: 'menu-keys'}, line.note) : null,
  );
}

function onKey(
  event: KeyboardEvent,
  box: HTMLElement,
  list: HTMLElement,
  close: () => void,
): void {
  const items = [...list.querySelectorAll<HTMLElement>('.menu-item')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  event.stopPropagation();
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowDown') items[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at <= 0) {
    box.querySelector('input')?.focus();
  } else if (event.key === 'ArrowUp') items[at - 1]?.focus();
  else if (event.key === 'Enter' && at < 0) items[0]?.click();
  else return;
  event.preventDefault();
}

function place(box: HTMLElement, button: HTMLElement): void {
  const {left, right, top, bottom} = button.getBoundingClientRect();
  const {width, height} = box.getBoundingClientRect();
  const isBelow = bottom + height + GAP <= window.innerHeight;
  const isLeft = left + width + GAP <= window.innerWidth;
  box.style.left = `${Math.max(GAP, isLeft ? left : right - width)}px`;
  // It stays beside the button while fewer and fewer lines are left.
  if (isBelow) box.style.top = `${bottom + 4}px`;
  else box.style.bottom = `${window.innerHeight - top + 4}px`;
}
