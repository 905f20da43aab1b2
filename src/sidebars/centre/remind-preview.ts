import type {RemindPreview} from '../../app/commands/remind';
import {button, element, on, type Child} from '../page/element';

function names(title: string, list: readonly string[]): Child {
  return (
    list.length > 0 &&
    element(
      'details',
      {},
      element('summary', {}, `${title}: ${list.length}`),
      element('ul', {}, ...list.map(name => element('li', {}, name))),
    )
  );
}

/** One letter as the institution will read it, chosen from all of them. */
function letter({letters}: RemindPreview): Child[] {
  const [first] = letters;
  if (!first) return [];
  const addresses = element('p', {class: 'gray'});
  const subject = element('p', {});
  const text = element('div', {class: 'letter-text'});
  const choice = element(
    'select',
    {id: 'letter'},
    ...letters.map(({institution, name}) =>
      element('option', {value: institution}, name),
    ),
  );
  const show = () => {
    const chosen =
      letters.find(one => one.institution === choice.value) ?? first;
    addresses.textContent = `Кому: ${chosen.to.join(', ')}`;
    subject.replaceChildren(element('b', {}, chosen.subject));
    text.textContent = chosen.text;
  };
  on(choice, {change: show});
  show();
  return [
    element('label', {for: 'letter'}, 'Посмотреть письмо'),
    choice,
    element(
      'div',
      {class: 'letter', tabindex: 0, 'aria-live': 'polite'},
      addresses,
      subject,
      text,
    ),
  ];
}

/** What will be sent, to whom, and within what Google lets through today. */
export function remindPreview(
  preview: RemindPreview,
  send: () => void,
  cancel: () => void,
): HTMLElement {
  const {letters, recipients, quota, atOnce} = preview;
  const count = letters.length;
  return on(
    element(
      'section',
      {class: 'preview', 'aria-labelledby': 'preview-title', tabindex: -1},
      element(
        'h2',
        {id: 'preview-title'},
        count === 0 ? 'Напоминать некому' : `Писем к отправке: ${count}`,
      ),
      count > 0 &&
        element(
          'p',
          {},
          `Адресов – ${recipients}. Сегодня Google отправит ещё ${quota}.`,
        ),
      recipients > quota &&
        element(
          'p',
          {class: 'error'},
          'На всех сегодня не хватит: остальным отправьте завтра, дважды никто не получит.',
        ),
      recipients <= quota &&
        count > atOnce &&
        element(
          'p',
          {},
          `За один раз уходит ${atOnce}: остальным отправьте сразу следом, дважды никто не получит.`,
        ),
      preview.isResumed &&
        element(
          'p',
          {},
          'Это продолжение прошлой рассылки: остальным в ней уже написали.',
        ),
      names('Нет адреса', preview.withoutAddress),
      names('Сегодня уже напомнили', preview.remindedToday),
      ...letter(preview),
      element(
        'div',
        {class: 'buttons'},
        count > 0 &&
          button(`Отправить (${count})`, send, {class: 'action', key: 'send'}),
        button(count > 0 ? 'Отмена' : 'Закрыть', cancel, {key: 'cancel send'}),
      ),
    ),
    {
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      },
    },
  );
}
