import type {FormReply, FormView} from '../../app/web-form/protocol';
import {button, element, redraw} from '../page/element';
import {draftsOf} from './drafts';
import {showForm} from './show-form';
import {talk} from './talk';

const UNREACHED =
  'Не получилось связаться с Google. Проверьте интернет и повторите.';

/** Asks for the form of the link and shows it, or says why it does not open. */
export function openForm(page: HTMLElement, key: string): void {
  const ask = talk(key);
  const drafts = draftsOf(key, () => window.localStorage);
  const open = async () => {
    page.setAttribute('aria-busy', 'true');
    let reply: FormReply<FormView>;
    try {
      reply = await ask<FormView>({ask: 'open'});
    } catch (error) {
      console.error(error);
      reply = {ok: false, refusal: 'failed', message: UNREACHED, details: []};
    }
    page.setAttribute('aria-busy', 'false');
    if (reply.ok) {
      showForm(page, reply.data, ask, drafts);
      return;
    }
    redraw(
      page,
      element('h1', {}, 'Форма не открылась'),
      element('p', {role: 'alert'}, reply.message),
      element(
        'div',
        {class: 'buttons'},
        button('Повторить', () => void open(), {class: 'action', key: 'again'}),
      ),
    );
  };
  void open();
}
