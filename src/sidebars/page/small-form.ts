import {button, element, on, type Child} from './element';

/** A form of few fields with the button that sends it; Escape puts it away. */
export function smallForm(
  {label, send}: {label: string; send: string},
  fields: readonly Child[],
  sent: () => void,
  cancel: () => void,
): HTMLFormElement {
  return on(
    element(
      'form',
      {'aria-label': label, class: 'small-form'},
      ...fields,
      element(
        'div',
        {class: 'buttons'},
        element('button', {type: 'submit', class: 'action'}, send),
        button('Отмена', cancel),
      ),
    ),
    {
      submit: event => {
        event.preventDefault();
        sent();
      },
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      },
    },
  );
}
