import type {Filling} from '../../core/submission/filling';
import {FILLING_NAMES} from '../../wording/filling';
import {button, element} from '../page/element';
import type {StepContent} from './context';

const SHARE: Record<Filling, string> = {
  link: 'Откройте книгу только методическому центру и комитету: «Настройки доступа». Учреждениям она не нужна.',
  both: 'Откройте книгу («Настройки доступа») только тем учреждениям, которым доверяете; остальные заполняют по ссылке.',
  tab: 'Откройте книгу учреждениям как редакторам: «Настройки доступа».',
};

const NEXT = [
  'Включите автоматику: меню «Профориентация» → «Автоматика». Тогда отметки «Сдать» принимаются сами.',
  'Запустите «Самопроверку», здесь или в меню «Методический центр»: так ли ведёт себя ваш Google, как рассчитано.',
  'Следите за сбором в «Панели центра».',
];

const CHECKING =
  'Проверяю, это около минуты: на это время появится временная вкладка.';

/** What each way protects and what it does not. */
const WAYS = [
  [
    'По ссылке',
    'Книгу, чужие данные и программу: учреждения их не открывают.',
    'Отчёт – от того, кому попало письмо: дайте новую ссылку.',
  ],
  [
    'В общей книге',
    'Чужие клетки – от случайной правки.',
    'Все вкладки читает каждый редактор. Со злым умыслом он изменит и программу, которая работает с вашими правами.',
  ],
  [
    'Файлом',
    'Книгу и программу: в файле только одно учреждение.',
    'Файл – от того, кому он попал в дороге.',
  ],
] as const;

const FOR_WHOM =
  'Общая книга – для тех, кто доверяет друг другу. Остальным – ссылка или файл.';

const ways = () =>
  element(
    'table',
    {class: 'ways'},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['Как заполняют', 'Что защищено', 'Что не защищено'].map(title =>
          element('th', {scope: 'col'}, title),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...WAYS.map(([way, safe, open]) =>
        element(
          'tr',
          {},
          element('th', {scope: 'row'}, way),
          element('td', {}, safe),
          element('td', {}, open),
        ),
      ),
    ),
  );

/** What is done, and what people do next. */
export const doneStep: StepContent = ({state, said, command, close}) => {
  const check = async () => {
    const answer = await command(CHECKING, 'self-check', {});
    if (answer?.ok) said.tell(answer);
  };
  return element(
    'div',
    {},
    element(
      'p',
      {},
      `Книга настроена, учреждений – ${state.institutions}, сбор за ${state.period ?? ''} год открыт. Заполняют: ${FILLING_NAMES[state.filling]}.`,
    ),
    element('h2', {}, 'Что дальше'),
    element(
      'ol',
      {class: 'bullets'},
      ...[SHARE[state.filling], ...NEXT].map(text => element('li', {}, text)),
    ),
    element('h2', {}, 'Кому открывать книгу'),
    ways(),
    element('p', {class: 'hint'}, FOR_WHOM),
    element(
      'div',
      {class: 'buttons'},
      button('Самопроверка', () => void check(), {key: 'check'}),
      button('Закрыть', close, {class: 'action', key: 'close'}),
    ),
  );
};
