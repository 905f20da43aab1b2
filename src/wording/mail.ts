import {plural} from './number';

const letters = (n: number) => `${n} ${plural(n, 'письмо', 'письма', 'писем')}`;

/** Why letters wait, and what to do. */
const WAIT = {
  run: (atOnce: number) =>
    `за один раз уходит не больше ${atOnce} писем. Повторите сейчас: начнём с них`,
  quota: () =>
    'дневной предел почты Google исчерпан. Повторите завтра: начнём с них, остальным второй раз не напишем',
  trouble: () =>
    'почта Google не отвечает. Повторите позже: начнём с них, остальным второй раз не напишем',
};

/** What is told of letters of any sort, before they go and afterwards. */
export const MAIL = {
  wouldSend: (n: number, recipients: number) =>
    `Будет отправлено: ${letters(n)}, адресов – ${recipients}.`,
  quota: (left: number) =>
    `Сегодня Google отправит ещё ${left}: остальные – завтра.`,
  withoutAddress: (names: readonly string[]) =>
    `Нет адреса: ${names.join(', ')}.`,
  sent: (n: number) => `Отправлено: ${letters(n)}.`,
  /** `atOnce` letters go in one run, at most. */
  waiting: (n: number, stopped: keyof typeof WAIT, atOnce: number) =>
    `Ждут: ${n} – ${WAIT[stopped](atOnce)}.`,
  notTaken: (name: string) => `${name}: письмо не принято, проверьте адрес.`,
  mayBeLost: (name: string) =>
    `${name}: не знаю, ушло ли письмо. Проверьте «Отправленные» в почте: второй раз оно не уйдёт.`,
  unsure: (name: string) =>
    `${name}: прошлая отправка прервалась на этом письме, могло не уйти. Проверьте «Отправленные» в почте.`,
};
