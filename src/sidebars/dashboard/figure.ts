import {element, type Child} from '../page/element';

/**
 * A chart with its title, a stop of the Tab key that reads what it shows, and
 * the same as a table for whoever wants the numbers.
 */
export function figure(
  title: string,
  {
    label,
    drawn,
    key,
    numbers,
  }: {
    /** What the chart says, in a sentence or two. */
    label: string;
    drawn: HTMLElement;
    /** What its lines and grounds stand for. */
    key?: Child;
    numbers: HTMLElement;
  },
): HTMLElement {
  return element(
    'figure',
    {},
    element('figcaption', {}, title),
    element(
      'div',
      {class: 'chart', role: 'img', tabindex: 0, 'aria-label': label},
      drawn,
    ),
    key,
    element('details', {}, element('summary', {}, 'Числами'), numbers),
  );
}
