import {button, element, on} from '../page/element';

/** Asks for the reason of a return, which the institution will see. */
export function returnForm(
  name: string,
  send: (reason: string) => void,
  cancel: () => void,
): HTMLElement {
  const reason = element('textarea', {
    id: 'reason',
    required: true,
    maxlength: 1000,
    'data-key': 'form',
  });
  return on(
    element(
      'form',
      {'aria-label': `Вернуть: ${name}`},
      element(
        'label',
        {for: 'reason'},
        'Что исправить? Учреждение увидит это в своей вкладке.',
      ),
      reason,
      element(
        'div',
        {class: 'buttons'},
        element('button', {type: 'submit', class: 'action'}, 'Вернуть'),
        button('Отмена', cancel),
      ),
    ),
    {
      submit: event => {
        event.preventDefault();
        send(reason.value.trim());
      },
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      },
    },
  );
}
