import {plural} from '../../wording/number';
import {button, element, on} from '../page/element';
import {
  checkOf,
  firstOpen,
  isOpen,
  marked,
  type Desk,
  type Screen,
} from './desk';

function standing(desk: Desk): {done: number; left: number; marks: string} {
  const left = desk.fields.filter(one => checkOf(desk, one).blocks).length;
  const sums = desk.sections.map(one => marked(desk, one));
  const done = sums.reduce((sum, one) => sum + one.done, 0);
  const all = sums.reduce((sum, one) => sum + one.all, 0);
  return {
    done: desk.fields.length - left,
    left,
    marks: all === 0 ? '' : `Мероприятия: отмечено ${done} из ${all}.`,
  };
}

function words({done, left, marks}: ReturnType<typeof standing>): string {
  const rows = (n: number) =>
    `${n} ${plural(n, 'вопрос', 'вопроса', 'вопросов')}`;
  const first =
    left === 0
      ? `Готово: ${rows(done)}. Осталось сдать.`
      : `Готово: ${rows(done)}, осталось ${left}.`;
  return `${first} ${marks}`.trim();
}

/** Where the form stands and what is asked next. */
export function startScreen(desk: Desk): Screen {
  const {view} = desk;
  const {done, left} = standing(desk);
  const begun = done > 0 || desk.outbox.written !== '';
  const go = button(
    begun ? 'Продолжить' : 'Начать',
    () => desk.go(firstOpen(desk)),
    {class: 'action wide'},
  );
  const name = element('input', {
    id: 'name',
    type: 'text',
    maxlength: 80,
    autocomplete: 'name',
    value: desk.name,
  });
  on(name, {
    input: () => {
      desk.name = name.value.trim();
    },
    keydown: event => {
      if (event.key === 'Enter') go.click();
    },
  });
  const open = isOpen(desk);
  const waiting = view.recommendations.filter(
    ({id}) => desk.text(id, 'answer') === '',
  ).length;
  return {
    title: view.institution,
    body: [
      element(
        'p',
        {class: 'lead'},
        `Профориентация: отчёт за ${view.period} год`,
      ),
      view.returnReason !== '' &&
        element(
          'div',
          {class: 'notice warn', role: 'note'},
          element('strong', {}, 'Отчёт возвращён: '),
          view.returnReason,
        ),
      !open && element('p', {}, `${view.standing}.`),
      view.deadline !== '' && element('p', {}, `Сдать ${view.deadline}.`),
      open
        ? element('p', {}, words(standing(desk)))
        : element('p', {class: 'notice'}, view.closed),
      open &&
        element('progress', {
          max: done + left,
          value: done,
          'aria-label': 'Заполнено',
        }),
      view.written !== '' &&
        element('p', {class: 'gray'}, `Последняя запись: ${view.written}.`),
      open &&
        element(
          'div',
          {class: 'field'},
          element('label', {for: 'name'}, 'Кто заполняет (можно не писать)'),
          name,
        ),
      element(
        'div',
        {class: 'buttons column'},
        open && go,
        open && button('Список вопросов', () => desk.go({at: 'list'})),
        open &&
          button('Вставить из Excel', () => desk.go({at: 'paste', from: 0})),
        !open &&
          button('Посмотреть отчёт', () => desk.go({at: 'done'}), {
            class: 'action wide',
          }),
        view.recommendations.length > 0 &&
          button(
            waiting > 0
              ? `Рекомендации: ответить (${waiting})`
              : 'Рекомендации и ваши ответы',
            () => desk.go({at: 'recommendations'}),
          ),
      ),
      open &&
        element(
          'p',
          {class: 'gray small'},
          'Ответы сохраняются сразу: страницу можно закрыть и вернуться по той же ссылке. У кого есть ссылка, тот и заполняет отчёт: не пересылайте её посторонним.',
        ),
    ],
    focus: open ? go : null,
  };
}
