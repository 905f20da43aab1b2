import type {Answer} from '../../app/engine/answer-failure';
import {element} from './element';

/**
 * The place where a page says what came of what the person did; read aloud
 * when it changes.
 */
export interface Notice {
  readonly place: HTMLElement;
  say(text: string): void;
  fail(text: string): void;
  /** What a command answered. */
  tell(answer: Answer): void;
  clear(): void;
}

export function notice(): Notice {
  const place = element('div', {class: 'notice', role: 'status'});
  const put = (text: string, failed: boolean) => {
    place.classList.toggle('failed', failed);
    place.textContent = text;
    if (text !== '') place.scrollIntoView?.({block: 'nearest'});
  };
  return {
    place,
    say: text => put(text, false),
    fail: text => put(text, true),
    tell: ({ok, message, details}) =>
      put([message, ...details].join('\n'), !ok),
    clear: () => put('', false),
  };
}
