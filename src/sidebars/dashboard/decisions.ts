import type {
  DashboardView,
  DecisionView,
} from '../../app/queries/dashboard/view';
import {element, type Child} from '../page/element';
import {table} from './table';

const STANDING_NAMES: Readonly<Record<DecisionView['standing'], string>> = {
  late: 'срок прошёл',
  soon: 'скоро срок',
  open: 'действует',
};

/** Decisions in force, those whose day has passed or is near first. */
export function decisions({
  drafts,
  closed,
  inForce,
}: DashboardView['decisions']): Child[] {
  const rest = [
    drafts > 0 && `Ждут решения комитета проекты: ${drafts}.`,
    closed > 0 && `Исполнены или сняты: ${closed}.`,
  ].filter(text => text !== false);
  return [
    inForce.length === 0
      ? element('p', {class: 'empty'}, 'Действующих решений пока нет.')
      : element(
          'div',
          {class: 'scroll', tabindex: 0},
          table(
            ['Состояние', 'Решение, мера', 'Акт', 'Ответственный', 'Срок'],
            inForce.map(one => [
              element(
                'span',
                {class: `tag ${one.standing}`},
                STANDING_NAMES[one.standing],
              ),
              one.text,
              one.act,
              one.responsible,
              one.due,
            ]),
            {class: 'list'},
          ),
        ),
    rest.length > 0 && element('p', {class: 'gray'}, rest.join(' ')),
  ];
}
