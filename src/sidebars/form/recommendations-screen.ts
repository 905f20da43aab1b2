import {button, element, on} from '../page/element';
import type {FormRecommendation} from '../../app/web-form/protocol';
import type {Desk, Screen} from './desk';

function card(
  desk: Desk,
  {id, no, text}: FormRecommendation,
): {
  place: HTMLElement;
  store(): void;
  renew(): void;
} {
  const field = element('textarea', {
    id: `answer-${id}`,
    maxlength: 2000,
    rows: 3,
  });
  field.value = desk.text(id, 'answer');
  const said = element('p', {class: 'kept gray', role: 'status'});
  const store = () => {
    const answer = field.value.trim();
    if (answer !== '' && answer !== desk.text(id, 'answer')) {
      desk.write(id, 'answer', answer);
    }
  };
  const renew = () => {
    const refused = desk.outbox.refusal(id, 'answer');
    said.textContent =
      refused !== ''
        ? `Не сохранено: ${refused}`
        : desk.outbox.isWaiting(id, 'answer')
          ? 'Сохраняю…'
          : desk.text(id, 'answer') !== ''
            ? 'Ответ записан'
            : '';
  };
  on(field, {change: store});
  renew();
  return {
    place: element(
      'section',
      {class: 'card'},
      element('h2', {}, no),
      element('p', {}, text),
      element(
        'div',
        {class: 'field'},
        element(
          'label',
          {for: `answer-${id}`},
          'Ваш ответ: что сделаете и к какому сроку',
        ),
        field,
      ),
      said,
    ),
    store,
    renew,
  };
}

/** What the centre recommends, and what the institution answers. */
export function recommendationsScreen(desk: Desk): Screen {
  const cards = desk.view.recommendations.map(one => card(desk, one));
  const storeAll = () => cards.forEach(({store}) => store());
  const send = button('Записать ответы', storeAll, {class: 'action wide'});
  return {
    title: 'Рекомендации',
    body: cards.map(({place}) => place),
    foot: [button('К началу', () => desk.go({at: 'start'})), send],
    focus: cards[0]?.place.querySelector('textarea') ?? send,
    renew: () => cards.forEach(({renew}) => renew()),
    leave: storeAll,
  };
}
