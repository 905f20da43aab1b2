import {button, element, on} from '../page/element';

/** Asks for the day until which an institution may still submit. */
export function extendForm(
  name: string,
  send: (until: string) => void,
  cancel: () => void,
): HTMLElement {
  const until = element('input', {
    id: 'until',
    type: 'date',
    required: true,
    'data-key': 'form',
  });
  return on(
    element(
      'form',
      {'aria-label': `Продлить: ${name}`},
      element(
        'label',
        {for: 'until'},
        'Последний день сдачи для этого учреждения',
      ),
      until,
      element(
        'div',
        {class: 'buttons'},
        element('button', {type: 'submit', class: 'action'}, 'Продлить'),
        button('Отмена', cancel),
      ),
    ),
    {
      submit: event => {
        event.preventDefault();
        send(until.value);
      },
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      },
    },
  );
}
