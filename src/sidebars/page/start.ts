import {button, element, redraw} from './element';
import {failureText} from './call';

/**
 * Fills the page with what `load` brings; until then and when it fails the
 * person is told, and may try again.
 */
export function start(load: (page: HTMLElement) => Promise<void>): void {
  const page = document.getElementById('page');
  if (!page) throw new Error('the shell has no #page');
  page.setAttribute('aria-busy', 'true');
  load(page)
    .catch(error =>
      redraw(
        page,
        element('p', {class: 'error', role: 'alert'}, failureText(error)),
        element(
          'div',
          {class: 'buttons'},
          button('Повторить', () => start(load), {class: 'action'}),
        ),
      ),
    )
    .finally(() => page.setAttribute('aria-busy', 'false'));
}
