import {element} from '../page/element';

export interface Bar {
  title: string;
  count: number;
  /** What stands behind the bar: «в 3 учреждениях». */
  note: string;
}

/** Bars side by side with their numbers: a list that reads without colour. */
export function bars(all: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...all.map(({count}) => count));
  return element(
    'ul',
    {class: 'bars'},
    ...all.map(({title, count, note}) =>
      element(
        'li',
        {},
        element('span', {class: 'title'}, title),
        element(
          'span',
          {class: 'track', 'aria-hidden': 'true'},
          element('span', {style: `width:${(100 * count) / most}%`}),
        ),
        element('b', {}, count),
        element('span', {class: 'gray'}, note),
      ),
    ),
  );
}
