import type {CellPart} from '../../app/web-form/protocol';
import {button, element} from '../page/element';
import type {Desk} from './desk';

const shown = (text: string) => (text === '' ? 'пусто' : `«${text}»`);

/**
 * What somebody else wrote first, and the choice between the two; nothing when
 * nobody did.
 */
export function newerBox(
  desk: Desk,
  id: string,
  parts: readonly CellPart[],
  decided: () => void,
): HTMLElement | null {
  const [newer] = parts.flatMap(part => desk.outbox.newer(id, part) ?? []);
  if (!newer) return null;
  const {part, mine, theirs} = newer;
  return element(
    'div',
    {class: 'notice warn', role: 'alert'},
    element(
      'p',
      {},
      `Пока вы писали, здесь записали другое: ${shown(theirs)}. Ваше: ${shown(mine)}.`,
    ),
    element(
      'div',
      {class: 'buttons'},
      button(`Оставить ${shown(theirs)}`, () => {
        desk.outbox.yieldTo(id, part);
        decided();
      }),
      button(`Записать ${shown(mine)}`, () => {
        desk.write(id, part, mine);
        decided();
      }),
    ),
  );
}
