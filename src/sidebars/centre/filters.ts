import type {CampaignView} from '../../app/queries/campaign';
import {chips} from '../page/chips';
import {element, on} from '../page/element';
import {searchField} from '../page/search-field';
import {count, type Filter} from './filter';

const MARKS = [
  ['waiting', 'Ждут приёма отметки'],
  ['late', 'Опоздали'],
  ['wrong', 'С ошибками'],
  ['unreachable', 'Без адреса'],
] as const;

/** Marks to choose by, kind, and search. Calls `changed` after every change. */
export function filters(
  view: CampaignView,
  filter: Filter,
  changed: () => void,
): HTMLElement {
  const chip = (mark: Filter['mark'], title: string) => ({
    mark,
    title,
    count: mark === null ? view.rows.length : count(view.rows, mark),
  });
  const marks = chips(
    [
      chip(null, 'Все'),
      ...view.statuses.map(({status, title}) => chip(status, title)),
      ...MARKS.map(([mark, title]) => chip(mark, title)),
    ],
    filter.mark,
    mark => {
      filter.mark = mark;
      changed();
    },
  );
  const search = searchField(
    {label: 'Найти учреждение', placeholder: 'Найти учреждение'},
    filter.search,
    text => {
      filter.search = text;
      changed();
    },
  );
  const kind = on(
    element(
      'select',
      {'aria-label': 'Вид учреждения', 'data-key': 'kind'},
      element('option', {value: ''}, 'Все виды'),
      ...view.kinds.map(one =>
        element(
          'option',
          {value: one.kind, selected: filter.kind === one.kind},
          one.title,
        ),
      ),
    ),
    {
      change: () => {
        filter.kind =
          view.kinds.find(one => one.kind === kind.value)?.kind ?? null;
        changed();
      },
    },
  );
  return element(
    'div',
    {class: 'filters'},
    marks,
    search,
    view.kinds.length > 1 && kind,
  );
}
