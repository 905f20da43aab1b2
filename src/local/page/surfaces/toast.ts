import {el} from '../dom/el';

/** As long as Google shows a toast. */
const TOAST_MS = 6_000;

let corner: HTMLElement | null = null;

/** A message in the corner that goes away by itself. */
export function showToast(title: string, message: string): void {
  corner ??= document.body.appendChild(
    el('div', {className: 'toasts', aria: {live: 'polite'}}),
  );
  const toast = el(
    'div',
    {className: 'toast', aria: {role: 'alert'}},
    el(
      'div',
      {className: 'toast-body'},
      title ? el('strong', {}, title) : null,
      el('span', {}, message),
    ),
    el(
      'button',
      {
        type: 'button',
        className: 'cross',
        aria: {label: 'Закрыть'},
        onclick: () => toast.remove(),
      },
      '×',
    ),
  );
  corner.append(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}

/** A note at the top for as long as something runs; call to take it away. */
export function showRunning(title: string): () => void {
  const note = el(
    'div',
    {className: 'running', aria: {role: 'status'}},
    el('span', {className: 'spinner', aria: {hidden: 'true'}}),
    `Выполняется «${title}»…`,
  );
  document.body.append(note);
  return () => note.remove();
}
