import type {CampaignView} from '../../app/protocol';
import {button, element, on, redraw} from '../page/element';
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
  const chips = element('div', {
    class: 'chips',
    role: 'group',
    'aria-label': 'Показать',
  });
  const draw = () => {
    const chip = (mark: Filter['mark'], title: string, n: number) =>
      (n > 0 || mark === null || filter.mark === mark) &&
      button(
        element('span', {}, title, ' ', element('b', {}, n)),
        () => {
          filter.mark = mark;
          draw();
          changed();
        },
        {
          class: 'chip',
          key: `mark ${mark}`,
          'aria-pressed': filter.mark === mark ? 'true' : 'false',
        },
      );
    redraw(
      chips,
      chip(null, 'Все', view.rows.length),
      ...view.statuses.map(({status, title}) =>
        chip(status, title, count(view.rows, status)),
      ),
      ...MARKS.map(([mark, title]) =>
        chip(mark, title, count(view.rows, mark)),
      ),
    );
  };
  draw();
  const search = on(
    element('input', {
      type: 'search',
      'aria-label': 'Найти учреждение',
      placeholder: 'Найти учреждение',
      value: filter.search,
      'data-key': 'search',
    }),
    {
      input: () => {
        filter.search = search.value;
        changed();
      },
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
    chips,
    search,
    view.kinds.length > 1 && kind,
  );
}
