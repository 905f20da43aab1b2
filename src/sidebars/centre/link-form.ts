import type {LinkStanding} from '../../app/web-form/link-standing';
import {button, element, on} from '../page/element';

/** What can be done with the link of one institution. */
export interface LinkActions {
  /** Null when no letter would go. */
  send: (() => void) | null;
  renew(): void;
  revoke(): void;
  cancel(): void;
}

/** How the link to one institution's form stands, and what to do with it. */
export function linkForm(
  name: string,
  {told, isAlive}: LinkStanding,
  {send, renew, revoke, cancel}: LinkActions,
): HTMLElement {
  return on(
    element(
      'div',
      {
        role: 'group',
        'aria-label': `Ссылка: ${name}`,
        tabindex: -1,
        'data-key': 'form',
      },
      element('p', {}, told),
      element(
        'p',
        {class: 'gray'},
        isAlive && 'Новая заменит прежние: они перестанут открываться. ',
        'У кого ссылка, тот и заполняет отчёт.',
      ),
      element(
        'div',
        {class: 'buttons'},
        send !== null &&
          button('Послать ещё раз…', send, {class: 'action', key: 'send link'}),
        button('Новая ссылка', renew, {key: 'renew link'}),
        isAlive && button('Отозвать', revoke, {key: 'revoke link'}),
        button('Отмена', cancel, {key: 'cancel link'}),
      ),
    ),
    {
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      },
    },
  );
}
