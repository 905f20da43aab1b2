import {button, element, on, redraw} from '../page/element';
import {searching} from '../page/searching';

/** Something to choose: `name` is what is kept. */
export interface Option {
  name: string;
  /** Told beside the name, and searched as well. */
  about: string;
}

/** So many of what was found are offered at once. */
const OFFERED = 6;

/** What was chosen of a long list, and a search for more. */
export interface Picker {
  readonly place: HTMLElement;
  chosen(): readonly string[];
}

/**
 * @param first names that are chosen now, whether the list has them or not
 */
export function picker(
  {id, label, none}: {id: string; label: string; none: string},
  options: readonly Option[],
  first: readonly string[],
): Picker {
  const chosen = [...first];
  const taken = element('ul', {class: 'taken'});
  const offered = element('ul', {class: 'offered'});
  const status = element('p', {class: 'hidden-text', role: 'status'});
  const search = element('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Найти и добавить',
  });

  function drawTaken(): void {
    redraw(
      taken,
      chosen.length === 0 && element('li', {class: 'gray'}, none),
      ...chosen.map((name, index) =>
        element(
          'li',
          {},
          element('span', {}, name),
          button(
            '✕',
            () => {
              chosen.splice(index, 1);
              draw();
              search.focus();
            },
            {class: 'link', 'aria-label': `Убрать: ${name}`},
          ),
        ),
      ),
    );
  }

  function drawOffered(): void {
    if (search.value.trim() === '') {
      status.textContent = '';
      return redraw(offered);
    }
    const isSought = searching(search.value);
    const found = options.filter(
      ({name, about}) => !chosen.includes(name) && isSought(`${name} ${about}`),
    );
    status.textContent = `Нашлось: ${found.length}`;
    redraw(
      offered,
      found.length === 0 &&
        element('li', {class: 'gray'}, 'Ничего не нашлось.'),
      ...found.slice(0, OFFERED).map(({name, about}) =>
        element(
          'li',
          {},
          button(
            element(
              'span',
              {},
              element('b', {}, name),
              element('span', {class: 'short'}, about),
            ),
            () => {
              chosen.push(name);
              search.value = '';
              draw();
              search.focus();
            },
            {class: 'row'},
          ),
        ),
      ),
      found.length > OFFERED &&
        element(
          'li',
          {class: 'gray'},
          `И ещё ${found.length - OFFERED}: уточните поиск.`,
        ),
    );
  }

  function draw(): void {
    drawTaken();
    drawOffered();
  }

  on(search, {
    input: drawOffered,
    keydown: event => {
      // Enter takes the first that was found and sends no form.
      if (event.key !== 'Enter') return;
      event.preventDefault();
      offered.querySelector('button')?.click();
    },
  });
  draw();
  return {
    place: element(
      'div',
      {class: 'picker'},
      element('label', {for: id}, label),
      taken,
      search,
      status,
      offered,
    ),
    chosen: () => chosen,
  };
}
