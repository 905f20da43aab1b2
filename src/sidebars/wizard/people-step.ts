import {FILLINGS, type Filling} from '../../core/submission/filling';
import {FILLING_ADVICE, FILLING_NAMES} from '../../wording/filling';
import {button, element, on} from '../page/element';
import {field} from '../page/field';
import type {StepContent} from './context';
import {parseAddresses} from './draft';

const READERS = [
  'Комитет меняет только вкладку «Решения», методический центр – всё.',
  'В панелях, письмах и справках малые числа скрываются.',
];

/** Who works with the workbook, and who can read what. Sets it up. */
export const peopleStep: StepContent = context => {
  const {state, draft, said, go, command} = context;
  const area = (id: 'centre' | 'committee') =>
    element('textarea', {id, rows: 3, 'data-key': id}, draft[id]);
  const advice = element('li', {}, FILLING_ADVICE[draft.filling]);
  const way = (filling: Filling) => {
    const id = `filling-${filling}`;
    const radio = element('input', {
      id,
      type: 'radio',
      name: 'filling',
      'data-key': id,
      checked: draft.filling === filling,
    });
    on(radio, {
      change: () => {
        draft.filling = filling;
        advice.textContent = FILLING_ADVICE[filling];
      },
    });
    const name = FILLING_NAMES[filling];
    return element(
      'label',
      {for: id},
      radio,
      ` ${name}${filling === 'link' ? ' (рекомендуется)' : ''}`,
    );
  };
  const setUp = async () => {
    const centre = parseAddresses(draft.centre);
    const committee = parseAddresses(draft.committee);
    const wrong = centre.wrong ?? committee.wrong;
    if (wrong !== null) {
      said.fail(`«${wrong}» – не адрес эл. почты.`);
      return;
    }
    const plan =
      state.stage === 'set-up'
        ? {period: Number(draft.period), deadline: draft.deadline}
        : {};
    const answer = await command(
      'Делаю вкладки, проверки и защиту: это займёт до минуты…',
      'set-up',
      {
        centre: centre.addresses,
        committee: committee.addresses,
        filling: draft.filling,
        ...plan,
      },
    );
    if (!answer?.ok) return;
    go('institutions');
    said.say('Книга настроена: вкладки, проверки и защита на месте.');
  };
  return element(
    'div',
    {},
    element(
      'div',
      {class: 'pair'},
      field(
        area('centre'),
        'Методический центр',
        value => {
          draft.centre = value;
        },
        'Адреса по одному в строке; ваш добавится сам.',
      ),
      field(
        area('committee'),
        'Комитет',
        value => {
          draft.committee = value;
        },
        'Читают всё, ведут вкладку «Решения».',
      ),
    ),
    element(
      'fieldset',
      {},
      element('legend', {}, 'Учреждения заполняют'),
      ...FILLINGS.map(filling => way(filling)),
    ),
    element('h2', {}, 'Кто что видит'),
    element(
      'ul',
      {class: 'bullets'},
      advice,
      ...READERS.map(text => element('li', {}, text)),
    ),
    element(
      'div',
      {class: 'buttons'},
      button(
        state.isSetUp ? 'Сохранить и дальше' : 'Настроить книгу',
        () => void setUp(),
        {class: 'action', key: 'next'},
      ),
      button('Назад', () => go('plan'), {key: 'back'}),
    ),
  );
};
