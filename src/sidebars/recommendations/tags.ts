import type {
  RecommendationItem,
  RecommendationsView,
} from '../../app/queries/recommendations';
import {element, type Child} from '../page/element';

/** State, priority and what is amiss, as short marks. */
export function stateTags(
  row: RecommendationItem,
  {states}: RecommendationsView,
): Child[] {
  const tag = (name: string, text: string) =>
    element('span', {class: `tag ${name}`}, text);
  const title = states.find(({state}) => state === row.state)?.title ?? '';
  return [
    tag(row.state, title.toLowerCase()),
    row.priority !== '' && tag('', row.priority),
    row.isGroundChanged && tag('late', 'основание изменилось'),
    row.isAnswerLate && tag('wrong', 'ответ просрочен'),
    row.isOutOfTurn && tag('late', 'не по порядку'),
  ];
}
