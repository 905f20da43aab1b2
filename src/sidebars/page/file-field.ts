import {element, on} from './element';

/** A button that asks for a file, and the name of the file that was chosen. */
export function fileField(
  {id, label, accept}: {id: string; label: string; accept: string},
  take: (file: File) => void,
): HTMLElement {
  const name = element('span', {class: 'gray', role: 'status'});
  // The browser's own button speaks the browser's language.
  const input = element('input', {
    id,
    type: 'file',
    accept,
    class: 'hidden-text',
    'data-key': 'form',
  });
  on(input, {
    change: () => {
      const [file] = input.files ?? [];
      name.textContent = file?.name ?? '';
      // The same file, mended, may be chosen again.
      input.value = '';
      if (file) take(file);
    },
  });
  return element(
    'div',
    {class: 'file'},
    input,
    element('label', {for: id}, label),
    name,
  );
}
