import {element, type Child} from '../page/element';

/** A table with a title for each column; the first cell of a row names it. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly Child[])[],
  attributes: {class?: string} = {},
): HTMLTableElement {
  return element(
    'table',
    attributes,
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...titles.map(title => element('th', {scope: 'col'}, title)),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(([first, ...cells]) =>
        element(
          'tr',
          {},
          element('th', {scope: 'row'}, first),
          ...cells.map(cell => element('td', {}, cell)),
        ),
      ),
    ),
  );
}
