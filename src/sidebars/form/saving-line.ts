import {plural} from '../../wording/number';
import {button, element, redraw} from '../page/element';
import type {Desk} from './desk';

const answers = (n: number) =>
  `${n} ${plural(n, 'ответ', 'ответа', 'ответов')}`;

function worded({outbox, isKept}: Desk): string {
  const n = outbox.count;
  switch (outbox.saving) {
    case 'saved':
      return outbox.written === '' ? '' : 'Всё сохранено';
    case 'saving':
      return 'Сохраняю…';
    case 'offline':
      return `Нет связи: ${answers(n)} сохраню, когда она появится${isKept ? '' : '. Не закрывайте страницу'}`;
    case 'busy':
      return `Google занят: ${answers(n)} сохраню через минуту${isKept ? '' : '. Не закрывайте страницу'}`;
    case 'stopped':
      return outbox.message;
  }
}

/** Tells how the answers stand; read aloud when that changes. */
export function savingLine(desk: Desk): {
  place: HTMLElement;
  renew(): void;
} {
  const text = element('span', {role: 'status'});
  const act = element('span', {});
  const place = element('p', {class: 'saving'}, text, act);
  let shown = '';
  return {
    place,
    renew() {
      const {saving} = desk.outbox;
      const words = worded(desk);
      if (words === shown && place.dataset.saving === saving) return;
      shown = words;
      place.dataset.saving = saving;
      text.textContent = words;
      const waits = saving === 'offline' || saving === 'busy';
      redraw(
        act,
        waits &&
          button('Попробовать сейчас', () => void desk.outbox.flush(), {
            class: 'link',
          }),
      );
    },
  };
}
