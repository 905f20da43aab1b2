import {button, element} from '../page/element';
import {field} from '../page/field';
import type {StepContent} from './context';

/** Which plan, for which year, until when. */
export const planStep: StepContent = ({state, draft, said, go}) => {
  const {preset, stage} = state;
  const isFixed = stage !== 'set-up';
  const period = element('input', {
    id: 'period',
    type: 'number',
    min: 2000,
    max: 2100,
    value: draft.period,
    disabled: isFixed,
  });
  const deadline = element('input', {
    id: 'deadline',
    type: 'date',
    value: draft.deadline,
    disabled: isFixed,
  });
  const next = () => {
    const year = Number(draft.period);
    if (!Number.isInteger(year) || year < 2000 || year > 2100) {
      said.fail('Укажите год четырьмя цифрами, например 2025.');
      period.focus();
    } else if (!isFixed && draft.deadline === '') {
      said.fail('Укажите последний день, когда учреждения могут сдать отчёт.');
      deadline.focus();
    } else {
      go('people');
    }
  };
  return element(
    'div',
    {},
    element(
      'fieldset',
      {class: 'card'},
      element(
        'label',
        {class: 'choice'},
        element('input', {type: 'radio', name: 'preset', checked: true}),
        element(
          'span',
          {},
          element('b', {}, preset.title),
          element(
            'span',
            {class: 'gray'},
            `${preset.source}. Мероприятий – ${preset.activities}, показателей с разбивкой – ${preset.indicators}.`,
          ),
        ),
      ),
    ),
    element(
      'div',
      {class: 'pair'},
      field(
        period,
        'Отчётный год',
        value => {
          draft.period = value;
        },
        `В плане: ${preset.periods.join(', ')}; можно указать и следующий.`,
      ),
      field(
        deadline,
        'Последний день сдачи',
        value => {
          draft.deadline = value;
        },
        'После него вкладки закроются; отдельному учреждению срок можно продлить.',
      ),
    ),
    isFixed &&
      element(
        'p',
        {class: 'gray'},
        'Сбор уже открывали. Срок можно перенести на шаге «Сбор», следующий год открывает команда меню.',
      ),
    element(
      'div',
      {class: 'buttons'},
      button('Дальше', next, {class: 'action', key: 'next'}),
    ),
  );
};
