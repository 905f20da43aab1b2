import {element, on} from './element';

/** A field to search a list with; it tells every change. */
export function searchField(
  words: {label: string; placeholder: string},
  value: string,
  changed: (search: string) => void,
): HTMLInputElement {
  const field = element('input', {
    type: 'search',
    'aria-label': words.label,
    placeholder: words.placeholder,
    value,
    'data-key': 'search',
  });
  return on(field, {input: () => changed(field.value)});
}
