import {button, element} from '../page/element';
import type {StepContent} from './context';

const NEXT = [
  'Откройте доступ: «Настройки доступа» → добавьте учреждения как редакторов. Менять они смогут только свои клетки.',
  'Включите автоматику: меню «Профориентация» → «Автоматика». Тогда отметки «Сдать» принимаются сами.',
  'Следите за сбором в «Панели центра».',
];

/** What is done, and what people do next. */
export const doneStep: StepContent = ({state, close}) =>
  element(
    'div',
    {},
    element(
      'p',
      {},
      `Книга настроена, учреждений – ${state.institutions}, сбор за ${state.period ?? ''} год открыт.`,
    ),
    element('h2', {}, 'Что дальше'),
    element(
      'ol',
      {class: 'bullets'},
      ...NEXT.map(text => element('li', {}, text)),
    ),
    element(
      'div',
      {class: 'buttons'},
      button('Закрыть', close, {class: 'action', key: 'close'}),
    ),
  );
