import {element, on, type Child} from '../page/element';

export interface Tab {
  title: string;
  content(): Child[];
}

const MOVES: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowRight: (at, all) => (at + 1) % all,
  ArrowLeft: (at, all) => (at + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/**
 * Tabs as WAI-ARIA has them: one stop of the Tab key, arrows between them. All
 * panels are filled, so that a print shows every one.
 */
export function tabs(
  all: readonly Tab[],
  first: number,
  chosen: (index: number) => void,
): HTMLElement {
  const heads = all.map(({title}, index) =>
    on(
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${index}`,
          'aria-controls': `panel-${index}`,
          'data-key': `tab ${index}`,
        },
        title,
      ),
      {
        click: () => choose(index),
        keydown: event => {
          const move = MOVES[event.key];
          if (!move) return;
          event.preventDefault();
          const next = move(index, all.length);
          choose(next);
          heads[next]?.focus();
        },
      },
    ),
  );
  const panels = all.map(({title, content}, index) =>
    element(
      'section',
      {
        role: 'tabpanel',
        id: `panel-${index}`,
        'aria-labelledby': `tab-${index}`,
      },
      element('h2', {class: 'printed'}, title),
      ...content(),
    ),
  );
  function choose(index: number): void {
    heads.forEach((head, at) => {
      head.setAttribute('aria-selected', String(at === index));
      head.tabIndex = at === index ? 0 : -1;
    });
    panels.forEach((panel, at) =>
      panel.classList.toggle('chosen', at === index),
    );
    chosen(index);
  }
  choose(first);
  return element(
    'div',
    {class: 'tabs'},
    element('div', {role: 'tablist', 'aria-label': 'Разделы обзора'}, ...heads),
    ...panels,
  );
}
