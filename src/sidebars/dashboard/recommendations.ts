import type {RecommendationCounts} from '../../app/queries/dashboard/view';
import {element, type Child} from '../page/element';
import {bars} from './bars';

const inInstitutions = (n: number) => (n === 0 ? '' : `учреждений: ${n}`);

/** The period's recommendations by state, and the causes recorded. */
export function recommendations(view: RecommendationCounts): Child[] {
  if (view.total === 0) {
    return [
      element(
        'p',
        {class: 'empty'},
        'Рекомендаций за этот период пока нет: их рассчитывает методический центр.',
      ),
    ];
  }
  return [
    element(
      'div',
      {class: 'two'},
      element(
        'section',
        {},
        element('h3', {}, `Рекомендации по состояниям – ${view.total}`),
        bars(
          view.states.map(({title, count, institutions}) => ({
            title,
            count,
            note: inInstitutions(institutions),
          })),
        ),
        element(
          'p',
          {class: view.late > 0 ? 'error' : 'gray'},
          view.late > 0
            ? `Ответ просрочен по рекомендациям: ${view.late}.`
            : 'Просроченных ответов нет.',
        ),
      ),
      element(
        'section',
        {},
        element('h3', {}, 'Частые причины'),
        view.causes.length === 0
          ? element('p', {class: 'gray'}, 'Причины ещё не указаны.')
          : bars(
              view.causes.map(({cause, count, institutions}) => ({
                title: cause,
                count,
                note: inInstitutions(institutions),
              })),
            ),
      ),
    ),
  ];
}
