import type {LetterView} from '../../server/protocol';
import {el} from '../dom/el';
import type {Api} from '../net/api';
import {showAlert, showModal} from './modal';

const TIME = new Intl.DateTimeFormat('ru', {
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Shows what the script has sent: here letters go no further. */
export async function showLetters(api: Api): Promise<void> {
  const answer = await api.letters().catch(() => null);
  if (!answer) {
    await showAlert('Письма', 'Список писем сейчас не открыть.');
    return;
  }
  const {letters} = answer;
  const list =
    letters.length === 0
      ? [el('p', {className: 'empty'}, 'Надстройка ещё ничего не отправляла.')]
      : letters.map(letterBox);
  const body = el(
    'div',
    {className: 'letters'},
    el(
      'p',
      {className: 'hint'},
      'На этом компьютере письма никуда не уходят: вот что получили бы адресаты.',
    ),
    ...list,
  );
  await showModal(
    'Письма',
    body,
    [{title: 'Закрыть', value: 'close', isMain: true}],
    ({box}) => box.classList.add('wide'),
  );
}

function letterBox(letter: LetterView): HTMLElement {
  const {at, to, cc, bcc, subject, body} = letter;
  const line = (name: string, value: string[]) =>
    value.length > 0 ? el('p', {}, `${name}: ${value.join(', ')}`) : null;
  return el(
    'details',
    {className: 'letter'},
    el(
      'summary',
      {},
      el('span', {className: 'letter-subject'}, subject || 'Без темы'),
      el('span', {className: 'letter-to'}, to.join(', ')),
      el('time', {dateTime: at}, TIME.format(new Date(at))),
    ),
    line('Кому', to),
    line('Копия', cc),
    line('Скрытая копия', bcc),
    el('div', {className: 'letter-body'}, body || textOfHtml(letter.htmlBody)),
  );
}

/** What a mail program would show that reads no markup. */
function textOfHtml(html: string | undefined): string {
  if (!html) return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.body.textContent ?? '';
}
