import {button, element, redraw} from './element';

/** A mark to choose by, and how many bear it. */
export interface Chip<Mark> {
  /** Null stands for all. */
  mark: Mark | null;
  title: string;
  count: number;
}

/** Marks to choose by; those of nobody are left out. */
export function chips<Mark extends string>(
  all: readonly Chip<Mark>[],
  first: Mark | null,
  choose: (mark: Mark | null) => void,
): HTMLElement {
  const place = element('div', {
    class: 'chips',
    role: 'group',
    'aria-label': 'Показать',
  });
  const draw = (chosen: Mark | null) => {
    const shown = all.filter(
      ({mark, count}) => count > 0 || mark === null || mark === chosen,
    );
    redraw(
      place,
      ...shown.map(({mark, title, count}) =>
        button(
          element('span', {}, title, ' ', element('b', {}, count)),
          () => {
            draw(mark);
            choose(mark);
          },
          {
            class: 'chip',
            key: `mark ${mark}`,
            'aria-pressed': chosen === mark ? 'true' : 'false',
          },
        ),
      ),
    );
  };
  draw(first);
  return place;
}
