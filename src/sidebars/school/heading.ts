import type {SchoolReturnView} from '../../app/queries/school-return';
import {button, element, type Child} from '../page/element';

/** What the heading may do. */
export interface HeadingActions {
  submit(): void;
  withdraw(): void;
  showBox(): void;
  reload(): void;
}

function progress({filled, expected}: SchoolReturnView): Child[] {
  if (expected === 0) return [];
  return [
    element(
      'div',
      {class: 'bar', 'aria-hidden': 'true'},
      element('span', {style: `width:${(100 * filled) / expected}%`}),
    ),
    element('p', {}, `Заполнено ${filled} из ${expected}`),
  ];
}

const boxLink = (act: HeadingActions) =>
  button('показать её', () => act.showBox(), {class: 'link', key: 'box'});

/** How the return stands: returned with a reason, waiting, locked, accepted. */
function standing(view: SchoolReturnView, act: HeadingActions): Child[] {
  if (view.isWaiting) {
    return [
      element(
        'div',
        {class: 'notice'},
        view.closed === ''
          ? `Отметка «Сдать» стоит, отчёт ждёт приёма: ${view.takingIn}. До этого его можно править.`
          : 'Отметка «Сдать» стоит, но отчёт ещё не принят.',
      ),
      view.closed !== '' && element('p', {class: 'gray closed'}, view.closed),
      view.mayEdit &&
        element(
          'div',
          {class: 'buttons'},
          button('Снять отметку', () => act.withdraw(), {key: 'withdraw'}),
        ),
      view.mayEdit &&
        element(
          'p',
          {class: 'gray hint'},
          'Чтобы не ждать, снимите её и поставьте сами внизу вкладки: ',
          boxLink(act),
        ),
    ];
  }
  return [
    view.status === 'returned' &&
      element(
        'div',
        {class: 'notice returned'},
        element('b', {}, 'Центр вернул отчёт: '),
        view.returnReason,
      ),
    (view.status === 'submitted' || view.status === 'accepted') &&
      element('div', {class: 'notice done'}, view.standing),
    view.closed !== '' && element('p', {class: 'gray closed'}, view.closed),
  ];
}

function submission(view: SchoolReturnView, act: HeadingActions): Child {
  if (!view.mayEdit || view.isWaiting) return null;
  const missing = view.wrong.length + view.blank.length;
  return element(
    'div',
    {class: 'submission'},
    element(
      'p',
      {class: 'gray'},
      missing > 0
        ? `До сдачи осталось строк: ${missing}.`
        : 'Всё заполнено, отчёт можно сдать.',
    ),
    element(
      'div',
      {class: 'buttons'},
      button('Сдать отчёт', () => act.submit(), {
        class: missing > 0 ? '' : 'action',
        key: 'submit',
      }),
    ),
    missing === 0 &&
      element(
        'p',
        {class: 'gray hint'},
        `«Сдать отчёт» ставит отметку «Сдать» за вас: ${view.takingIn}. Поставить её можно и самим, внизу вкладки: `,
        boxLink(act),
      ),
  );
}

/** Whose return it is, until when, how far, and what became of it. */
export function heading(view: SchoolReturnView, act: HeadingActions): Child[] {
  const {institution, period, deadline} = view;
  return [
    element('h1', {}, institution.name),
    element(
      'p',
      {class: 'gray'},
      period === null ? 'Сбор ещё не открывали' : `Отчёт за ${period} год`,
    ),
    deadline !== '' &&
      element('p', {class: view.isLate ? 'error' : ''}, `Сдать ${deadline}`),
    ...progress(view),
    ...standing(view, act),
    submission(view, act),
    element(
      'p',
      {},
      button('Обновить', () => act.reload(), {class: 'link', key: 'reload'}),
    ),
  ];
}
