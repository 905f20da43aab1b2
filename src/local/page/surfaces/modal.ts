import {el} from '../dom/el';

export interface ModalButton {
  title: string;
  /** What the modal ends with. */
  value: string;
  isMain?: boolean;
}

export interface Modal {
  box: HTMLElement;
  /** Ends the modal with a value. */
  close: (value: string) => void;
}

const FOCUSABLE =
  'button:not(:disabled), input, textarea, select, a[href], iframe, [tabindex="0"]';

export function isModalOpen(): boolean {
  return document.querySelector('.shade') !== null;
}

/**
 * Shows a box over the page, which cannot be used meanwhile. Esc and the cross
 * end it with `close`. Resolves when it is gone and the focus is back.
 */
export function showModal(
  title: string,
  content: Node,
  buttons: ModalButton[],
  opened: (modal: Modal) => void = () => undefined,
): Promise<string> {
  const before = document.activeElement as HTMLElement | null;
  return new Promise(resolve => {
    const close = (value: string) => {
      if (!shade.isConnected) return;
      shade.remove();
      before?.focus({preventScroll: true});
      resolve(value);
    };
    const foot = el(
      'div',
      {className: 'modal-foot'},
      ...buttons.map(button =>
        el(
          'button',
          {
            type: 'button',
            className: button.isMain ? 'button main' : 'button',
            onclick: () => close(button.value),
          },
          button.title,
        ),
      ),
    );
    const box = el(
      'div',
      {
        className: 'modal',
        tabIndex: -1,
        aria: {role: 'dialog', modal: 'true', label: title || 'Сообщение'},
      },
      el(
        'div',
        {className: 'modal-head'},
        el('h2', {}, title),
        el(
          'button',
          {
            type: 'button',
            className: 'cross',
            onclick: () => close('close'),
            aria: {label: 'Закрыть'},
          },
          '×',
        ),
      ),
      content,
      buttons.length > 0 ? foot : null,
    );
    const shade = el('div', {className: 'shade'}, box);
    shade.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Escape') close('close');
      if (event.key === 'Tab') keepInside(box, event);
    });
    document.body.append(shade);
    const main = foot.querySelector<HTMLElement>('.main');
    (box.querySelector<HTMLElement>('input, textarea') ?? main ?? box).focus();
    opened({box, close});
  });
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const other = event.shiftKey ? stops.at(-1) : stops[0];
  if (document.activeElement !== edge && document.activeElement !== box) return;
  event.preventDefault();
  other?.focus();
}

/** Paragraphs as they were written. */
export function textBlock(text: string): HTMLElement {
  return el('div', {className: 'modal-text'}, text);
}

export async function showAlert(title: string, text: string): Promise<void> {
  await showModal(title, textBlock(text), [
    {title: 'ОК', value: 'ok', isMain: true},
  ]);
}

/** Null when the person thought better of it. */
export async function askText(
  title: string,
  label: string,
  value: string,
): Promise<string | null> {
  const input = el('input', {type: 'text', value, className: 'field'});
  const body = el('label', {className: 'modal-text'}, label, input);
  const answer = await showModal(
    title,
    body,
    [
      {title: 'Отмена', value: 'close'},
      {title: 'ОК', value: 'ok', isMain: true},
    ],
    ({close}) => {
      input.select();
      input.addEventListener('keydown', event => {
        if (event.key === 'Enter') close('ok');
      });
    },
  );
  return answer === 'ok' ? input.value : null;
}

export async function confirm(
  title: string,
  text: string,
  yes: string,
): Promise<boolean> {
  const answer = await showModal(title, textBlock(text), [
    {title: 'Отмена', value: 'close'},
    {title: yes, value: 'ok', isMain: true},
  ]);
  return answer === 'ok';
}
