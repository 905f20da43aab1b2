import type {
  RecommendationItem,
  RecommendationsView,
} from '../../app/queries/recommendations';
import {button, element, type Child} from '../page/element';
import {stateTags} from './tags';

/** The text without the name that the line says already. */
function shortened({name, text}: RecommendationItem): string {
  const lead = `${name}: `;
  return text.startsWith(lead) ? text.slice(lead.length) : text;
}

/** One line of the list; it opens the recommendation. */
function line(
  row: RecommendationItem,
  view: RecommendationsView,
  open: (id: string) => void,
): HTMLElement {
  const about = row.no === '' ? 'отчёт' : row.no;
  return element(
    'li',
    {},
    button(
      element(
        'span',
        {},
        element(
          'span',
          {class: 'head'},
          element('span', {class: 'name'}, row.name || 'Без учреждения'),
          element('span', {class: 'about'}, about),
        ),
        element('span', {class: 'short'}, shortened(row)),
        element('span', {class: 'tags'}, ...stateTags(row, view)),
      ),
      () => open(row.id),
      {class: 'row', key: `row ${row.id}`},
    ),
  );
}

/** What the list says of itself: how many, or why none. */
export function found(
  view: RecommendationsView,
  shown: number,
  mark: string | null,
): string {
  if (view.rows.length === 0) {
    return 'Рекомендаций пока нет. Их делает команда «Рассчитать рекомендации» в меню «Свод и рекомендации».';
  }
  if (shown > 0) return `Показано: ${shown}`;
  return mark === 'draft' && !view.rows.some(row => row.state === 'draft')
    ? 'Черновиков нет: всё просмотрено.'
    : 'Ничего не нашлось. Измените поиск или выберите «Все».';
}

/** The first lines, and the way to the others. */
export function list(
  rows: readonly RecommendationItem[],
  view: RecommendationsView,
  limit: number,
  act: {open(id: string): void; more(): void},
): Child[] {
  const rest = rows.length - limit;
  return [
    ...rows.slice(0, limit).map(row => line(row, view, id => act.open(id))),
    rest > 0 &&
      element(
        'li',
        {class: 'more-lines'},
        button(`Показать ещё (${rest})`, () => act.more(), {
          class: 'link',
          key: 'more',
        }),
      ),
  ];
}
