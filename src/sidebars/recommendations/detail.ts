import type {
  RecommendationItem,
  RecommendationsView,
} from '../../app/queries/recommendations';
import {button, element, type Child} from '../page/element';
import {shownDay} from '../page/shown-day';
import {stateTags} from './tags';

/** A form that takes the place of the buttons. */
export type Form = 'edit' | 'withdraw' | 'send' | 'cause';

/** What can be done to the recommendation that is open. */
export interface DetailActions {
  back(): void;
  /** Null when there is none that way. */
  previous: (() => void) | null;
  next: (() => void) | null;
  go(sheetId: number, cell: string | null): void;
  move(action: 'approve' | 'finish' | 'reopen' | 'confirm'): void;
  open(form: Form): void;
}

function navigation(place: string, act: DetailActions): HTMLElement {
  const {previous, next} = act;
  return element(
    'nav',
    {class: 'walk', 'aria-label': 'По рекомендациям'},
    button('К списку', () => act.back(), {class: 'link', key: 'back'}),
    element('span', {class: 'gray'}, place),
    button('‹', () => previous?.(), {
      key: 'previous',
      disabled: !previous,
      'aria-label': 'Предыдущая рекомендация',
      title: 'Предыдущая (Alt + ←)',
    }),
    button('›', () => next?.(), {
      key: 'next',
      disabled: !next,
      'aria-label': 'Следующая рекомендация',
      title: 'Следующая (Alt + →)',
    }),
  );
}

function grounds(row: RecommendationItem, act: DetailActions): Child[] {
  if (row.grounds.length === 0) return [];
  const {sheetId} = row;
  return [
    element('h2', {}, 'Основание'),
    element(
      'ul',
      {class: 'grounds'},
      ...row.grounds.map(({text, cell}, index) =>
        element(
          'li',
          {},
          cell !== null && sheetId !== null
            ? button(text, () => act.go(sheetId, cell), {
                class: 'link',
                key: `ground ${index}`,
                title: `Перейти к ${cell}`,
              })
            : text,
        ),
      ),
    ),
  ];
}

function facts(row: RecommendationItem): Child {
  const facts: [string, string][] = [
    ['Контрольная дата', row.controlDate ? shownDay(row.controlDate) : ''],
    ['Ответить до', row.answerBy ? shownDay(row.answerBy) : ''],
    ['Ответ учреждения', row.answer],
    ['Причина', row.cause],
    ['Почему отозвана', row.reason],
  ];
  const told = facts.filter(([, text]) => text !== '');
  return (
    told.length > 0 &&
    element(
      'dl',
      {class: 'facts'},
      ...told.flatMap(([title, text]) => [
        element('dt', {}, title),
        element('dd', {}, text),
      ]),
    )
  );
}

function actions(row: RecommendationItem, act: DetailActions): HTMLElement {
  const may = (action: RecommendationItem['may'][number]) =>
    row.may.includes(action);
  const isClosed = row.state === 'done' || row.state === 'withdrawn';
  return element(
    'div',
    {class: 'buttons bar'},
    may('approve') &&
      button('Утвердить', () => act.move('approve'), {
        class: 'action',
        key: 'approve',
      }),
    may('send') &&
      button('Направить…', () => act.open('send'), {
        class: 'action',
        key: 'send',
      }),
    may('finish') &&
      button('Выполнена', () => act.move('finish'), {
        class: row.state === 'answered' ? 'action' : '',
        key: 'finish',
      }),
    may('schedule') &&
      button(may('edit') ? 'Изменить…' : 'Сроки…', () => act.open('edit'), {
        key: 'edit',
      }),
    may('record') &&
      button('Причина…', () => act.open('cause'), {key: 'cause'}),
    may('withdraw') &&
      row.state !== 'withdrawn' &&
      button('Отозвать…', () => act.open('withdraw'), {key: 'withdraw'}),
    row.state === 'withdrawn' &&
      row.reason === '' &&
      button('Указать причину отзыва…', () => act.open('withdraw'), {
        key: 'withdraw',
      }),
    may('reopen') &&
      button(
        isClosed ? 'Вернуть в работу' : 'Вернуть в черновики',
        () => act.move('reopen'),
        {key: 'reopen'},
      ),
    row.isOutOfTurn &&
      button('Оставить это состояние', () => act.move('confirm'), {
        key: 'confirm',
      }),
  );
}

/**
 * One recommendation with its ground beside it, and what may be done to it.
 *
 * @param place «3 из 24»
 * @param form shown in place of the buttons
 */
export function detail(
  row: RecommendationItem,
  view: RecommendationsView,
  place: string,
  form: HTMLElement | null,
  act: DetailActions,
): HTMLElement {
  const {sheetId} = row;
  const isEdited = form !== null && form.querySelector('#text') !== null;
  return element(
    'article',
    {class: 'detail'},
    navigation(place, act),
    element(
      'h1',
      {tabindex: -1, 'data-key': 'title'},
      row.name || 'Без учреждения',
    ),
    element(
      'p',
      {class: 'gray'},
      [row.no || 'отчёт', row.period && `за ${row.period} год`]
        .filter(Boolean)
        .join(' '),
    ),
    element('p', {class: 'tags'}, ...stateTags(row, view)),
    row.marks.length > 0 &&
      element('p', {class: 'notice returned'}, row.marks.join('; ')),
    !isEdited && element('p', {class: 'text'}, row.text),
    form,
    facts(row),
    ...grounds(row, act),
    element(
      'div',
      {class: 'buttons'},
      sheetId !== null &&
        button('Вкладка учреждения', () => act.go(sheetId, null), {
          class: 'link',
          key: 'tab',
        }),
      button(
        'Строка в «Рекомендациях»',
        () => act.go(row.place.sheetId, row.place.cell),
        {class: 'link', key: 'line'},
      ),
    ),
    !view.mayAct && element('p', {class: 'gray'}, 'Рекомендации ведёт центр.'),
    view.mayAct && form === null && actions(row, act),
  );
}
