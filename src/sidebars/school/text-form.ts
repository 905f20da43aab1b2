import {element, on} from '../page/element';

/** A text to write into the workbook, with the button that does it. */
export function textForm(
  form: {key: string; label: string; text: string; button: string},
  send: (text: string) => void,
): HTMLFormElement {
  const text = element(
    'textarea',
    {
      id: form.key,
      maxlength: 2000,
      'data-key': form.key,
    },
    form.text,
  );
  return on(
    element(
      'form',
      {},
      element('label', {for: form.key}, form.label),
      text,
      element(
        'div',
        {class: 'buttons'},
        element(
          'button',
          {type: 'submit', 'data-key': `send ${form.key}`},
          form.button,
        ),
      ),
    ),
    {
      submit: event => {
        event.preventDefault();
        send(text.value);
      },
    },
  );
}
