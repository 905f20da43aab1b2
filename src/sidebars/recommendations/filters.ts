import type {RecommendationsView} from '../../app/queries/recommendations';
import {chips} from '../page/chips';
import {element, on} from '../page/element';
import {searchField} from '../page/search-field';
import {count, type Filter, type Mark} from './filter';

const MARKS = [
  ['ground-changed', 'Основание изменилось'],
  ['late', 'Ответ просрочен'],
  ['doubtful', 'Не по порядку'],
] as const;

const STATES: Readonly<Record<string, string>> = {
  draft: 'Черновики',
  approved: 'Утверждены',
  sent: 'Направлены',
  answered: 'Есть ответ',
  done: 'Выполнены',
  withdrawn: 'Отозваны',
};

function choice(
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
  chosen: string | null,
  choose: (value: string | null) => void,
): HTMLElement {
  const select = element(
    'select',
    {'aria-label': label, 'data-key': label},
    element('option', {value: ''}, all),
    ...options.map(([value, title]) =>
      element('option', {value, selected: value === chosen}, title),
    ),
  );
  return on(select, {
    change: () => choose(select.value === '' ? null : select.value),
  });
}

/** States and marks, institution, rule, search. Calls `changed` after each. */
export function filters(
  view: RecommendationsView,
  filter: Filter,
  changed: () => void,
): HTMLElement {
  const chip = (mark: Mark | null, title: string) => ({
    mark,
    title,
    count: mark === null ? view.rows.length : count(view.rows, mark),
  });
  const marks = chips<Mark>(
    [
      chip(null, 'Все'),
      ...view.states.map(({state, title}) =>
        chip(state, STATES[state] ?? title),
      ),
      ...MARKS.map(([mark, title]) => chip(mark, title)),
    ],
    filter.mark,
    mark => {
      filter.mark = mark;
      changed();
    },
  );
  const search = searchField(
    {label: 'Найти в рекомендациях', placeholder: 'Найти'},
    filter.search,
    text => {
      filter.search = text;
      changed();
    },
  );
  return element(
    'div',
    {class: 'filters'},
    marks,
    search,
    choice(
      'Учреждение',
      'Все учреждения',
      view.institutions.map(({code, name}) => [code, name]),
      filter.institution,
      code => {
        filter.institution = code;
        changed();
      },
    ),
    choice(
      'Правило',
      'Все правила',
      view.rules.map(({id, title}) => [id, title]),
      filter.rule,
      id => {
        filter.rule = id;
        changed();
      },
    ),
  );
}
