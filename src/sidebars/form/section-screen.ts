import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import {capitalised} from '../../wording/capitalised';
import {plural} from '../../wording/number';
import type {FormActivity} from '../../app/web-form/protocol';
import {button, element, on, redraw} from '../page/element';
import {placeOf, stepAt, type Desk, type Screen} from './desk';
import {newerBox} from './newer-box';

const STATUSES = Object.values(ACTIVITY_STATUS_NAMES);
const DONE = ACTIVITY_STATUS_NAMES.done;

/** `31.12.2025` as a field of a browser has it, and back. */
const isoDay = (text: string) => {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
};
const shownDay = (iso: string) => iso.split('-').reverse().join('.');

/** Nothing was said of it this year, and something was the year before. */
const isOffered = (desk: Desk, {id, previous}: FormActivity) =>
  previous !== null && previous.status !== '' && desk.text(id, 'value') === '';

function confirm(desk: Desk, {id, previous}: FormActivity): void {
  if (!previous) return;
  desk.write(id, 'value', previous.status);
}

/** An activity with its four buttons, and what belongs to one that is done. */
function activityCard(
  desk: Desk,
  activity: FormActivity,
  changed: () => void,
): HTMLElement {
  const {id, no, title, term, previous} = activity;
  const status = desk.text(id, 'value');
  const offered = isOffered(desk, activity) ? previous?.status : null;
  const choose = (name: string) => {
    desk.write(id, 'value', status === name ? '' : name);
    changed();
  };
  const buttons = element(
    'div',
    {class: 'statuses', role: 'group', 'aria-label': `П ${no}: как обстоит`},
    ...STATUSES.map(name =>
      button(capitalised(name), () => choose(name), {
        key: `${id} ${name}`,
        class: offered === name ? 'choice offered' : 'choice',
        'aria-pressed': String(status === name),
      }),
    ),
  );
  const date = element('input', {
    id: `${id}-date`,
    type: 'date',
    value: isoDay(desk.text(id, 'date')),
    'data-key': `${id} date`,
  });
  on(date, {
    change: () => desk.write(id, 'date', shownDay(date.value)),
  });
  const paper = element('input', {
    id: `${id}-document`,
    type: 'text',
    maxlength: 2000,
    autocomplete: 'off',
    placeholder: 'приказ, ссылка, отчёт',
    value: desk.text(id, 'explanation'),
    'data-key': `${id} document`,
  });
  on(paper, {
    change: () => desk.write(id, 'explanation', paper.value.trim()),
  });
  const refused = (['value', 'date', 'explanation'] as const)
    .map(part => desk.outbox.refusal(id, part))
    .find(text => text !== '');
  return element(
    'section',
    {class: 'card', 'aria-label': `П ${no}`},
    element('h2', {}, `П ${no}. ${title}`),
    element('p', {class: 'gray small'}, `Срок: ${term}`),
    offered !== null &&
      offered !== undefined &&
      element('p', {class: 'gray small'}, `В прошлом году: ${offered}`),
    buttons,
    status === DONE &&
      element(
        'div',
        {class: 'pair'},
        element(
          'div',
          {class: 'field'},
          element('label', {for: `${id}-date`}, 'Дата'),
          date,
        ),
        element(
          'div',
          {class: 'field'},
          element('label', {for: `${id}-document`}, 'Подтверждение'),
          paper,
        ),
      ),
    refused !== undefined &&
      element(
        'p',
        {class: 'check', 'data-look': 'error'},
        `Не сохранено: ${refused}`,
      ),
    newerBox(desk, id, ['value', 'date', 'explanation'], changed),
  );
}

/** An activity that was to be done once, and was: folded away. */
function overCard({no, title, previous}: FormActivity): HTMLElement {
  return element(
    'p',
    {class: 'over gray small'},
    `П ${no}. ${title} – выполнено раньше${previous?.date ? `, ${previous.date}` : ''}: отмечать не нужно.`,
  );
}

/** The activities of one section of the plan. */
export function sectionScreen(desk: Desk, index: number): Screen {
  const section = desk.sections[index];
  if (!section) throw new Error(`no section ${index}`);
  const asked = section.activities.filter(({isOver}) => !isOver);
  const over = section.activities.filter(({isOver}) => isOver);
  const body = element('div', {});
  const draw = () => {
    const offered = asked.filter(one => isOffered(desk, one));
    const n = offered.length;
    redraw(
      body,
      asked.length > 1 &&
        element(
          'div',
          {class: 'whole', role: 'group', 'aria-label': 'Весь раздел'},
          element('span', {}, 'Весь раздел:'),
          ...STATUSES.map(name =>
            button(
              name,
              () => {
                for (const {id} of asked) desk.write(id, 'value', name);
                draw();
              },
              {class: 'choice', key: `all ${name}`},
            ),
          ),
        ),
      n > 0 &&
        button(
          `Подтвердить как в прошлом году: ${n} ${plural(n, 'мероприятие', 'мероприятия', 'мероприятий')}`,
          () => {
            for (const one of offered) confirm(desk, one);
            draw();
          },
          {class: 'choice', key: 'confirm'},
        ),
      ...asked.map(one => activityCard(desk, one, draw)),
      ...over.map(overCard),
    );
  };
  draw();
  const place = placeOf(desk, {at: 'section', index});
  const next = button('Дальше', () => desk.go(stepAt(desk, place + 1)), {
    class: 'action wide',
    key: 'next',
  });
  let undecided = desk.outbox.undecided().length;
  return {
    title: `${section.no}. ${section.title}`,
    body: [body],
    foot: [button('Назад', () => desk.go(stepAt(desk, place - 1))), next],
    focus: next,
    renew() {
      // A field that somebody types into is left alone.
      const now = desk.outbox.undecided().length;
      if (now === undecided) return;
      undecided = now;
      draw();
    },
    leave() {
      const {activeElement} = document;
      if (
        activeElement instanceof HTMLElement &&
        body.contains(activeElement)
      ) {
        activeElement.blur();
      }
    },
  };
}
