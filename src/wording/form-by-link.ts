import {plural} from './number';

/** What the form by link is answered. */
export const FORM_BY_LINK = {
  nothingHere:
    'Эта ссылка не действует. Откройте ссылку из последнего письма центра, подождите минуту или попросите прислать новую.',
  busy: 'Google занят: сохраню через минуту.',
  failed: 'Google не ответил. Попробуйте ещё раз.',
  fills: (name: string, by: string) => `${name}: заполняет ${by}.`,
  noRows:
    'В таблице нет строк вашей формы. Скопируйте её вместе со столбцом «№» или с названиями.',
  obstacles: 'Пока не сдать. Что поправить или пояснить:',
  rowLost:
    'Во вкладке не хватает строки: попросите методический центр восстановить книгу.',
  boxStands: (message: string) => `${message} Отметка «Сдать» уже стоит.`,
  inactive: 'Учреждение не участвует в этом сборе: заполнять ничего не нужно.',
  cohorts: 'Контингент: сколько детей и выпускников',
  gone: 'Учреждения больше нет в списке методического центра.',
  slot: (number: number) => `Р ${number}`,
  /** How «Журнал» names the writing and who wrote. */
  journal: ['Форма', 'учреждение'] as const,
} as const;

/** What the centre is told of letters about returns that came back. */
export const RETURN_LETTERS = {
  sent: (n: number) =>
    `Отправлено: ${n} ${plural(n, 'письмо', 'письма', 'писем')}.`,
  unsent: (names: readonly string[], later: boolean) =>
    `Без письма: ${names.join(', ')}${later ? ' – повторите позже' : ' – нет адреса'}.`,
} as const;
