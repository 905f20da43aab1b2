import type {OverdueView} from '../../app/queries/dashboard/view';
import {element, type Child} from '../page/element';
import {table} from './table';

function who({names, more}: OverdueView): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, 'Учреждения'),
    names.join(', ') + (more > 0 ? ` и ещё ${more}` : ''),
  );
}

/** Activities whose control date has gone by and that are not done. */
export function overdue(all: readonly OverdueView[]): Child[] {
  if (all.length === 0) {
    return [
      element('p', {class: 'empty'}, 'Просроченных мероприятий Плана нет.'),
    ];
  }
  return [
    element(
      'div',
      {class: 'scroll', tabindex: 0},
      table(
        [
          '№',
          'Мероприятие',
          'Срок прошёл',
          'Не выполнили',
          'Нет сведений',
          'Из них',
          'Кто',
        ],
        all.map(one => [
          one.no,
          one.title,
          one.date,
          one.concerned === 0
            ? element('span', {class: 'gray'}, '–')
            : element('b', {}, `${one.late} из ${one.concerned} отметивших`),
          String(one.silent),
          one.standing,
          who(one),
        ]),
        {class: 'list'},
      ),
    ),
  ];
}
