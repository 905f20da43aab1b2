import {button, element} from '../page/element';
import {field} from '../page/field';
import type {StepContent} from './context';

/** Opens the collection, or moves the deadline of one that is open. */
export const openStep: StepContent = context => {
  const {state, draft, said, go, command} = context;
  const isOpen = state.stage === 'collecting';
  const deadline = element('input', {
    id: 'open-deadline',
    type: 'date',
    value: draft.deadline,
  });
  /** The deadline about which it was asked whether it is meant. */
  let asked: string | null = null;
  const open = async () => {
    if (draft.deadline === '') {
      said.fail('Укажите последний день сдачи.');
      deadline.focus();
      return;
    }
    const answer = await command(
      'Открываю вкладки учреждениям: это займёт до минуты…',
      'open-collection',
      {
        period: Number(draft.period),
        deadline: draft.deadline,
        ...(asked === draft.deadline ? {confirm: true} : {}),
      },
    );
    if (answer?.confirmable) {
      asked = draft.deadline;
      said.fail(`${answer.message} Если так и надо, нажмите ещё раз.`);
    }
    if (!answer?.ok) return;
    go('done');
    said.tell(answer);
  };
  return element(
    'div',
    {},
    element(
      'p',
      {},
      isOpen
        ? `Сбор за ${draft.period} год открыт. Здесь можно перенести срок.`
        : `Учреждений – ${state.institutions}, отчётный год – ${draft.period}. Когда сбор откроется, они смогут заполнять свои вкладки.`,
    ),
    state.withoutAddress > 0 &&
      element(
        'p',
        {class: 'error'},
        `Без адреса почты – ${state.withoutAddress}: им нельзя открыть вкладку и написать. Впишите адреса во вкладку «Учреждения».`,
      ),
    field(deadline, 'Последний день сдачи', value => {
      draft.deadline = value;
    }),
    element(
      'div',
      {class: 'buttons'},
      button(isOpen ? 'Перенести срок' : 'Открыть сбор', () => void open(), {
        class: 'action',
        key: 'open',
      }),
      button('Открыть позже', () => context.close(), {key: 'later'}),
      button('Назад', () => go('institutions'), {key: 'back'}),
    ),
  );
};
