import {button, element} from '../page/element';
import {checkOf, firstOpen, marked, type Desk, type Screen} from './desk';

/** All questions with how they stand, to jump about. */
export function listScreen(desk: Desk): Screen {
  const {view, fields, sections} = desk;
  const goOn = button('К незаполненному', () => desk.go(firstOpen(desk)), {
    class: 'action wide',
  });
  return {
    title: 'Все вопросы',
    body: [
      ...view.groups.map(group =>
        element(
          'section',
          {},
          element('h2', {}, group.title),
          element(
            'ul',
            {class: 'jump'},
            ...group.fields.map(field => {
              const {text, look} = checkOf(desk, field);
              const value = desk.text(field.id, 'value');
              return element(
                'li',
                {},
                button(
                  element(
                    'span',
                    {class: 'row'},
                    element(
                      'span',
                      {},
                      [field.no, field.short].filter(Boolean).join(' · '),
                    ),
                    element('strong', {}, value),
                    element('span', {class: 'check', 'data-look': look}, text),
                  ),
                  () => desk.go({at: 'field', index: fields.indexOf(field)}),
                ),
              );
            }),
          ),
        ),
      ),
      element(
        'section',
        {},
        element('h2', {}, 'План учреждения'),
        element(
          'ul',
          {class: 'jump'},
          ...sections.map((section, index) => {
            const {done, all} = marked(desk, section);
            return element(
              'li',
              {},
              button(
                element(
                  'span',
                  {class: 'row'},
                  element('span', {}, `${section.no}. ${section.title}`),
                  element('strong', {}, `${done} из ${all}`),
                ),
                () => desk.go({at: 'section', index}),
              ),
            );
          }),
        ),
      ),
      element(
        'ul',
        {class: 'jump'},
        element(
          'li',
          {},
          button('Вставить из Excel', () => desk.go({at: 'paste', from: 0})),
        ),
        element(
          'li',
          {},
          button('Сдать отчёт', () => desk.go({at: 'finish'})),
        ),
      ),
    ],
    foot: [button('К началу', () => desk.go({at: 'start'})), goOn],
    focus: goOn,
  };
}
