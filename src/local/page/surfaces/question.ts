import type {QuestionAnswer, QuestionView} from '../../server/protocol';
import {el} from '../dom/el';
import {showModal, textBlock, type ModalButton} from './modal';

type Button = QuestionAnswer['button'];

const TITLES: Record<Exclude<Button, 'CLOSE'>, string> = {
  OK: 'ОК',
  CANCEL: 'Отмена',
  YES: 'Да',
  NO: 'Нет',
};

/** Google's order: the main answer at the right. */
function buttonsOf(set: QuestionView['buttons']): ModalButton[] {
  const names = set.split('_') as Exclude<Button, 'CLOSE'>[];
  return names
    .map((name, index) => ({
      title: TITLES[name],
      value: name,
      isMain: index === 0,
    }))
    .reverse();
}

/** Puts a question of a script before the person. */
export async function ask(question: QuestionView): Promise<QuestionAnswer> {
  const {kind, title, text, buttons} = question;
  const input = el('input', {type: 'text', className: 'field'});
  const body =
    kind === 'prompt'
      ? el('label', {className: 'modal-text'}, text, input)
      : textBlock(text);
  const value = await showModal(title, body, buttonsOf(buttons), ({close}) =>
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') close(buttons.split('_')[0] ?? 'OK');
    }),
  );
  const button = value === 'close' ? 'CLOSE' : (value as Button);
  return kind === 'prompt'
    ? {to: question, button, text: input.value}
    : {to: question, button};
}
