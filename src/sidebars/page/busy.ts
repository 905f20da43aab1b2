import {failureText} from './call';
import type {Notice} from './notice';

/**
 * Does one thing at a time: what is asked for meanwhile is not begun. The page
 * says that it is at work, and what went wrong.
 */
export function busyWith(
  page: HTMLElement,
  said: Notice,
): (work: () => Promise<void>) => Promise<void> {
  let isBusy = false;
  return async work => {
    if (isBusy) return;
    isBusy = true;
    page.setAttribute('aria-busy', 'true');
    said.clear();
    try {
      await work();
    } catch (error) {
      said.fail(failureText(error));
    } finally {
      isBusy = false;
      page.setAttribute('aria-busy', 'false');
    }
  };
}
