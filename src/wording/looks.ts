import {formatMoment} from './date';

/** How the boxes «Сдать» are taken in, as «Начало» says it. */
export const LOOKS = {
  on: 'Отметки «Сдать» проверяются каждые пять минут',
  off: 'Отметки «Сдать» сами не принимаются: включите «Профориентация → Методический центр → Автоматика» или принимайте их командой «Принять отметки „Сдать“»',
} as const;

/**
 * What is said when nobody has looked for long.
 *
 * @param since local time of the last look, `yyyy-mm-ddThh:mm`; null if there
 *     was none
 * @param reason what kept the looks from it, worded; empty if not known
 */
export function looksStopped(since: string | null, reason: string): string {
  const from = since === null ? '' : ` с ${formatMoment(since)}`;
  const why =
    reason === ''
      ? 'выберите «Профориентация → Методический центр → Автоматика» и включите её снова; отметки, поставленные в срок, будут приняты'
      : reason;
  return `Отметки «Сдать» не проверяются${from}: ${why}`;
}
