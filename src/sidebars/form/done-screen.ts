import {button, element, type Child} from '../page/element';
import {isOpen, type Desk, type Screen} from './desk';

const head = (...titles: string[]) =>
  element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...titles.map(title => element('th', {scope: 'col'}, title)),
    ),
  );
const row = (...cells: Child[]) =>
  element('tr', {}, ...cells.map(cell => element('td', {}, cell)));

/** The whole return, as it was handed in; prints. */
export function doneScreen(desk: Desk): Screen {
  const {view} = desk;
  const print = button('Напечатать', () => window.print(), {
    class: 'action wide',
  });
  const isHandedIn = view.status === 'submitted' || view.status === 'accepted';
  return {
    title: isHandedIn ? view.standing : 'Отчёт',
    body: [
      element(
        'p',
        {class: 'lead'},
        `${view.institution}. Отчёт по профориентации за ${view.period} год.`,
      ),
      view.closed !== '' && element('p', {class: 'notice'}, view.closed),
      ...view.groups.map(group =>
        element(
          'section',
          {},
          element('h2', {}, group.title),
          element(
            'table',
            {},
            head('Показатель', 'Значение', 'Пояснение'),
            element(
              'tbody',
              {},
              ...group.fields.map(({id, no, title}) =>
                row(
                  [no, title].filter(Boolean).join('. '),
                  element('strong', {}, desk.text(id, 'value')),
                  desk.text(id, 'explanation'),
                ),
              ),
            ),
          ),
        ),
      ),
      ...desk.sections.map(section =>
        element(
          'section',
          {},
          element('h2', {}, `${section.no}. ${section.title}`),
          element(
            'table',
            {},
            head('Мероприятие', 'Статус', 'Подтверждение'),
            element(
              'tbody',
              {},
              ...section.activities.map(({id, no, title}) =>
                row(
                  `П ${no}. ${title}`,
                  element('strong', {}, desk.text(id, 'value')),
                  [desk.text(id, 'date'), desk.text(id, 'explanation')]
                    .filter(Boolean)
                    .join(', '),
                ),
              ),
            ),
          ),
        ),
      ),
      view.written !== '' &&
        element(
          'p',
          {class: 'gray small'},
          `Последняя запись: ${view.written}.`,
        ),
    ],
    foot: [
      button(
        isOpen(desk) || view.recommendations.length > 0 ? 'К началу' : 'Назад',
        () => desk.go({at: 'start'}),
      ),
      print,
    ],
    focus: print,
  };
}
