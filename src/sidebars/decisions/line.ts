import type {DecisionItem, DecisionsView} from '../../app/queries/decisions';
import {button, element} from '../page/element';
import {shownDay} from '../page/shown-day';

const PRESSING: Readonly<
  Partial<Record<DecisionItem['standing'], readonly [string, string]>>
> = {late: ['wrong', 'срок прошёл'], soon: ['late', 'скоро срок']};

/** «№ 12 от 01.02.2025», or what it is without a number. */
export function titleOf({act, actDate, standing}: DecisionItem): string {
  if (act === '') return standing === 'draft' ? 'Проект' : 'Без номера';
  return `№ ${act.replace(/^№\s*/, '')}${actDate ? ` от ${shownDay(actDate)}` : ''}`;
}

/** One line of the list; it opens the decision. */
export function decisionLine(
  row: DecisionItem,
  {states}: DecisionsView,
  open: () => void,
): HTMLElement {
  const pressing = PRESSING[row.standing];
  const title = states.find(({state}) => state === row.state)?.title ?? '';
  const tag = (name: string, text: string) =>
    element('span', {class: `tag ${name}`}, text);
  return element(
    'li',
    {},
    button(
      element(
        'span',
        {},
        element(
          'span',
          {class: 'head'},
          element('b', {}, titleOf(row)),
          row.due !== null &&
            element('span', {class: 'about'}, `до ${shownDay(row.due)}`),
        ),
        element('span', {class: 'short'}, row.text || row.measure),
        element(
          'span',
          {class: 'tags'},
          tag(row.state ?? '', title.toLowerCase() || 'без состояния'),
          pressing && tag(...pressing),
          row.problems.length > 0 && tag('wrong', 'есть замечание'),
        ),
      ),
      open,
      {class: 'row', key: `row ${row.row}`},
    ),
  );
}
