import type {LettersPreview} from '../../app/commands/letters';
import {busyWith} from '../page/busy';
import {Failure, run} from '../page/call';
import {button, element, on, redraw, type Child} from '../page/element';
import {notice} from '../page/notice';
import {paper} from '../page/paper';

/** What would be sent; throws `Failure` when there is no answer. */
export async function preview(args: object): Promise<LettersPreview> {
  const {ok, message, data} = await run('letters', {...args, preview: true});
  if (!ok || !data) throw new Failure(message);
  return data as LettersPreview;
}

const names = (title: string, list: readonly Child[]): Child =>
  list.length > 0 &&
  element(
    'details',
    {},
    element('summary', {}, `${title}: ${list.length}`),
    element('ul', {}, ...list.map(one => element('li', {}, one))),
  );

/** The letters of a period: to look through, to print, to send. */
export function lettersPage(page: HTMLElement, first: LettersPreview): void {
  let view = first;
  const said = notice();
  const busy = busyWith(page, said);
  const sheet = paper();
  const summary = element('div', {});
  const send = element('span', {});
  const day = element('input', {
    id: 'day',
    type: 'date',
    value: first.answerBy,
  });
  const args = () => ({answerBy: day.value === '' ? null : day.value});

  const reload = async () => {
    view = await preview(args());
    draw();
  };

  /** Sends, or marks as sent; then shows what is left. */
  const act = (more: object) =>
    busy(async () => {
      const answer = await run('letters', {...args(), ...more});
      if (answer.ok) await reload();
      said.tell(answer);
    });

  function draw(): void {
    const {letters, recipients, quota, withoutAddress, sentBefore} = view;
    const n = letters.length;
    redraw(
      send,
      button(`Отправить (${n})`, () => act({}), {
        class: 'action',
        key: 'send',
        disabled: n === 0,
      }),
    );
    redraw(
      summary,
      element(
        'p',
        {class: 'summary'},
        n === 0
          ? 'Отправлять нечего: утверждённых рекомендаций, которые ещё не направлены, нет.'
          : `Писем к отправке: ${n}, адресов: ${recipients}. Сегодня Google отправит ещё ${quota}.`,
      ),
      recipients > quota &&
        element(
          'p',
          {class: 'error'},
          'На всех сегодня не хватит: остальным отправьте завтра, дважды никто не получит.',
        ),
      names(
        'Получат письмо',
        letters.map(({name, to}) => `${name}: ${to.join(', ')}`),
      ),
      names(
        'Нет адреса: напечатайте письмо',
        withoutAddress.map(({institution, name}) =>
          element(
            'span',
            {},
            `${name} `,
            button(
              'Отметить направленным',
              () => act({institution, byHand: true}),
              {class: 'link', key: `by hand ${institution}`},
            ),
          ),
        ),
      ),
      names('Уже направлено', sentBefore),
    );
    sheet.put(view);
  }

  on(day, {change: () => void busy(reload)});
  redraw(
    page,
    element(
      'div',
      {class: 'tools'},
      element(
        'div',
        {class: 'buttons'},
        element('label', {for: 'day'}, 'Ответить до', day),
        send,
        ...sheet.buttons().map(one => {
          one.classList.remove('action');
          return one;
        }),
      ),
      summary,
      said.place,
    ),
    sheet.place,
  );
  draw();
}
