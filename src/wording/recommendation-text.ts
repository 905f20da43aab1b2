import {formatDay} from './date';

/** The sentence of the frame that says who answers. */
const RESPONSIBLE = /(Ответственный: )(.*?)(\.(?= Подтверждение: |$))/;

/** Who is to act, as the text says it; null when it does not. */
export function responsibleIn(text: string): string | null {
  return RESPONSIBLE.exec(text)?.[2] ?? null;
}

/** The same text with another who is to act; a text that says none is left. */
export function withResponsible(text: string, who: string): string {
  return text.replace(
    RESPONSIBLE,
    (_, before: string, __, after: string) => before + who + after,
  );
}

/**
 * The text with another control date where it names the one before. A text
 * that people worded otherwise is left.
 *
 * @param from `yyyy-mm-dd`, or null for «не установлена»
 */
export function withControlDate(
  text: string,
  from: string | null,
  to: string | null,
): string {
  const shown = (day: string | null) =>
    `контрольная дата: ${day === null ? 'не установлена' : formatDay(day)}`;
  return text.split(shown(from)).join(shown(to));
}
