import {plural} from './number';

const letters = (n: number) => `${n} ${plural(n, 'письмо', 'письма', 'писем')}`;

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
  waiting: (n: number, stopped: 'quota' | 'run', atOnce: number) =>
    stopped === 'run'
      ? `Ждут: ${n} – за один раз уходит не больше ${atOnce} писем. Повторите сейчас: начнём с них.`
      : `Ждут: ${n} – дневной предел почты Google исчерпан. Повторите завтра: начнём с них, остальным второй раз не напишем.`,
  notTaken: (name: string) => `${name}: письмо не принято, проверьте адрес.`,
  unsure: (name: string) =>
    `${name}: прошлая отправка прервалась на этом письме, могло не уйти. Проверьте «Отправленные» в почте.`,
};
