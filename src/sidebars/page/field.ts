import {element, on} from './element';

type Text = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A labelled field that tells every change. `hint` is read with it.
 */
export function field(
  made: Text,
  label: string,
  changed: (value: string) => void,
  hint = '',
): HTMLElement {
  const {id} = made;
  if (hint !== '') made.setAttribute('aria-describedby', `${id}-hint`);
  on(made, {input: () => changed(made.value)});
  return element(
    'div',
    {class: 'field'},
    element('label', {for: id}, label),
    made,
    hint !== '' && element('p', {id: `${id}-hint`, class: 'gray hint'}, hint),
  );
}
