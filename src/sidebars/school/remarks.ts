import type {
  ReceivedRecommendation,
  RowRemark,
  SchoolReturnView,
} from '../../app/queries/school-return';
import {button, element, type Child} from '../page/element';
import {textForm} from './text-form';

/** What a line of the panel may do. */
export interface LineActions {
  go(cell: string): void;
  explain(field: string, text: string): void;
  answer(id: string, text: string): void;
}

/** A line with a jump to its cell. */
function line(
  jump: {no: string; title: string; cell: string},
  act: LineActions,
  ...more: readonly Child[]
): HTMLElement {
  return element(
    'li',
    {},
    button(
      element(
        'span',
        {},
        jump.no !== '' && element('b', {}, `${jump.no} `),
        jump.title,
      ),
      () => act.go(jump.cell),
      {class: 'link', key: `go ${jump.cell}`, title: `Перейти к ${jump.cell}`},
    ),
    ...more,
  );
}

function explanation(
  remark: RowRemark,
  label: string,
  act: LineActions,
): HTMLElement {
  return textForm(
    {
      key: `explain ${remark.field}`,
      label,
      text: remark.explanation,
      button: 'Записать пояснение',
    },
    text => act.explain(remark.field, text),
  );
}

function section(title: string, items: readonly HTMLElement[]): Child {
  return (
    items.length > 0 &&
    element(
      'section',
      {},
      element('h2', {}, `${title}: ${items.length}`),
      element('ul', {class: 'lines'}, ...items),
    )
  );
}

/** Everything that waits for the institution, the most pressing first. */
export function remarks(view: SchoolReturnView, act: LineActions): Child[] {
  const {mayEdit} = view;
  const wrong = view.wrong.map(one =>
    line(
      one,
      act,
      element('p', {class: 'error'}, one.message),
      one.value !== '' &&
        element('p', {class: 'gray'}, `Введено: ${one.value}`),
      mayEdit &&
        one.isExplainable &&
        explanation(one, 'Если всё верно, поясните', act),
    ),
  );
  const folded = (one: RowRemark, summary: string) =>
    mayEdit &&
    element(
      'details',
      {},
      element('summary', {}, summary),
      explanation(one, 'Пояснение', act),
    );
  const blank = view.blank.map(one =>
    line(one, act, folded(one, 'Нет данных – пояснить')),
  );
  const warnings = view.warnings.map(one =>
    line(
      one,
      act,
      element('p', {}, one.message),
      folded(
        one,
        one.explanation === '' ? 'Пояснить' : `Пояснение: ${one.explanation}`,
      ),
    ),
  );
  const activities = view.activities.map(one =>
    line(
      one,
      act,
      element(
        'p',
        {},
        element('span', {class: one.isLate ? 'tag late' : 'tag'}, one.due),
        ` ${one.status}`,
      ),
    ),
  );
  const recommendation = (one: ReceivedRecommendation) => {
    const isAnswered = one.answer !== '';
    const body = [
      element('p', {class: 'text'}, one.text),
      textForm(
        {
          key: `answer ${one.id}`,
          label: isAnswered ? 'Ваш ответ (записан)' : 'Ваш ответ',
          text: one.answer,
          button: isAnswered ? 'Записать другой' : 'Ответить',
        },
        text => act.answer(one.id, text),
      ),
    ];
    return line(
      {no: one.no, title: 'рекомендация', cell: one.cell},
      act,
      ...(isAnswered
        ? [
            element(
              'details',
              {},
              element('summary', {}, `Вы ответили: ${one.answer}`),
              ...body,
            ),
          ]
        : body),
    );
  };
  const received = (answered: boolean) =>
    view.recommendations
      .filter(({answer}) => (answer !== '') === answered)
      .map(recommendation);
  return [
    section('Исправить или пояснить', wrong),
    section('Заполнить', blank),
    section('Рекомендации без ответа', received(false)),
    section('Проверить ещё раз', warnings),
    section('Мероприятия со сроком', activities),
    section('Рекомендации с ответом', received(true)),
  ];
}
