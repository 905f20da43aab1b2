import type {DecisionChanges} from '../../app/entries/write-decision';
import type {DecisionItem, DecisionsView} from '../../app/queries/decisions';
import {busyWith} from '../page/busy';
import {ask, enter, show} from '../page/call';
import {chips} from '../page/chips';
import {button, element, redraw} from '../page/element';
import {notice} from '../page/notice';
import {searchField} from '../page/search-field';
import {decisionForm} from './decision-form';
import {filtered, type Filter} from './filter';
import {decisionLine, titleOf} from './line';

const STANDINGS = [
  ['draft', 'Проекты'],
  ['late', 'Срок прошёл'],
  ['soon', 'Скоро срок'],
  ['open', 'В работе'],
  ['closed', 'Завершены'],
] as const;

/** Decisions of the committee: the list, and the form of one of them. */
export function panel(page: HTMLElement, first: DecisionsView): void {
  let view = first;
  const filter: Filter = {standing: null, search: ''};
  const choice = element('div', {class: 'filters'});
  const summary = element('p', {class: 'gray found', role: 'status'});
  const lines = element('ul', {class: 'list'});
  const tools = element(
    'div',
    {class: 'buttons'},
    button('Новое решение', () => openForm(null), {
      class: 'action',
      key: 'new',
    }),
    button('Обновить', () => busy(reload), {class: 'link', key: 'reload'}),
  );
  const listed = element('section', {}, tools, choice, summary, lines);
  const one = element('section', {hidden: true});
  const said = notice();
  const busy = busyWith(page, said);

  const reload = async () => {
    view = await ask('decisions', {});
    drawList();
  };

  const close = () => {
    listed.hidden = false;
    one.hidden = true;
    redraw(one);
  };

  const write = (item: DecisionItem | null, changes: DecisionChanges) =>
    busy(async () => {
      const line = item && {row: item.row, version: item.version};
      const answer = await enter('write-decision', {line, changes});
      if (answer.ok) {
        close();
        await reload();
        tools.querySelector('button')?.focus();
      }
      said.tell(answer);
    });

  const go = ({place}: DecisionItem) =>
    busy(async () => {
      const answer = await show(place);
      if (!answer.ok) said.tell(answer);
    });

  function openForm(item: DecisionItem | null): void {
    const back = () => {
      close();
      const key = item ? `row ${item.row}` : 'new';
      for (const made of listed.querySelectorAll<HTMLElement>('[data-key]')) {
        if (made.dataset.key === key) made.focus();
      }
    };
    said.clear();
    redraw(
      one,
      element('h1', {}, item ? titleOf(item) : 'Новое решение'),
      item?.standing === 'draft' &&
        element(
          'p',
          {class: 'notice'},
          'Это проект: решает комитет. Впишите меру, ответственного и срок и смените состояние – или выберите «Снято».',
        ),
      item !== null &&
        item.problems.length > 0 &&
        element('p', {class: 'notice failed'}, item.problems.join('\n')),
      decisionForm(
        item,
        view,
        changes =>
          item && Object.keys(changes).length === 0
            ? back()
            : void write(item, changes),
        back,
      ),
      item !== null &&
        item.effect !== '' &&
        element(
          'section',
          {},
          element('h2', {}, 'Эффект через год'),
          element('p', {class: 'effect'}, item.effect),
        ),
      item &&
        button('Строка в «Решениях»', () => go(item), {
          class: 'link',
          key: 'line',
        }),
    );
    listed.hidden = true;
    one.hidden = false;
    one.querySelector<HTMLElement>('[data-key=form]')?.focus();
    window.scrollTo(0, 0);
  }

  function drawLines(): void {
    const rows = filtered(view.rows, filter);
    summary.textContent =
      view.rows.length === 0
        ? 'Решений пока нет. Записать их можно здесь или прямо во вкладке «Решения».'
        : rows.length === 0
          ? 'Ничего не нашлось. Измените поиск или выберите «Все».'
          : `Показано: ${rows.length}`;
    redraw(
      lines,
      ...rows.map(row => decisionLine(row, view, () => openForm(row))),
    );
  }

  function drawList(): void {
    const search = searchField(
      {label: 'Найти решение', placeholder: 'Найти'},
      filter.search,
      text => {
        filter.search = text;
        drawLines();
      },
    );
    const {counts, rows} = view;
    const marks = chips<DecisionItem['standing']>(
      [
        {mark: null, title: 'Все', count: rows.length},
        ...STANDINGS.map(([mark, title]) => ({
          mark,
          title,
          count: counts[mark],
        })),
      ],
      filter.standing,
      standing => {
        filter.standing = standing;
        drawLines();
      },
    );
    redraw(choice, ...(rows.length > 0 ? [marks, search] : []));
    drawLines();
  }

  redraw(page, said.place, listed, one);
  drawList();
}
